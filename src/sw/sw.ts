// Precaches the whole app and answers from it. It never takes over by itself: a reload could lose a half-made answer.

import { siteHeaders } from "virtual:headers";
import { addPlugins, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

// A host without headers would leave the workers without a policy, so every kept answer carries them.
addPlugins([
  {
    async cacheWillUpdate({ response }) {
      if (response.status !== 200) return null;
      const headers = new Headers(response.headers);
      for (const [name, value] of siteHeaders) headers.set(name, value);
      return new Response(await response.blob(), { status: 200, headers });
    },
  },
]);
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html")));
