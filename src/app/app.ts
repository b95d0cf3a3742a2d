// Joins the parts into the one value that the pages get by context.
import type { Clock } from "../lib/clock.ts";
import type { Random } from "../lib/random.ts";
import { createNavigation, type Navigation } from "./navigation.ts";
import { createPlain, type Plain } from "./plain.ts";
import type { Screen } from "./routes.ts";
import { createSession, type Session, type SessionDeps } from "./session.ts";

export interface App {
  readonly session: Session;
  readonly navigation: Navigation;
  readonly plain: Plain;
  readonly clock: Clock;
  readonly random: Random;
}

export interface AppDeps extends Omit<SessionDeps, "release"> {
  readonly clock: Clock;
  readonly random: Random;
}

/** Where she arrives, by what was found on the phone. */
export function firstScreen({ found, trouble }: Session): Screen {
  if (trouble.value !== null) return "damage";
  if (found.value === "first-run") return "welcome";
  return found.value === "locked" ? "unlock" : "damage";
}

export function createApp(deps: AppDeps): App {
  const navigation = createNavigation("welcome");
  return {
    session: createSession({ ...deps, release: navigation.release }),
    navigation,
    plain: createPlain(),
    clock: deps.clock,
    random: deps.random,
  };
}
