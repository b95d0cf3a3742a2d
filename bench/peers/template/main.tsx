// What a new Preact project begins with: a heading, a line, and a button that counts.
import { render } from "preact";
import { useState } from "preact/hooks";
import "./main.css";

function Counter() {
  const [count, setCount] = useState(0);
  return (
    <main>
      <h1>Vite and Preact</h1>
      <button type="button" onClick={() => setCount(count + 1)}>
        count is {count}
      </button>
      <p>Change main.tsx and save it.</p>
    </main>
  );
}

const root = document.querySelector("#app");
if (root === null) throw new Error("the page has no place for the counter");
render(<Counter />, root);
