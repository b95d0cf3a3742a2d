// Some browsers offer once, soon after the page has come, to put the app on the home screen. Kept, and never shown by itself.
import { type ReadonlySignal, signal } from "@preact/signals";

export interface InstallOffer extends Event {
  /** Lets the browser ask her; works once. */
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

export interface InstallOffers {
  readonly current: ReadonlySignal<InstallOffer | null>;
  /** The offer was used, or was made for another name. */
  drop(): void;
}

export function keepInstallOffer(): InstallOffers {
  const current = signal<InstallOffer | null>(null);
  addEventListener("beforeinstallprompt", (offer) => {
    offer.preventDefault();
    current.value = offer as InstallOffer;
  });
  return {
    current,
    drop() {
      current.value = null;
    },
  };
}
