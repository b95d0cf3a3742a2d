declare module "virtual:headers" {
  /** Name and value of every header of the site, as in build/headers.ts. */
  export const siteHeaders: readonly (readonly [name: string, value: string])[];
}
