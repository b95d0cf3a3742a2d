import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Her letter to her harder self, to be read. */
export function LetterScreen() {
  const { navigation } = useApp();
  const { pages } = useSpace();
  const t = useText();
  return (
    <Page back class="doorpage">
      <h1 tabIndex={-1}>{t("pages:letter.open")}</h1>
      <blockquote class="panel serif lines">
        <bdi>{pages.wordsOf("letter")["words"]}</bdi>
      </blockquote>
      <button type="button" class="link pz" onClick={() => navigation.swap({ screen: "page", id: "letter" })}>
        {t("pages:letter.change")}
      </button>
    </Page>
  );
}
