import type { After } from "../../app/assessments.ts";
import type { Screen } from "../../app/routes.ts";
import { useApp } from "./useApp.ts";

const screens: Readonly<Record<Exclude<After, "finished">, Screen>> = {
  question: "check",
  "dark-door": "dark-door",
  breath: "breath",
  "red-line": "red-line",
  quieter: "quieter",
};

/** The way from a page of a check to what comes after it. */
export function useAfter(): (after: After) => void {
  const { navigation } = useApp();
  return (after) => {
    if (after !== "finished") return navigation.swap(screens[after]);
    navigation.restart("today");
    navigation.go("results");
  };
}
