import renderToString from "preact-render-to-string";
import { Opening } from "./components/Opening.tsx";

/** The language-free opening as html, for the build. */
export const openingHtml = (): string => renderToString(<Opening />);
