import renderToString from "preact-render-to-string";
import { Greeting } from "./components/Greeting.tsx";
import { Opening } from "./components/Opening.tsx";

/** The language-free opening as html, for the build: what a phone shows that has the app. */
export const openingHtml = (): string => renderToString(<Opening />);

/** The opening with the first words of Welcome, for a first visit over a slow network. */
export const greetingHtml = (words: { title: string; lead: string }): string =>
  renderToString(
    <Opening>
      <Greeting {...words} />
    </Opening>,
  );
