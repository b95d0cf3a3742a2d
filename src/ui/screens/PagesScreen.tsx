import { type PageId, pageIds } from "../../care/pages.ts";
import type { Drawing } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const pictures: Readonly<Record<PageId, Drawing>> = {
  signs: icons.mind,
  letter: icons.note,
  family: icons.home,
  checkIn: icons.call,
  checkpoint: icons.words,
  summons: icons.alert,
};

/** Her own pages, her days of tension, and the way to her people. */
export function PagesScreen() {
  const { navigation } = useApp();
  const { pages } = useSpace();
  const t = useText();
  const written = new Set(pages.written.value);
  return (
    <Page title={t("pages:title")} back tabbed>
      <p class="q">{t("pages:lead")}</p>
      <ul class="rows">
        {pageIds.map((id) => (
          <li key={id}>
            <RowLink
              icon={pictures[id]}
              text={t(`pages:${id}`)}
              note={`${t(`pages:${id}.note`)} · ${t(written.has(id) ? "pages:written" : "pages:blank")}`}
              onGo={() => navigation.go({ screen: "page", id })}
            />
          </li>
        ))}
        <li>
          <RowLink
            icon={icons.clock}
            text={t("pages:dates")}
            note={t("pages:dates.note")}
            onGo={() => navigation.go("dates")}
          />
        </li>
        <li>
          <RowLink
            icon={icons.people}
            text={t("ui:more.people")}
            note={t("pages:people.note")}
            onGo={() => navigation.go("people")}
          />
        </li>
      </ul>
    </Page>
  );
}
