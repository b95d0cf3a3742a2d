import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { handOver } from "../../src/app/files.ts";
import type { BrowserFacts } from "../../src/app/install.ts";

const file = { name: "notes.json", type: "application/json", content: "{}" };
const android: BrowserFacts = {
  userAgent: "Mozilla/5.0 (Linux; Android 10; K) Chrome/156.0.0.0 Mobile Safari/537.36",
  isInstalled: true,
  hasOffer: false,
  knowsIosHome: false,
  touchPoints: 5,
};
const iosHome: BrowserFacts = {
  ...android,
  userAgent: "iPhone; Version/18.6 Safari/604.1",
  knowsIosHome: true,
};

const share = vi.fn<(data: { files: readonly File[] }) => Promise<void>>();
const click = vi.fn();
const isBack = vi.fn();
const expectLeave = vi.fn(() => isBack);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { share });
  vi.stubGlobal("document", { createElement: () => ({ click }) });
});
afterEach(() => {
  vi.resetAllMocks();
  expectLeave.mockReturnValue(isBack);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
expectLeave.mockReturnValue(isBack);

test("where the browser has a place for downloads it is one, and its address ends", async () => {
  const ended = vi.spyOn(URL, "revokeObjectURL");
  expect(await handOver(file, android, { expectLeave })).toBe("downloaded");
  expect([click.mock.calls.length, share.mock.calls.length]).toEqual([1, 0]);
  expect(expectLeave).toHaveBeenCalledWith("file");
  expect(ended).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(ended).toHaveBeenCalledOnce();
});

test("on the home screen of iOS it goes by the share sheet, and is no download", async () => {
  share.mockResolvedValue();
  expect(await handOver(file, iosHome, { expectLeave })).toBe("shared");
  expect(share.mock.calls[0]?.[0].files.map(({ name }) => name)).toEqual(["notes.json"]);
  expect(click).not.toHaveBeenCalled();
});

test("closing the share sheet is no failure, and what the browser refuses is one; the page is uncovered after both", async () => {
  share.mockRejectedValueOnce(new DOMException("closed", "AbortError"));
  expect(await handOver(file, iosHome, { expectLeave })).toBe("not-now");
  share.mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
  await expect(handOver(file, iosHome, { expectLeave })).rejects.toThrow("no");
  expect(isBack).toHaveBeenCalledTimes(2);
});
