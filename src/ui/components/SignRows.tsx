import type { Assessment } from "../../assessment/assessment.ts";
import type { Indicator, IndicatorId } from "../../instrument/schema.ts";
import { useText } from "../hooks/useText.ts";
import { CategoryMark } from "./CategoryMark.tsx";
import { Hush } from "./Hush.tsx";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { signText } from "./signs.ts";

/** What weighs, each in a few words; a hushed answer only while it is held. */
export function SignRows({ body, signs }: { body: Assessment; signs: readonly Indicator[] }) {
  const t = useText();
  if (signs.length === 0) return null;
  return (
    <ul class="rows">
      {signs.map((sign) => (
        <li key={sign.id}>
          {sign.hushed ? (
            <Hush id={sign.id} sign={signText(t, body, sign)} />
          ) : (
            <>
              <CategoryMark of={sign.category} />
              <span class="grow b">{signText(t, body, sign)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What protects, each in a sentence. */
export function HeldRows({ ids }: { ids: readonly IndicatorId[] }) {
  const t = useText();
  if (ids.length === 0) return null;
  return (
    <ul class="held">
      {ids.map((id) => (
        <li key={id}>
          <Icon of={icons.leaf} flip />
          <span>{t(`instrument:${id}.strength`)}</span>
        </li>
      ))}
    </ul>
  );
}
