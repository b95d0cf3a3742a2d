import type { Bytes } from "../../lib/bytes.ts";
import { ticketText } from "../../workshop/ticket.ts";
import { useApp } from "../hooks/useApp.ts";
import { useFile } from "../hooks/useFile.ts";
import { useJoin } from "../hooks/useJoin.ts";
import { useText } from "../hooks/useText.ts";
import { Code } from "./Code.tsx";
import { Page } from "./Page.tsx";
import { Support } from "./Support.tsx";

/** The way on: the next woman on a shared phone, else back to what she answered. */
function Foot() {
  const { navigation, joined } = useApp();
  const t = useText();
  const { join } = useJoin();
  const { part, workshop } = joined.value ?? {};
  if (part !== "shared" || workshop === undefined)
    return (
      <button type="button" class="btn" onClick={navigation.back}>
        {t("workshop:ticket.done")}
      </button>
    );
  return (
    <button type="button" class="btn" onClick={() => void join(workshop, part)}>
      {t("workshop:ticket.next")}
    </button>
  );
}

/** Her ticket as a code to hold up, or as a file. */
export function Ticket({ ticket, note, onAnew }: { ticket: Bytes; note: string; onAnew(): void }) {
  const t = useText();
  const { state, give } = useFile();
  const text = ticketText(ticket);
  return (
    <Page title={t("workshop:ticket.title")} back foot={<Foot />}>
      <p class="lead">{t("workshop:ticket.lead")}</p>
      <Code text={text} label={t("workshop:ticket.code")} />
      <p>{t("workshop:ticket.same")}</p>
      <p class="s q">{t("workshop:ticket.back")}</p>
      <div class="quiet">
        <button
          type="button"
          class="link s"
          onClick={() => give({ name: "notes.txt", type: "text/plain", content: text })}
        >
          {t("workshop:ticket.file")}
        </button>
        <button type="button" class="link s" onClick={onAnew}>
          {t("workshop:ticket.anew")}
        </button>
      </div>
      <p class="s" role="status">
        {state !== null && t(`workshop:file.${state}`)}
      </p>
      <Support note={note} />
    </Page>
  );
}
