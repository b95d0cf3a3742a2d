const patience = 2_000;
const longest = 10_000;

/** Deletes a database; false when it cannot be deleted, or something still holds it after two seconds. */
export function deleteDatabase(name: string, factory: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(false);
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = giveUp;
    // A connection that was just closed may still be in the way for a moment.
    request.onblocked = () => setTimeout(giveUp, patience);
    // Behind another request that is blocked it hears of nothing.
    setTimeout(giveUp, longest);
  });
}
