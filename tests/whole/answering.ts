// A whole check in one go, for rooms full of women: each answer is chosen as a screen reader chooses it.
import { expect, type Page } from "@playwright/test";
import words from "../../locales/en/instrument.json" with { type: "json" };
import type { Answer, Answers } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const goOn = ["check:breath.goOn", "safety:redline.goOn", "ui:goOn"].map(say);

/** From the first question to the results; gives the answers by the questions that were read on the way. */
export async function answerAtOnce(page: Page, choose: (question: number) => Answer): Promise<Answers> {
  await page.locator("#question").waitFor();
  const plan = Array.from({ length: 61 }, (_, number) => choose(number));
  const told = await page.evaluate(
    async ({ plan, goOn, next, finish }) => {
      const read: [string, (typeof plan)[number]][] = [];
      const press = (texts: readonly string[]) =>
        [...document.querySelectorAll("button")]
          .find(({ textContent }) => texts.includes(textContent))
          ?.click();
      const frame = () => new Promise(requestAnimationFrame);
      while (!document.querySelector(".views")) {
        const heading = document.querySelector("h1")?.textContent;
        if (document.querySelector("#question")) {
          const answer = plan[read.length] ?? 0;
          const [group, place] =
            typeof answer === "number" ? [":not(.two)", answer] : [".two", answer === "skip" ? 0 : 1];
          read.push([heading ?? "", answer]);
          document.querySelectorAll<HTMLElement>(`.choices${group} input`)[place]?.click();
          while (
            document.querySelector("h1")?.textContent === heading &&
            document.querySelector("#question")
          ) {
            press([next, finish]);
            await frame();
          }
        } else {
          press(goOn);
          await frame();
        }
      }
      return read;
    },
    { plan, goOn, next: say("check:next"), finish: say("check:finish") },
  );
  const texts: Record<string, string> = words;
  const answers = told.map(([heading, answer]) => {
    const found = instrument.indicators.find(({ id }) => texts[`${id}.question`] === heading);
    expect(found, heading).toBeDefined();
    return [found?.id ?? "", answer] as const;
  });
  return Object.fromEntries(answers);
}
