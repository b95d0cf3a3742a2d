import { Fragment } from "preact";
import { dayOf } from "../../app/plan.ts";
import { needsCheck, type Organisation, organisations } from "../../care/contacts.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const before = [
  "help.people.step1",
  "help.people.step2",
  "afar.traces",
  "afar.watched",
  "afar.money",
] as const;

/** A name or an address that may be divided before a dot or a capital letter within a word, where a line is too short for it. */
function Divisible({ text }: { text: string }) {
  const parts = text.replace(/([a-z])([A-Z.])/g, "$1\n$2").split("\n");
  return (
    <>
      {parts.map((part, place) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** How they are reached, as text: a touch calls nobody and opens nothing. */
function Reach({ of: { phone, site, languages } }: { of: Organisation }) {
  const t = useText();
  const spoken =
    languages === "any"
      ? t("safety:afar.anyLanguage")
      : languages.map((tag) => t(`safety:language.${tag}`)).join(" · ");
  return (
    <dl class="facts">
      {phone !== null && (
        <div>
          <dt class="s q">{t("safety:afar.phone")}</dt>
          <dd>
            <bdi dir="ltr" class="b">
              {phone}
            </bdi>
          </dd>
        </div>
      )}
      {site !== null && (
        <div>
          <dt class="s q">{t("safety:afar.site")}</dt>
          <dd class="s">
            <bdi dir="ltr">
              <Divisible text={site} />
            </bdi>
          </dd>
        </div>
      )}
      {spoken !== "" && (
        <div>
          <dt class="s q">{t("safety:afar.languages")}</dt>
          <dd class="s">{spoken}</dd>
        </div>
      )}
    </dl>
  );
}

/** Who helps from afar, the same for everyone. Nothing here calls, sends or opens a page. */
export function OrganisationsScreen() {
  const { clock } = useApp();
  const t = useText();
  const today = dayOf(clock.now());
  return (
    <Page back>
      <h1 tabIndex={-1}>{t("safety:afar.title")}</h1>
      <p class="lead">{t("safety:afar.lead")}</p>
      <section class="stack close">
        <h2>{t("safety:afar.before")}</h2>
        <ul class="bul">
          {before.map((key) => (
            <li key={key}>{t(`safety:${key}`)}</li>
          ))}
        </ul>
      </section>
      {organisations.some((one) => needsCheck(one, today)) && (
        <div class="banner warm">
          <Icon of={icons.alert} />
          <p class="s grow">
            <b class="b">{t("safety:afar.check")}</b> {t("safety:afar.check.note")}
          </p>
        </div>
      )}
      <ul>
        {organisations.map((one) => (
          <li key={one.id} class="offer">
            <h2>
              <bdi lang="en">
                <Divisible text={one.name} />
              </bdi>
            </h2>
            <p>{t(`safety:${one.id}.offers`)}</p>
            <Reach of={one} />
            {needsCheck(one, today) && (
              <p class="why s">
                <Icon of={icons.alert} small />
                {t("safety:afar.check")}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="s q">{t("safety:afar.nothing")}</p>
    </Page>
  );
}
