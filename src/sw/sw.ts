// Precaches the whole app and answers from it. It never takes over by itself: a reload could lose a half-made answer.

import { siteHeaders } from "virtual:headers";
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null; integrity: string }[];
};

// A host without headers would leave the workers without a policy, so every kept answer carries them.
const withHeaders = {
  async cacheWillUpdate({ response }: { response: Response }) {
    if (response.status !== 200) return null;
    const headers = new Headers(response.headers);
    for (const [name, value] of siteHeaders) headers.set(name, value);
    return new Response(await response.blob(), { status: 200, headers });
  },
};
const precache = new PrecacheController({ plugins: [withHeaders] });
precache.addToCacheList(self.__WB_MANIFEST);
self.addEventListener("install", precache.install);
// The page of the first visit too has every part from now on, with or without a network.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

registerRoute(new PrecacheRoute(precache));
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL("/shell.html")));
// Parts of the version before, for a tab that still runs it: they stay until a page of this one is the only one open.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith("/assets/"),
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
);

/** Removes what no version needs any more, where the page that asks is the only one open. */
async function tidy(event: ExtendableMessageEvent): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing !== null || waiting !== null) return;
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.length === 1) await precache.activate(event);
}

// SKIP_WAITING: she tapped that she wants the newer version. TIDY: a page has come from this one.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") void self.skipWaiting();
  if (event.data?.type === "TIDY") event.waitUntil(tidy(event));
});
