/** Resolves when everything is on this phone and comes without a network; never where the browser has no service workers. */
export async function readyOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return new Promise(() => {});
  const workers = navigator.serviceWorker;
  await workers.ready;
  if (workers.controller !== null) return;
  await new Promise((resolve) => workers.addEventListener("controllerchange", resolve, { once: true }));
}
