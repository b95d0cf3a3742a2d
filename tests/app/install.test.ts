import { expect, test } from "vitest";
import { type BrowserFacts, type InstallWay, installWay, tellsMaker } from "../../src/app/install.ts";

const android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const chrome = "Chrome/156.0.0.0 Mobile Safari/537.36";

const nothing = { isInstalled: false, hasOffer: false, knowsIosHome: false, touchPoints: 5 };
const ios = { ...nothing, knowsIosHome: true };
const desktop = { ...nothing, touchPoints: 0 };

const browsers: readonly (readonly [
  what: string,
  userAgent: string,
  facts: Omit<BrowserFacts, "userAgent">,
  way: InstallWay,
])[] = [
  ["Chrome on Android", `${android} ${chrome}`, nothing, "chromium"],
  ["Chrome on Android that offers it", `${android} ${chrome}`, { ...nothing, hasOffer: true }, "offer"],
  ["the app on Android", `${android} ${chrome}`, { ...nothing, isInstalled: true }, "installed"],
  ["Opera on Android", `${android} ${chrome} OPR/90.0.0.0`, nothing, "chromium"],
  ["Samsung Internet", `${android} SamsungBrowser/30.0 ${chrome}`, nothing, "samsung"],
  [
    "Samsung Internet that offers it",
    `${android} SamsungBrowser/30.0 ${chrome}`,
    { ...nothing, hasOffer: true },
    "offer",
  ],
  [
    "Firefox on Android",
    "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
    nothing,
    "firefox",
  ],
  ["a window in WhatsApp", `${android} ${chrome} WhatsApp/2`, nothing, "in-app"],
  [
    "a web view",
    "Mozilla/5.0 (Linux; Android 10; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/156.0.0.0 Mobile Safari/537.36",
    nothing,
    "in-app",
  ],
  ["Facebook on Android", `${android} ${chrome} [FB_IAB/FB4A;FBAV/400.0]`, nothing, "in-app"],
  ["Safari on an iPhone", `${iphone} Version/18.6 Mobile/15E148 Safari/604.1`, ios, "safari"],
  ["Safari on an iPad that calls itself a Mac", `${mac} Version/18.6 Safari/605.1.15`, ios, "safari"],
  ["the app on an iPhone", `${iphone} Mobile/15E148`, { ...ios, isInstalled: true }, "installed"],
  ["Chrome on an iPhone", `${iphone} CriOS/156.0 Mobile/15E148 Safari/604.1`, ios, "other-ios"],
  ["Firefox on an iPhone", `${iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, ios, "other-ios"],
  [
    "DuckDuckGo on an iPhone",
    `${iphone} Version/18.6 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`,
    ios,
    "other-ios",
  ],
  ["Instagram on an iPhone", `${iphone} Mobile/15E148 Instagram 380.0`, ios, "other-ios"],
  ["an unnamed window on an iPhone", `${iphone} Mobile/15E148`, ios, "other-ios"],
  ["Safari on a Mac", `${mac} Version/18.6 Safari/605.1.15`, desktop, "desktop"],
  [
    "Chrome on a computer",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
    desktop,
    "desktop",
  ],
  [
    "Chrome on a computer that offers it",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
    { ...desktop, hasOffer: true },
    "offer",
  ],
  [
    "Firefox on a computer",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    desktop,
    "desktop",
  ],
  [
    "a laptop with a touch screen",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
    { ...nothing, touchPoints: 10 },
    "desktop",
  ],
];

test.each(browsers)("%s", (_what, userAgent, facts, way) => {
  expect(installWay({ ...facts, userAgent })).toBe(way);
});

test("it says where the maker of the browser builds the icon, and nowhere else", () => {
  const telling = browsers.filter(([, userAgent, facts]) => tellsMaker({ ...facts, userAgent }));
  expect(telling.map(([what]) => what)).toEqual([
    "Chrome on Android",
    "Chrome on Android that offers it",
    "Opera on Android",
    "Samsung Internet",
    "Samsung Internet that offers it",
  ]);
});
