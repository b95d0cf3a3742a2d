// What the fields of her records are made of.
import "../instrument/jitless.ts";
import * as z from "zod/mini";

/** A whole number from 0; as a day since 1970-01-01, one that a calendar has. */
export const natural = z.int().check(z.minimum(0), z.maximum(100_000_000));

/** Words of at most so many characters. */
export const text = (length: number) => z.string().check(z.maxLength(length));
