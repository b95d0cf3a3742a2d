import { useEffect, useId, useState } from "preact/hooks";
import { hasOlderBox } from "../../app/older-box.ts";
import { isInstalled } from "../../app/phone.ts";
import { lockChoices } from "../../app/settings.ts";
import { Choice } from "../components/Choice.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const readable = ["plain", "here"] as const;
const limits = ["removed", "older", "open"] as const;

/** "I am at risk today": one tap on, one tap off. */
function Risk() {
  const { settings } = useSpace();
  const t = useText();
  const does = useId();
  const isOn = settings.current.value.atRisk === true;
  return (
    <section class="stack close">
      <label class="care slim risk">
        <Icon of={icons.lantern} />
        <span class="grow">
          <span class="b">{t("ui:safety.risk")}</span>
          <span class="s" id={does}>
            {t("ui:safety.risk.does")}
          </span>
        </span>
        <input
          type="checkbox"
          role="switch"
          class="toggle"
          aria-label={t("ui:safety.risk")}
          aria-describedby={does}
          checked={isOn}
          aria-checked={isOn}
          onChange={() => settings.change({ atRisk: !isOn })}
        />
      </label>
      <p class="s" role="status">
        {isOn && t("ui:safety.risk.on")}
      </p>
      <p class="s q">{t("ui:safety.risk.not")}</p>
    </section>
  );
}

function Locking() {
  const { settings } = useSpace();
  const t = useText();
  const { lockHidden, lockIdle, atRisk } = settings.current.value;
  // Beside times that hold now, her own would only confuse.
  if (atRisk) return <p class="s">{t("ui:safety.risk.own")}</p>;
  return (
    <section class="stack close">
      <h2>{t("ui:safety.locking")}</h2>
      <Choice
        label={t("ui:safety.hidden")}
        options={lockChoices.hidden.map((value) => ({ value, text: t(`ui:safety.hidden.${value}`) }))}
        value={lockHidden}
        onChoose={(value) => settings.change({ lockHidden: value })}
      />
      <Choice
        label={t("ui:safety.idle")}
        options={lockChoices.idle.map((value) => ({ value, text: t(`ui:safety.idle.${value}`) }))}
        value={lockIdle}
        onChoose={(value) => settings.change({ lockIdle: value })}
      />
      <p class="s q">{t("ui:safety.always")}</p>
    </section>
  );
}

function Words() {
  const { navigation, session } = useApp();
  const { settings } = useSpace();
  const t = useText();
  const [hasOlder, setOlder] = useState(false);
  useEffect(() => void hasOlderBox(session).then((found) => setOlder(found === true)), [session]);
  const rows = [
    ["change-words", icons.key, "change"],
    ["paper-key", icons.note, settings.current.value.paperKey ? "paper.made" : "paper"],
    ...(hasOlder ? ([["older-box", icons.lock, "older"]] as const) : []),
    ["deep-clean", icons.leaf, "clean"],
    ["travel", icons.globe, "travel"],
    ["erase", icons.bin, "erase"],
  ] as const;
  return (
    <ul class="rows">
      {rows.map(([screen, icon, id]) => (
        <li key={id}>
          <button type="button" class="rowlink" onClick={() => navigation.go(screen)}>
            <Icon of={icon} class="stt" />
            <span class="grow">
              <span class="b">{t(screen === "paper-key" ? "ui:safety.paper" : `ui:safety.${id}`)}</span>
              {id !== "change" && (
                <>
                  <br />
                  <span class="s q">{t(`ui:safety.${id}.note`)}</span>
                </>
              )}
            </span>
            <Icon of={icons.next} small flip />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What protects her here, said as plainly as what does not. */
export function SafetyScreen() {
  const { mode } = useSpace();
  const t = useText();
  return (
    <Page title={t("ui:safety.title")} back tabbed>
      {mode === "sealed" ? (
        <>
          <Risk />
          <Locking />
        </>
      ) : (
        <p class="q">{t("ui:safety.memory")}</p>
      )}
      <section>
        <h2>{t("ui:safety.leave")}</h2>
        <p class="s">{t(isInstalled() ? "ui:kept.leave.installed" : "ui:kept.leave.browser")}</p>
      </section>
      {mode === "sealed" && <Words />}
      <section class="panel stack close">
        <h2>{t("ui:safety.readable")}</h2>
        <p class="s">{t("ui:safety.readable.lead")}</p>
        <ul class="bul s">
          {readable.map((id) => (
            <li key={id}>{t(`ui:safety.readable.${id}`)}</li>
          ))}
        </ul>
        {limits.map((id) => (
          <p class="s" key={id}>
            {t(`ui:safety.readable.${id}`)}
          </p>
        ))}
      </section>
    </Page>
  );
}
