import "../styles/backup.css";
import { useText } from "../hooks/useText.ts";
import { Page } from "./Page.tsx";

/** Stands while something takes seconds; with `onStop` she need not wait for its end. */
export function Working({ title, lead, onStop }: { title: string; lead: string; onStop?: () => void }) {
  const t = useText();
  return (
    <Page
      class="still"
      foot={
        onStop && (
          <button type="button" class="btn out" onClick={onStop}>
            {t("backup:stop")}
          </button>
        )
      }
    >
      <h1 class="big" tabIndex={-1}>
        {title}
      </h1>
      <p class="lead">{lead}</p>
      <progress class="working" aria-label={title} />
    </Page>
  );
}
