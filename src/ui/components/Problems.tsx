import { useText } from "../hooks/useText.ts";

/** What went wrong, one sentence for each code of `errors:<code>`. */
export function Problems({ codes }: { codes: readonly string[] }) {
  const t = useText();
  if (codes.length === 0) return null;
  return (
    <div class="bad" role="alert">
      {codes.map((code) => (
        <p key={code}>{t(`errors:${code}`)}</p>
      ))}
    </div>
  );
}
