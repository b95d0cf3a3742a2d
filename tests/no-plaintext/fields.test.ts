import { expect, test } from "vitest";
import { textFields } from "./fields.ts";

test("every field for text is named by its component, and nothing else is", () => {
  const source = `
    function Name() {
      const add = () => {};
      function inner() {}
      return <><input type="text" value={name} onInput={() => add()} /><textarea rows={2} /></>;
    }
    export function Choice() { return <label><input type="radio" name="a" /><input type="checkbox" /></label>; }
    export function TextField() { return <textarea {...shared} rows={3} />; }
    export function WordsField() { return <input type="text" />; }
    export function Screen() { return <WordsField value={words} onEnter={() => {}} />; }
    function Person() { return <><TextField value={name} /><TextField value={reach} /></>; }
    function Note() { return <p contentEditable>...</p>; }
    function Restore() { return <input type="file" />; }`.replaceAll("\n    ", "\n");
  expect(textFields(source)).toEqual(["Name", "Name", "Screen", "Person", "Person", "Note", "Restore"]);
});
