import "../styles/workshop.css";
import { useEffect, useState } from "preact/hooks";
import { errorCode } from "../../app/failure.ts";
import { useText } from "../hooks/useText.ts";

/** The dark modules of a code as one path, and how many modules it is wide. */
interface Drawn {
  readonly path: string;
  readonly size: number;
}

async function draw(text: string): Promise<Drawn> {
  const { default: encode } = await import("qr");
  const rows = encode(text, "raw", { ecc: "medium", encoding: "alphanumeric", border: 4 });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { path, size: rows.length };
}

/** A text of capital letters and digits as a code to be scanned, black on white in every look. */
export function Code({ text, label }: { text: string; label: string }) {
  const t = useText();
  const [drawn, setDrawn] = useState<Drawn | null>();
  useEffect(() => {
    draw(text).then(setDrawn, (error: unknown) => {
      errorCode(error);
      setDrawn(null);
    });
  }, [text]);
  if (drawn === null) return <p class="bad">{t("workshop:code.missing")}</p>;
  return (
    <svg class="code" viewBox={`0 0 ${drawn?.size ?? 53} ${drawn?.size ?? 53}`} role="img" aria-label={label}>
      {drawn && <path d={drawn.path} shape-rendering="crispEdges" />}
    </svg>
  );
}
