/** The code of a known error, for `errors:<code>`; anything else is reported and called "unexpected". */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  reportError(error);
  return "unexpected";
}

/** What could not be done, as the code of `errors:<code>`. */
export type Failed = { readonly failed: string };

/** Does it; a broken world becomes its code. */
export async function attempt<T>(act: () => Promise<T>): Promise<T | Failed> {
  try {
    return await act();
  } catch (error) {
    return { failed: errorCode(error) };
  }
}
