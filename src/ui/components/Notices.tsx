import type { Space } from "../../app/space.ts";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** What the safe noticed while opening, one sentence each. */
export function Notices({ notices }: { notices: Space["notices"] }) {
  const t = useText();
  return (
    <div class="banner" role="status">
      <Icon of={icons.alert} />
      <ul class="grow s stack close">
        {notices.map(({ code, count }) => (
          <li key={code}>{t(`errors:notice.${code}`, { count })}</li>
        ))}
      </ul>
    </div>
  );
}
