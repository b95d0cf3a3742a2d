import "../styles/workshop.css";
import { useEffect, useState } from "preact/hooks";
import { checkNumberOf } from "../../app/check-number.ts";
import type { Failed } from "../../app/failure.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { useText } from "../hooks/useText.ts";

/** The number to be read aloud: four groups of four digits, from left to right in every language. */
export function CheckNumber({ of }: { of: Bytes }) {
  const t = useText();
  const [number, setNumber] = useState<readonly string[] | Failed>();
  useEffect(() => {
    void checkNumberOf(of).then(setNumber);
  }, [of]);
  if (number === undefined) return <p class="s q">{t("workshop:number.coming")}</p>;
  if ("failed" in number)
    return (
      <p class="bad" role="alert">
        {t(`errors:${number.failed}`)}
      </p>
    );
  return (
    <p class="number" dir="ltr">
      {number.join(" ")}
    </p>
  );
}
