/** The code of a known error, for `errors:<code>`; anything else is reported and called "unexpected". */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  reportError(error);
  return "unexpected";
}
