import { beforeEach, expect, test, vi } from "vitest";
import { createNavigation, type Navigation } from "../../src/app/navigation.ts";

let pop: () => void = () => {};
let entries = 0;

beforeEach(() => {
  entries = 0;
  vi.stubGlobal("addEventListener", (_: string, listener: () => void) => {
    pop = listener;
  });
  vi.stubGlobal("history", {
    pushState() {
      entries += 1;
    },
  });
});

/** Presses the phone's Back; tells whether the app is left. */
function press(): "stays" | "leaves" {
  if (entries === 0) return "leaves";
  entries -= 1;
  pop();
  return "stays";
}
const place = ({ route }: Navigation) => route.value.screen;

test("the phone's Back leads from every tab to Today, and only then out", () => {
  const navigation = createNavigation("welcome");
  navigation.restart("today");
  for (const tab of ["plan", "log", "more", "begin-check"] as const) {
    navigation.restart(tab);
    expect([press(), place(navigation)]).toEqual(["stays", "today"]);
  }
  expect(press()).toBe("leaves");
});

test("the phone's Back goes page by page, one entry at a time", () => {
  const navigation = createNavigation("welcome");
  navigation.go("help");
  navigation.go("calm");
  expect(entries).toBe(1);
  expect([press(), place(navigation)]).toEqual(["stays", "help"]);
  expect([press(), place(navigation)]).toEqual(["stays", "welcome"]);
  expect(press()).toBe("leaves");
});

test("a page that goes back inside itself does so for the phone's Back too, while it is on top", () => {
  const navigation = createNavigation("today");
  navigation.go("check");
  const act = vi.fn();
  const end = navigation.ownBack(act);
  expect([press(), place(navigation)]).toEqual(["stays", "check"]);
  navigation.go("calm");
  expect([press(), place(navigation), act.mock.calls.length]).toEqual(["stays", "check", 1]);
  press();
  expect(act).toHaveBeenCalledTimes(2);
  end();
  expect([press(), place(navigation)]).toEqual(["stays", "today"]);
});

test("a page that follows in the place of another keeps its own way back when the other ends", () => {
  const navigation = createNavigation("today");
  navigation.go("words");
  const endOld = navigation.ownBack(() => {});
  const act = vi.fn();
  navigation.ownBack(act);
  endOld();
  press();
  expect(act).toHaveBeenCalledOnce();
});

test("a second touch on the same link opens nothing", () => {
  const navigation = createNavigation("today");
  navigation.go({ screen: "step", id: "PHY-A1" });
  navigation.go({ screen: "step", id: "PHY-A1" });
  navigation.back();
  expect(place(navigation)).toBe("today");
});
