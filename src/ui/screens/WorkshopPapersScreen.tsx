import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import { Choices } from "../components/Choices.tsx";
import { Page } from "../components/Page.tsx";
import { BlankForm, Cards, FacilitatorSheet, Poster } from "../components/workshopPapers.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { usePrint } from "../hooks/usePrint.ts";
import { useText } from "../hooks/useText.ts";

const papers = ["poster", "sheet", "form", "cards"] as const;
type Paper = (typeof papers)[number];

/** What a trainer prints for the room: each sheet begins on a page of its own. */
export function WorkshopPapersScreen({
  route: { id },
}: {
  route: Extract<Route, { screen: "workshop-papers" }>;
}) {
  const { workshops } = useSpace();
  const t = useText();
  const printIt = usePrint();
  const [chosen, setChosen] = useState<readonly Paper[]>(papers);
  const [hasReferrals, setReferrals] = useState(false);
  const held = workshops.byId(id);
  if (held === undefined) return <Page back />;
  const turn = (paper: Paper) =>
    setChosen(papers.filter((other) => (other === paper) !== chosen.includes(other)));
  const { workshop, body } = held;
  const referrals = body.referrals ?? "";
  return (
    <Page
      title={t("workshop:papers.heading")}
      back
      foot={
        chosen.length > 0 && (
          <button type="button" class="btn" onClick={printIt}>
            {t("print:print")}
          </button>
        )
      }
    >
      <p class="lead">{t("workshop:papers.lead")}</p>
      <Choices
        label={t("workshop:papers.which")}
        shape="inline"
        tiles={papers.map((paper) => ({ id: paper, text: t(`workshop:papers.${paper}`) }))}
        chosen={chosen}
        onTurn={turn}
      />
      {referrals !== "" && chosen.includes("sheet") && (
        <label class="choice">
          <input type="checkbox" checked={hasReferrals} onChange={() => setReferrals(!hasReferrals)} />
          <span>{t("workshop:papers.referrals")}</span>
        </label>
      )}
      {chosen.includes("poster") && <Poster workshop={workshop} />}
      {chosen.includes("sheet") && (
        <FacilitatorSheet form={workshop.invitation.form} referrals={hasReferrals ? referrals : ""} />
      )}
      {chosen.includes("form") && <BlankForm form={workshop.invitation.form} />}
      {chosen.includes("cards") && <Cards />}
    </Page>
  );
}
