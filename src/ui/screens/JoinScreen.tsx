import "../styles/workshop.css";
import { useState } from "preact/hooks";
import { attempt } from "../../app/failure.ts";
import type { Part } from "../../app/participation.ts";
import { invitationBytes } from "../../workshop/invitation.ts";
import { type Workshop, workshopOf } from "../../workshop/ticket.ts";
import { CheckNumber } from "../components/CheckNumber.tsx";
import { textOfFile } from "../components/codeReader.ts";
import { FilePick } from "../components/FilePick.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { OfflineLeaf } from "../components/OfflineLeaf.tsx";
import { Page } from "../components/Page.tsx";
import { Scanner } from "../components/Scanner.tsx";
import { Support } from "../components/Support.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useJoin } from "../hooks/useJoin.ts";
import { useText } from "../hooks/useText.ts";

type Fault = "none" | "foreign" | "newer" | "damaged";

/** The invitation in a scanned text, or why it is none. */
function read(text: string | null): Workshop | Fault {
  if (text === null) return "none";
  const bytes = invitationBytes(text);
  return typeof bytes === "string" ? bytes : workshopOf(bytes);
}

/** The code on the poster by the camera, or the invitation as a file or a picture. */
function Invitation({ onRead }: { onRead(workshop: Workshop): void }) {
  const t = useText();
  const [isScanning, setScanning] = useState(false);
  const [fault, setFault] = useState<Fault>();
  function take(text: string | null): void {
    const found = read(text);
    if (typeof found === "string") setFault(found);
    else onRead(found);
  }
  async function open(file: File): Promise<void> {
    const text = await attempt(() => textOfFile(file));
    take(typeof text === "string" ? text : null);
  }
  return (
    <Page back>
      <h1 tabIndex={-1}>{t("workshop:join.title")}</h1>
      <p class="lead">{t("workshop:join.lead")}</p>
      {isScanning ? (
        <Scanner label={t("workshop:camera.label")} onText={take} />
      ) : (
        <button type="button" class="btn" onClick={() => setScanning(true)}>
          {t("workshop:join.scan")}
        </button>
      )}
      <FilePick text={t("workshop:join.file")} look="btn out" onPick={(file) => void open(file)} />
      <p class="bad" role="alert">
        {fault !== undefined && t(`workshop:invitation.${fault}`)}
      </p>
      <OfflineLeaf />
    </Page>
  );
}

/** What the app itself knows of this workshop, then what its trainer wrote. */
function Facts({ workshop: { invitation } }: { workshop: Workshop }) {
  const { session } = useApp();
  const t = useText();
  const isSealed = session.space.value?.mode === "sealed";
  const facts = [
    t("workshop:join.nothingSent"),
    t(`workshop:join.form.${invitation.form}`),
    t(isSealed ? "workshop:join.sealed" : "workshop:join.memory"),
    t(invitation.mode === "group" ? "workshop:join.group" : "workshop:join.pilot", { count: invitation.k }),
  ];
  return (
    <>
      <ul class="held">
        {facts.map((fact) => (
          <li key={fact}>
            <Icon of={icons.tick} class="stt" />
            <span>{fact}</span>
          </li>
        ))}
      </ul>
      <p class="q">
        {t("workshop:join.wrote")} <bdi class="serif">“{invitation.name}”</bdi>
      </p>
    </>
  );
}

interface CompareProps {
  workshop: Workshop;
  onSame(): void;
  onBack(): void;
}

/** The number is compared aloud; where it differs, this is the end. */
function Compare({ workshop, onSame, onBack }: CompareProps) {
  const t = useText();
  const [differs, setDiffers] = useState(false);
  return (
    <Page title={t("workshop:joining.title")} onBack={onBack}>
      <Facts workshop={workshop} />
      <section class="panel stack close">
        <p class="s q">{t("workshop:number.shown")}</p>
        <CheckNumber of={workshop.bytes} />
      </section>
      {differs ? (
        <section class="stack close" role="alert">
          <h2>{t("workshop:number.stop")}</h2>
          <p>{t("workshop:number.stop.note")}</p>
          <button type="button" class="btn out" onClick={onBack}>
            {t("workshop:join.again")}
          </button>
        </section>
      ) : (
        <section class="stack close">
          <h2>{t("workshop:number.ask")}</h2>
          <button type="button" class="btn out" onClick={onSame}>
            {t("workshop:number.same")}
          </button>
          <button type="button" class="btn out" onClick={() => setDiffers(true)}>
            {t("workshop:number.differs")}
          </button>
        </section>
      )}
      <Support note={workshop.invitation.note} />
    </Page>
  );
}

const parts: readonly Part[] = ["own", "shared", "invented"];

/** Who answers: what two of the three leave behind is nothing. */
function Who({ workshop, onBack }: { workshop: Workshop; onBack(): void }) {
  const { session } = useApp();
  const t = useText();
  const { join, problem } = useJoin();
  const isSealed = session.space.value?.mode === "sealed";
  return (
    <Page title={t("workshop:joining.title")} onBack={onBack}>
      <h2>{t("workshop:who.title")}</h2>
      <div class="stack close">
        {parts.map((part) => (
          <button type="button" class="btn even" key={part} onClick={() => void join(workshop, part)}>
            <span>{t(`workshop:who.${part}`)}</span>
            <small>{t(`workshop:who.${part}.note`)}</small>
          </button>
        ))}
      </div>
      {isSealed && <p class="s q">{t("workshop:who.locks")}</p>}
      <p class="bad" role="alert">
        {problem}
      </p>
    </Page>
  );
}

/** Into a workshop: its invitation, the number that is compared aloud, and who answers on this phone. */
export function JoinScreen() {
  const [workshop, setWorkshop] = useState<Workshop>();
  const [isSame, setSame] = useState(false);
  useHeading(`${workshop === undefined}${isSame}`);
  if (workshop === undefined) return <Invitation onRead={setWorkshop} />;
  if (isSame) return <Who workshop={workshop} onBack={() => setSame(false)} />;
  return <Compare workshop={workshop} onSame={() => setSame(true)} onBack={() => setWorkshop(undefined)} />;
}
