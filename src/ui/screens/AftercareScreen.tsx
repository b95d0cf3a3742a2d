import "../styles/workshop.css";
import type { Route } from "../../app/routes.ts";
import { Page } from "../components/Page.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const closing = ["breath", "resource", "step", "whom", "papers"] as const;
const watch = ["freezing", "eyes", "breathing", "leaving"] as const;
const then = ["orient", "door", "alone"] as const;
const later = ["debrief", "call", "paper"] as const;
const most = 99;

function Bullets({ title, of, ids }: { title: string; of: string; ids: readonly string[] }) {
  const t = useText();
  return (
    <section>
      <h2>{title}</h2>
      <ul class="bul">
        {ids.map((id) => (
          <li key={id}>{t(`workshop:${of}.${id}` as `workshop:closing.${(typeof closing)[number]}`)}</li>
        ))}
      </ul>
    </section>
  );
}

interface CounterProps {
  label: string;
  value: number;
  to: number;
  onChange(value: number): void;
}

/** A count, one more or one fewer by a touch. */
function Counter({ label, value, to, onChange }: CounterProps) {
  const t = useText();
  return (
    <div class="counter">
      <span class="grow">{label}</span>
      <button
        type="button"
        class="icb"
        aria-label={t("workshop:count.less", { what: label })}
        onClick={() => onChange(Math.max(0, value - 1))}
      >
        −
      </button>
      <output class="serif">{value}</output>
      <button
        type="button"
        class="icb"
        aria-label={t("workshop:count.more", { what: label })}
        onClick={() => onChange(Math.min(to, value + 1))}
      >
        +
      </button>
    </div>
  );
}

/** The end of the day and the two days after it: who was asked after, as counts without names. */
export function AftercareScreen({ route: { id } }: { route: Extract<Route, { screen: "aftercare" }> }) {
  const { workshops } = useSpace();
  const t = useText();
  const held = workshops.byId(id);
  if (held === undefined) return <Page back />;
  const { agreed, asked } = held.body.aftercare ?? { agreed: 0, asked: 0 };
  const note = (next: { agreed: number; asked: number }) =>
    workshops.note(id, { aftercare: { agreed: next.agreed, asked: Math.min(next.asked, next.agreed) } });
  return (
    <Page title={t("workshop:aftercare.heading")} back>
      <Bullets title={t("workshop:closing")} of="closing" ids={closing} />
      <Bullets title={t("workshop:watch")} of="watch" ids={watch} />
      <Bullets title={t("workshop:then")} of="then" ids={then} />
      <section class="panel stack close">
        <h2>{t("workshop:within48")}</h2>
        <p class="s q">{t("workshop:within48.note")}</p>
        <Counter
          label={t("workshop:within48.agreed")}
          value={agreed}
          to={most}
          onChange={(value) => note({ agreed: value, asked })}
        />
        <Counter
          label={t("workshop:within48.asked")}
          value={asked}
          to={agreed}
          onChange={(value) => note({ agreed, asked: value })}
        />
      </section>
      <Bullets title={t("workshop:later")} of="later" ids={later} />
    </Page>
  );
}
