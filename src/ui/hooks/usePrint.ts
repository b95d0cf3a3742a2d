import { useApp } from "./useApp.ts";

/** Opens the phone's print window; the page is covered meanwhile and stays open behind it. */
export function usePrint(): () => void {
  const { expectLeave } = useApp();
  return () => {
    addEventListener("afterprint", expectLeave("print"), { once: true });
    print();
  };
}
