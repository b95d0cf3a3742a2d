import { useEffect, useState } from "preact/hooks";
import { readyOffline } from "../../app/offline.ts";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** Whether this phone could go on without any network. */
export function OfflineLeaf() {
  const t = useText();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void readyOffline().then(() => isWanted && setReady(true));
    return () => {
      isWanted = false;
    };
  }, []);
  const id = isReady ? "ready" : "waiting";
  return (
    <div class="banner" role="status">
      <Icon of={isReady ? icons.leaf : icons.clock} />
      <p class="s grow">
        <b class="b">{t(`workshop:offline.${id}`)}</b> {t(`workshop:offline.${id}.note`)}
      </p>
    </div>
  );
}
