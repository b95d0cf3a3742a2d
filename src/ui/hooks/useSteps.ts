import type { Category } from "../../instrument/schema.ts";
import { useApp, useSpace } from "./useApp.ts";

/** The way to the steps of a part of life; before the first ones she is asked once what they should fit. */
export function useSteps(): (category: Category) => void {
  const { navigation } = useApp();
  const { settings } = useSpace();
  return (category) =>
    navigation.go(
      settings.current.value.life === undefined
        ? { screen: "life", before: category }
        : { screen: "category", id: category },
    );
}
