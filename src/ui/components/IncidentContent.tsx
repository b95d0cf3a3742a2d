import { type Content, questionSchema } from "../../care/incident.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { facts } from "./incidentWords.ts";

/** What she wrote about something that happened; what she left empty is left out. */
export function IncidentContent({ content }: { content: Content }) {
  const t = useText();
  const language = useLanguage();
  const questions = questionSchema.options.map(
    (id) => [t(`incident:question.${id}`), content.questions[id]] as const,
  );
  const said = [
    ...facts(t, language, content),
    [t("incident:what"), content.what] as const,
    ...questions,
  ].filter(([, words]) => words !== "");
  return (
    <dl class="stack close">
      {said.map(([label, words]) => (
        <div key={label}>
          <dt class="s q">{label}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
