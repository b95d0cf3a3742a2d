import type { Page } from "@playwright/test";

/** Everything this origin keeps in the browser, in a form that can be compared. */
export const originStorage = (page: Page) =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name).sort();
    const files: string[] = [];
    const root = await navigator.storage.getDirectory();
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
    }
    return {
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases,
      files: files.sort(),
      cached: cached.sort(),
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    };
  });

/** Every row of every database of this origin, as text that can be compared. */
export const everyRow = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (value: unknown): unknown =>
      ArrayBuffer.isView(value) || value instanceof ArrayBuffer
        ? [...new Uint8Array(value as ArrayBuffer)]
        : value;
    const rows: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await asked(database.transaction(store).objectStore(store).getAll());
        for (const row of all)
          rows.push(`${name}/${store} ${JSON.stringify(row, (_key, value) => plain(value))}`);
      }
      database.close();
    }
    return rows;
  });
