// Joins the parts into the one value that the pages get by context.
import { type Signal, signal } from "@preact/signals";
import type { Clock } from "../lib/clock.ts";
import type { Random } from "../lib/random.ts";
import type { Guard } from "./auto-lock.ts";
import { type InstallOffers, keepInstallOffer } from "./install-offer.ts";
import { createNavigation, type Navigation } from "./navigation.ts";
import type { Joined } from "./participation.ts";
import { createPlain, type Plain } from "./plain.ts";
import type { Screen } from "./routes.ts";
import { createSession, type Session, type SessionDeps } from "./session.ts";
import type { Update } from "./update.ts";

export interface App extends Guard {
  readonly session: Session;
  readonly navigation: Navigation;
  readonly plain: Plain;
  readonly clock: Clock;
  readonly random: Random;
  readonly installOffers: InstallOffers;
  /** Null until it was fetched, and where there can be none. */
  readonly update: Signal<Update | null>;
  /** The workshop that this phone is in; it ends with the page. */
  readonly joined: Signal<Joined | null>;
}

export interface AppDeps extends Omit<SessionDeps, "release">, Guard {
  readonly clock: Clock;
  readonly random: Random;
}

/** Where she arrives, by what was found on the phone. */
export function firstScreen({ found, trouble }: Session): Screen {
  if (trouble.value === "other-tab-open") return "other-tab";
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
    installOffers: keepInstallOffer(),
    update: signal(null),
    joined: signal(null),
    expectLeave: deps.expectLeave,
  };
}
