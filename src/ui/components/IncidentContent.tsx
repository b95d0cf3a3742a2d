import { type Content, questionSchema } from "../../care/incident.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { factLines } from "./incidentWords.ts";

/** What she wrote about something that happened; what she left empty is left out. */
export function IncidentContent({ content }: { content: Content }) {
  const t = useText();
  const language = useLanguage();
  const answered = questionSchema.options.filter((id) => content.questions[id] !== "");
  return (
    <div class="stack close">
      {factLines(t, language, content).map((line) => (
        <p class="s" key={line}>
          {line}
        </p>
      ))}
      {content.what && (
        <p>
          <bdi>{content.what}</bdi>
        </p>
      )}
      {answered.map((id) => (
        <p key={id}>
          <span class="s q">{t(`incident:question.${id}`)}</span>
          <br />
          <bdi>{content.questions[id]}</bdi>
        </p>
      ))}
    </div>
  );
}
