import type { Item } from "../../app/plan.ts";
import { most } from "../../care/plan.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { TextField } from "./TextField.tsx";

/** Her own first step, and whom she does it with; kept as she types. */
export function HerStep({ item }: { item: Item }) {
  const { plan } = useSpace();
  const t = useText();
  const { first, withWhom, state } = item.body;
  if (state !== "open" && state !== "begun") return null;
  return (
    <section class="stack close">
      <TextField
        label={t("ui:step.first")}
        hint={t("ui:step.first.hint")}
        most={most.first}
        value={first}
        onChange={(text) => plan.change(item, (body) => ({ ...body, first: text }))}
      />
      <TextField
        label={t("ui:step.withWhom")}
        hint={t("ui:step.withWhom.hint")}
        most={most.withWhom}
        value={withWhom}
        onChange={(text) => plan.change(item, (body) => ({ ...body, withWhom: text }))}
      />
    </section>
  );
}
