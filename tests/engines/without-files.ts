// The way of a phone without files, walked in an engine that has none: WebKitGTK.
import { sayIn } from "../whole/words.ts";
import { startWebKit, type WebKit } from "./webkit.ts";

const say = sayIn("en");

function check(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

const databases = ({ run }: WebKit) =>
  run(async () => (await indexedDB.databases()).map(({ name }) => name ?? "").sort());

/** From the page of five words to the end; returns them. */
async function takeWords(webkit: WebKit, done: string): Promise<string> {
  const words = (await webkit.texts(".five li")).join(" ");
  await webkit.click(say("ui:words.remember"));
  await webkit.type(say("start:words.label"), words);
  await webkit.click(done);
  return words;
}

async function unlock(webkit: WebKit, words: string): Promise<void> {
  await webkit.reload();
  await webkit.type(say("start:words.label"), words);
  await webkit.click(say("start:unlock.open"));
}

/** Makes a safe, keeps an answer, changes the words, begins again beside it; resolves to what it saw. */
export async function walkWithoutFiles(url: string): Promise<string> {
  const webkit = await startWebKit();
  try {
    await webkit.goTo(url);
    check(
      !(await webkit.run(async () => "getDirectory" in (navigator.storage ?? {}))),
      "it has files after all",
    );
    await webkit.click(say("start:welcome.mine"));
    await webkit.click(say("ui:consent.begin"));
    const first = await takeWords(webkit, say("ui:words.keep"));
    await webkit.click(say("ui:kept.go"));
    check((await databases(webkit)).join() === "k1,s", "the key is not in one database");

    await webkit.click(say("ui:tab.more"));
    await webkit.click(say("ui:more.storage"));
    await webkit.see(say("ui:storage.database"));
    await webkit.click(say("ui:tab.more"));
    await webkit.click(say("ui:more.safety"));
    await webkit.click(say("ui:safety.idle.60"));
    await webkit.click(say("ui:safety.change"));
    await webkit.type(say("ui:change.now"), first);
    await webkit.click(say("ui:goOn"));
    const second = await takeWords(webkit, say("ui:change.keep"));
    await webkit.see(say("ui:change.done"));
    check((await databases(webkit)).join() === "k0,s", "the old key is still in its database");

    await unlock(webkit, first);
    await webkit.see(say("start:unlock.wrong"));
    await unlock(webkit, second);
    await webkit.click(say("ui:tab.more"));
    await webkit.click(say("ui:more.safety"));
    check(
      (await webkit.texts('[aria-pressed="true"]')).includes(say("ui:safety.idle.60")),
      "what was kept is not there",
    );

    await webkit.reload();
    await webkit.click(say("start:unlock.forgotten"));
    await webkit.click(say("ui:forgotten.again"));
    await webkit.click(say("ui:again.sure"));
    await webkit.see(say("start:welcome.lead"));
    check((await databases(webkit)).join() === "k.old0,s", "the safe was not set aside");
    return `a safe made, words changed, opened, set aside; ${await webkit.run(async () => navigator.userAgent)}`;
  } finally {
    await webkit.end();
  }
}
