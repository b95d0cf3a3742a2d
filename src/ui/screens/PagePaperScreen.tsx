import "../styles/paper.css";
import type { Route } from "../../app/routes.ts";
import { fieldsOf } from "../../care/pages.ts";
import { Page } from "../components/Page.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { usePrint } from "../hooks/usePrint.ts";
import { useText } from "../hooks/useText.ts";

/** One of her pages as a card on paper: what she wrote, under a title that says little. */
export function PagePaperScreen({
  route: { id },
}: {
  route: Extract<Route, { screen: "page" | "page-paper" }>;
}) {
  const { pages } = useSpace();
  const t = useText();
  const printIt = usePrint();
  const words = pages.wordsOf(id);
  const written = fieldsOf(id).filter(({ field }) => words[field]?.trim());
  return (
    <Page
      title={t("print:title")}
      back
      foot={
        written.length > 0 && (
          <button type="button" class="btn" onClick={printIt}>
            {t("print:print")}
          </button>
        )
      }
    >
      <p class="q">{t("print:warn")}</p>
      {written.length === 0 ? (
        <p class="q">{t("pages:paper.none")}</p>
      ) : (
        <article class="paper card">
          <h2>{t("print:sheet.title")}</h2>
          {written.map(({ field, key }) => (
            <section key={field}>
              <h3>{t(`pages:${key}`)}</h3>
              <p class="lines">
                <bdi>{words[field]}</bdi>
              </p>
            </section>
          ))}
        </article>
      )}
    </Page>
  );
}
