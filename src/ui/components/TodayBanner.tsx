// What Today says or offers beside the next step: one thing at most.
import { type Banner, bannerFor } from "../../app/banner.ts";
import type { Screen } from "../../app/routes.ts";
import { isNear } from "../../care/dates.ts";
import { useApp, useCanKeep, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { type Drawing, Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { Notices } from "./Notices.tsx";
import { UpdateBanner } from "./UpdateBanner.tsx";

/** What Today's banner is about now, or null. */
export function useBanner(): Banner | null {
  const { session, update, clock } = useApp();
  const canKeep = useCanKeep();
  const {
    mode,
    notices,
    assessments,
    plan,
    people,
    pages,
    log,
    incidents,
    records,
    settings,
    opening,
    backups,
  } = useSpace();
  const { paperKey, noPaperKey } = settings.current.value;
  const checks = assessments.done.value.length;
  const chosen = plan.items.value.length + plan.habits.value.length;
  const written =
    people.trusted.all.value.length +
    people.near.all.value.length +
    pages.written.value.length +
    log.entries.value.length +
    incidents.chain.value.length;
  const days = pages.dates.all.value.map(({ body }) => body);
  const hasCheckedLately = clock.now() - (assessments.done.value[0]?.body.finishedAt ?? 0) < 14 * 86_400_000;
  return bannerFor({
    mode,
    canKeep,
    hasFailed: typeof records.saving.value === "object",
    hasUnsaved: records.own(session.unsaved.value).length > 0,
    offersUpdate: update.value?.isHere.value === true && !update.value.isPutOff.value,
    hasNotices: notices.length + session.noticed.value.length > 0,
    hasFinishedCheck: checks > 0,
    hasEntries: checks + chosen + written > 0 || assessments.open.value !== null,
    offersPractice: opening?.offersPractice.value === true,
    hasNearDate: isNear(days, log.today()) && !hasCheckedLately,
    hasChosenPaper: paperKey === true || noPaperKey === true,
    isBackupDue: backups.isDue(),
  });
}

/** Changes that were not kept before the safe closed by itself: she decides. */
function Unsaved() {
  const { session } = useApp();
  const t = useText();
  return (
    <div class="banner warm">
      <Icon of={icons.alert} />
      <div class="grow s">
        <p>{t("ui:unsaved")}</p>
        <p class="quiet">
          <button type="button" class="link s" onClick={() => session.settleUnsaved(true)}>
            {t("ui:unsaved.keep")}
          </button>
          <button type="button" class="link s" onClick={() => session.settleUnsaved(false)}>
            {t("ui:unsaved.letGo")}
          </button>
        </p>
      </div>
    </div>
  );
}

interface OfferProps {
  id: "keep" | "practise" | "paper" | "date" | "backup";
  icon?: Drawing;
  to: Screen;
  /** Where it can be declined. */
  onNo?: (() => void) | undefined;
}

function Offer({ id, icon = icons.key, to, onNo }: OfferProps) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <div class="banner warm">
      <Icon of={icon} />
      <div class="grow s">
        <p>
          <b class="b">{t(`ui:today.${id}`)}</b> {t(`ui:today.${id}.note`)}
        </p>
        <p class="quiet">
          <button type="button" class="link s" onClick={() => navigation.go(to)}>
            {t(`ui:today.${id}.go`)}
          </button>
          {onNo !== undefined && (
            <button type="button" class="link s" onClick={onNo}>
              {t("ui:today.no")}
            </button>
          )}
        </p>
      </div>
    </div>
  );
}

/** The banner; a failed save is said on every page, by the page itself. */
export function TodayBanner({ of }: { of: Banner | null }) {
  const { session, update } = useApp();
  const { notices, settings, opening, backups } = useSpace();
  if (of === "unsaved") return <Unsaved />;
  if (of === "update" && update.value !== null) return <UpdateBanner update={update.value} />;
  if (of === "noticed") return <Notices notices={[...notices, ...session.noticed.value]} />;
  if (of === "keep") return <Offer id="keep" to="words" />;
  if (of === "practise") return <Offer id="practise" to="practise" onNo={opening?.endPractice} />;
  if (of === "date") return <Offer id="date" icon={icons.clock} to="begin-check" />;
  if (of === "backup") return <Offer id="backup" icon={icons.box} to="backup-make" onNo={backups.notNow} />;
  if (of === "paper-key")
    return <Offer id="paper" to="paper-key" onNo={() => settings.change({ noPaperKey: true })} />;
  return null;
}
