// WebKitGTK through its own driver, in the words of W3C WebDriver.
import { spawn } from "node:child_process";
import process from "node:process";
import { text } from "node:stream/consumers";
import { ensureProgram } from "../../scripts/debian.ts";

const port = 4189;
const packages = ["webkit2gtk-driver", "xvfb"];
const patience = 60_000;
const pause = 100;
// What a reference to an element is called in an answer (W3C WebDriver, section 12.2).
const elementKey = "element-6066-11e4-a52e-4f735466cecf";
// A page that is being drawn anew says these; all else is a failure.
const passing = [
  "no such element",
  "stale element reference",
  "element not interactable",
  "element click intercepted",
];

/** One window of WebKitGTK. What is looked for is waited for, up to a minute. */
export interface WebKit {
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Clicks the button with exactly this text, or with a part that has it. */
  click(text: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  /** Waits until the page shows this. */
  see(text: string): Promise<void>;
  /** The texts of all elements that the selector finds, once there is one. */
  texts(selector: string): Promise<readonly string[]>;
  /** What an async function without arguments resolves to in the page; throws what it throws. */
  run<T>(work: () => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`WebKitGTK does not show: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function call<T>(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(value.message, { cause: value.error });
  return value;
}

const nullWhilePassing = (error: unknown): null => {
  if (error instanceof Error && passing.includes(String(error.cause))) return null;
  throw error;
};

/** Starts a screen in memory; resolves to its process and its name, which it says once it is up. */
async function startScreen() {
  const screen = spawn(ensureProgram("Xvfb", packages), ["-displayfd", "1"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const number = (await text(screen.stdout)).trim();
  if (number === "") throw new Error("Xvfb does not start");
  return { screen, name: `:${number}` };
}

/** Starts the driver; the function that it resolves to ends it, its browser and their screen. */
async function startDriver(): Promise<() => void> {
  const program = ensureProgram("WebKitWebDriver", packages);
  const { screen, name } = await startScreen();
  const driver = spawn(program, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: name },
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  const isUp = () =>
    call("GET", "/status").then(
      () => true,
      () => null,
    );
  await until("its driver", isUp).catch((error: unknown) => {
    stop();
    throw error;
  });
  return stop;
}

function control(session: string): Omit<WebKit, "end"> {
  const find = (xpath: string) =>
    call<Record<string, string>>("POST", `${session}/element`, { using: "xpath", value: xpath }).then(
      (element) => `${session}/element/${element[elementKey]}`,
    );
  const act = (what: string, xpath: string, verb: "click" | "value", body: object) =>
    until(what, () =>
      find(xpath)
        .then((element) => call("POST", `${element}/${verb}`, body))
        .then(() => true, nullWhilePassing),
    );
  const run: WebKit["run"] = async (work) => {
    const script = `(${work})().then((value) => arguments[0]({ value }), (error) => arguments[0]({ error: String(error) }))`;
    const { value, error } = await call<{ value: never; error?: string }>(
      "POST",
      `${session}/execute/async`,
      {
        script,
        args: [],
      },
    );
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    async goTo(url) {
      await call("POST", `${session}/url`, { url });
      const at = await call<string>("GET", `${session}/url`);
      // A port that browsers refuse (Fetch, "Port blocking") leaves the page blank without a word.
      if (new URL(at).origin !== new URL(url).origin) throw new Error(`WebKitGTK stays at ${at}`);
    },
    reload: () => call("POST", `${session}/refresh`, {}),
    async click(text) {
      const xpath = `//button[normalize-space(.)="${text}" or .//*[normalize-space(.)="${text}"]]`;
      await act(text, xpath, "click", {});
    },
    async type(label, text) {
      await act(label, `//input[@id=//label[normalize-space(.)="${label}"]/@for]`, "value", { text });
    },
    async see(text) {
      await until(text, () =>
        find(`//*[text()[contains(normalize-space(.), "${text}")]]`)
          .then((element) => call<boolean>("GET", `${element}/displayed`))
          .then((isShown) => (isShown ? true : null), nullWhilePassing),
      );
    },
    texts: (selector) =>
      until(selector, async () => {
        const script = "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)";
        const found = await call<string[]>("POST", `${session}/execute/sync`, { script, args: [selector] });
        return found.length > 0 ? found : null;
      }),
    run,
  };
}

/** Starts WebKitGTK with an empty profile in memory, with Debian's packages where they are missing. */
export async function startWebKit(): Promise<WebKit> {
  const stop = await startDriver();
  try {
    const { sessionId } = await call<{ sessionId: string }>("POST", "/session", { capabilities: {} });
    const session = `/session/${sessionId}`;
    return {
      ...control(session),
      async end() {
        await call("DELETE", session).finally(stop);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
