// The first look at the phone, on the page and without the worker: is anything kept here at all?

async function keyFileThere(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.getFileHandle("k");
    return true;
  } catch {
    return false;
  }
}

async function databaseThere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === "s" || name === "k0" || name === "k1");
  } catch {
    return false;
  }
}

/** Whether this phone holds a key file or a database, looked up without making either. False where the browser keeps nothing. */
export async function somethingKept(): Promise<boolean> {
  return (await Promise.all([keyFileThere(), databaseThere()])).some((there) => there);
}
