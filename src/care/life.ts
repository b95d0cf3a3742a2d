// What she may say about her life, so that steps fit it: no names, no numbers, nothing that is needed.
import "../instrument/jitless.ts";
import * as z from "zod/mini";

/** Who goes with her, or needs her. */
export const dependantSchema = z.enum(["children", "elders", "depending"]);
/** What can matter most to her. */
export const prioritySchema = z.enum(["family", "staying", "income", "work", "privacy", "faith", "health"]);

export type Dependant = z.infer<typeof dependantSchema>;
export type Priority = z.infer<typeof prioritySchema>;

/** How many priorities count. */
export const priorityMost = 2;

export const lifeSchema = z.strictObject({
  dependants: z.readonly(z.array(dependantSchema)),
  /** In her order. */
  priorities: z.readonly(z.array(prioritySchema).check(z.maxLength(priorityMost))),
});

export type Life = Readonly<z.infer<typeof lifeSchema>>;

/** The life of somebody who said nothing about it. */
export const untold: Life = { dependants: [], priorities: [] };

/** Adds a dependant, or takes it out again. */
export function turnDependant(life: Life, one: Dependant): Life {
  const { dependants } = life;
  return {
    ...life,
    dependants: dependants.includes(one) ? dependants.filter((other) => other !== one) : [...dependants, one],
  };
}

/** Adds a priority, or takes it out again; one too many takes the place of the first. */
export function turnPriority(life: Life, one: Priority): Life {
  const others = life.priorities.filter((other) => other !== one);
  const isOut = others.length < life.priorities.length;
  return { ...life, priorities: isOut ? others : [...others, one].slice(-priorityMost) };
}
