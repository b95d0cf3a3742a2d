import type { Route } from "../../app/routes.ts";
import { emptyWords, fieldsOf, isBlank, type PageId } from "../../care/pages.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { Page } from "../components/Page.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** What stands on this page in another copy that she brought in, until she takes it away. */
function Others({ id }: { id: PageId }) {
  const { pages } = useSpace();
  const t = useText();
  return (
    <>
      {pages.others(id).map((other) => (
        <details key={other.id}>
          <summary>{t("pages:other")}</summary>
          <div class="stack close">
            {fieldsOf(id).map(({ field, key }) => {
              const said = other.body.words[field] ?? "";
              if (said === "") return null;
              return (
                <p key={field}>
                  <span class="s q">{t(`pages:${key}`)}</span>
                  <br />
                  <bdi>{said}</bdi>
                </p>
              );
            })}
            <AskOnce
              text={t("pages:other.drop")}
              look="link pz"
              question={<p>{t("pages:other.ask")}</p>}
              no={t("pages:clear.no")}
              yes={t("pages:other.drop")}
              onYes={() => pages.dropOther(other.id)}
            />
          </div>
        </details>
      ))}
    </>
  );
}

/** One of her own pages, kept as she writes. */
export function PageScreen({ route: { id } }: { route: Extract<Route, { screen: "page" | "page-paper" }> }) {
  const { navigation } = useApp();
  const { pages } = useSpace();
  const t = useText();
  const words = pages.wordsOf(id);
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t(`pages:${id}`)}</h1>
      <p class="q">{t(`pages:${id}.lead`)}</p>
      {fieldsOf(id).map(({ field, key, most }) => (
        <TextField
          key={field}
          label={t(`pages:${key}`)}
          hint={t(`pages:${key}.hint`)}
          most={most}
          isLong={most > 100}
          value={words[field] ?? ""}
          onChange={(text) => pages.write(id, { ...words, [field]: text })}
        />
      ))}
      <p class="s q">{t("pages:kept")}</p>
      <Others id={id} />
      {!isBlank(words) && (
        <>
          <button type="button" class="btn out" onClick={() => navigation.go({ screen: "page-paper", id })}>
            {t("pages:paper")}
          </button>
          <AskOnce
            text={t("pages:clear")}
            look="link pz"
            question={<p>{t("pages:clear.ask")}</p>}
            no={t("pages:clear.no")}
            yes={t("pages:clear.yes")}
            onYes={() => pages.write(id, emptyWords(id))}
          />
        </>
      )}
    </Page>
  );
}
