/**
 * A way to ask, as often as needed, whether this worker alone may work: true while it holds the Web Lock of this name, which
 * it then keeps for life. Waits up to `patience` ms, as the lock of a page that just closed takes a moment to go. `lost` hears
 * when another tab took the lock away. Always true where there are no Web Locks.
 */
export function makeOneTab(name: string, patience: number, lost: () => void): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;

  const ask = () =>
    new Promise<boolean>((resolve) => {
      let mine = false;
      const forLife = () => {
        mine = true;
        resolve(true);
        return new Promise<never>(() => {});
      };
      navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, forLife).catch(() => {
        asked = null;
        if (mine) lost();
        resolve(false);
      });
    });

  return () => {
    if (!("locks" in navigator)) return Promise.resolve(true);
    asked ??= ask();
    return asked;
  };
}
