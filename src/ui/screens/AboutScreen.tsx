import { scorer } from "../../assessment/scoring.ts";
import { readSources, rememberedSources } from "../../care/sources.ts";
import { wordingRevision } from "../../i18n/i18n.ts";
import type { Key, Values } from "../../i18n/keys.ts";
import type { Indicator } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { Page } from "../components/Page.tsx";
import { useLanguage, useText } from "../hooks/useText.ts";

interface Part {
  readonly title: Key;
  readonly lines: readonly Key[];
}

const asks: Part = {
  title: "about:asks",
  lines: ["about:asks.parts", "about:asks.sides", "about:asks.three", "about:asks.forms", "about:asks.not"],
};
const counts: Part = {
  title: "about:counts",
  lines: [
    "about:counts.steps",
    "about:counts.weights",
    "about:counts.sum",
    "about:counts.open",
    "about:counts.na",
    "about:counts.lantern",
  ],
};
const limits: Part = {
  title: "about:limits",
  lines: [
    "about:limits.is",
    "about:limits.steady",
    "about:limits.validated",
    "about:limits.politics",
    "about:limits.earth",
    "about:limits.words",
    "about:limits.you",
  ],
};
const who: Part = {
  title: "about:who",
  lines: ["about:who.people", "about:who.named", "about:who.licence"],
};
const follows: Part = { title: "about:follows", lines: ["about:follows.ciase", "about:follows.not"] };

const areas: readonly Indicator["ican"][number][] = ["A1", "A2", "A3", "A4"];
const sides: readonly Indicator["undp"][number][] = ["ECO", "FOO", "HEA", "ENV", "PER", "COM", "POL"];

const { indicators, version } = instrument;
const asked = {
  all: indicators.length,
  short: indicators.filter(({ short }) => short).length,
  heavy: indicators.filter(({ weight }) => weight === 2).length,
};

function Paragraphs({ part, values }: { part: Part; values?: Values }) {
  const t = useText();
  return (
    <section class="stack close">
      <h2>{t(part.title)}</h2>
      {part.lines.map((line) => (
        <p class="s" key={line}>
          {t(line, values)}
        </p>
      ))}
    </section>
  );
}

/** A list of names with a note each, closed until it is wanted. */
function Fold({ of, items }: { of: "areas" | "security"; items: readonly (readonly [Key, Key])[] }) {
  const t = useText();
  return (
    <details>
      <summary>{t(`about:follows.${of}`)}</summary>
      <div class="stack close s">
        <p>{t(`about:follows.${of}.note`)}</p>
        <dl class="stack close">
          {items.map(([name, note]) => (
            <div key={name}>
              <dt class="b">{t(name)}</dt>
              <dd>{t(note)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

function Sources() {
  const t = useText();
  return (
    <section class="stack close">
      <h2>{t("about:sources")}</h2>
      <p class="s">{t("about:sources.lead")}</p>
      <details>
        <summary>{t("about:sources.read")}</summary>
        <ul class="stack close s">
          {readSources.map((id) => (
            <li key={id}>
              <p class="b">{t(`about:source.${id}`)}</p>
              <p>{t(`about:source.${id}.by`)}</p>
              <p>{t("about:sources.took", { took: t(`about:source.${id}.took`) })}</p>
              <p class="q">{t("about:sources.licence", { licence: t(`about:source.${id}.licence`) })}</p>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t("about:sources.remembered")}</summary>
        <div class="stack close s">
          <p>{t("about:sources.remembered.note")}</p>
          <ul class="stack close">
            {rememberedSources.map((id) => (
              <li key={id}>
                <p class="b">{t(`about:source.${id}`)}</p>
                <p>{t(`about:source.${id}.took`)}</p>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  );
}

/** What the check asks, how it counts, what it cannot know, and whose thoughts it rests on. */
export function AboutScreen() {
  const t = useText();
  const wording = `${useLanguage()}/${wordingRevision}`;
  const bands = {
    steady: t("instrument:band.steady"),
    watch: t("instrument:band.watch"),
    high: t("instrument:band.high"),
    critical: t("instrument:band.critical"),
  };
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("about:title")}</h1>
      <p class="lead">{t("about:lead")}</p>
      <Paragraphs part={asks} values={asked} />
      <Paragraphs part={counts} values={{ ...asked, ...bands }} />
      <Paragraphs part={limits} />
      <Paragraphs part={who} />
      <Paragraphs part={follows} />
      <Fold of="areas" items={areas.map((area) => [`results:ican.${area}`, `results:ican.${area}.note`])} />
      <Fold
        of="security"
        items={sides.map((side) => [`results:security.${side}`, `results:security.${side}.note`])}
      />
      <Sources />
      <section class="stack close">
        <h2>{t("about:versions")}</h2>
        <p class="s q">{t("about:versions.these", { instrument: version, scorer, wording })}</p>
      </section>
    </Page>
  );
}
