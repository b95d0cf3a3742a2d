import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** Who is there for whoever needs somebody, as the trainer wrote it; nothing where she wrote nothing. */
export function Support({ note }: { note: string }) {
  const t = useText();
  if (note.trim() === "") return null;
  return (
    <div class="row s support">
      <Icon of={icons.leaf} class="stt" />
      <p class="lines">
        <b class="b">{t("ui:support")}</b> <bdi>{note}</bdi>
      </p>
    </div>
  );
}

/** The same while this phone is in a workshop. */
export function SupportHere() {
  const { joined } = useApp();
  return <Support note={joined.value?.workshop.invitation.note ?? ""} />;
}
