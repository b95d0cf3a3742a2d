import "../styles/workshop.css";
import { useRef, useState } from "preact/hooks";
import { attempt } from "../../app/failure.ts";
import type { Route } from "../../app/routes.ts";
import { ticketBytes } from "../../workshop/ticket.ts";
import { textOfFile } from "../components/codeReader.ts";
import { FilePick } from "../components/FilePick.tsx";
import { Page } from "../components/Page.tsx";
import { Scanner } from "../components/Scanner.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** What was said of the last code, and how often something was said: the same twice is told twice. */
interface Told {
  readonly text: string;
  readonly isGood: boolean;
  readonly turn: number;
}

/** Takes tickets in, or takes them back, from scanned texts; one after the other. */
function useTickets(
  id: string,
  takesBack: boolean,
): { told: Told | undefined; see(text: string | null): void } {
  const { workshops } = useSpace();
  const t = useText();
  const [told, setTold] = useState<Told>();
  const turn = useRef<Promise<void>>(Promise.resolve());

  async function outcomeOf(text: string | null): Promise<readonly [text: string, isGood: boolean]> {
    const ticket = text === null ? "none" : ticketBytes(text);
    if (typeof ticket === "string") return [t(`workshop:ticket.${ticket}`), false];
    if (takesBack) {
      const wasThere = workshops.takeBack(id, ticket);
      return [t(wasThere ? "workshop:ticket.out" : "workshop:ticket.notThere"), wasThere];
    }
    const taken = await attempt(() => workshops.take(id, ticket));
    if (typeof taken === "object") return [t(`errors:${taken.failed}`), false];
    return [t(`workshop:ticket.${taken}`), taken === "taken"];
  }
  return {
    told,
    see(text) {
      turn.current = turn.current.then(async () => {
        const [said, isGood] = await outcomeOf(text);
        setTold((before) => ({ text: said, isGood, turn: (before?.turn ?? 0) + 1 }));
      });
    },
  };
}

/** The trainer's camera over the tickets of the room, one after the other. */
export function WorkshopScanScreen({
  route: { id },
}: {
  route: Extract<Route, { screen: "workshop-scan" }>;
}) {
  const { workshops } = useSpace();
  const t = useText();
  const [takesBack, setTakesBack] = useState(false);
  const { told, see } = useTickets(id, takesBack);
  if (workshops.byId(id) === undefined) return <Page back />;
  const open = async (file: File) => {
    const text = await attempt(() => textOfFile(file));
    see(typeof text === "string" ? text : null);
  };
  return (
    <Page title={t(takesBack ? "workshop:scan.back.title" : "workshop:scan.title")} back>
      <p>{t(takesBack ? "workshop:scan.back.lead" : "workshop:scan.lead")}</p>
      <Scanner key={String(takesBack)} label={t("workshop:camera.label")} onText={see} />
      <p class={told?.isGood === false ? "bad" : "b"} role="status" key={told?.turn}>
        {told?.text}
      </p>
      <p class="count serif">{t("workshop:received", { count: workshops.received(id) })}</p>
      <FilePick text={t("workshop:scan.file")} look="btn out" onPick={(file) => void open(file)} />
      <button type="button" class="link mid" onClick={() => setTakesBack(!takesBack)}>
        {t(takesBack ? "workshop:scan.back.end" : "workshop:scan.back")}
      </button>
    </Page>
  );
}
