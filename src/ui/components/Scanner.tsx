import "../styles/workshop.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Camera, type CameraFault, openCamera } from "../../app/camera.ts";
import { errorCode } from "../../app/failure.ts";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { codeReader } from "./codeReader.ts";

/** Between two looks at what the camera sees (ms). */
const every = 120;

/** What the camera sees, and the text of each code that comes into view. One that stays in view is told once. */
export function Scanner({ label, onText }: { label: string; onText(text: string): void }) {
  const { expectLeave } = useApp();
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<CameraFault | "reader">();
  const told = useRef(onText);
  told.current = onText;

  useEffect(() => {
    let isWanted = true;
    let camera: Camera | undefined;
    let last = "";
    async function look(): Promise<void> {
      const [opened, read] = await Promise.all([openCamera({ expectLeave }), codeReader()]);
      if (typeof opened === "string") return setFault(opened);
      camera = opened;
      const screen = video.current;
      if (!isWanted || screen === null) return camera.stop();
      screen.srcObject = camera.stream;
      await screen.play();
      while (isWanted) {
        const text = await read(screen);
        if (isWanted && text !== null && text !== last) told.current(text);
        last = text ?? last;
        await new Promise((resolve) => setTimeout(resolve, every));
      }
    }
    look().catch((error: unknown) => {
      if (!isWanted) return;
      errorCode(error);
      setFault("reader");
    });
    return () => {
      isWanted = false;
      camera?.stop();
    };
  }, [expectLeave]);

  if (fault !== undefined)
    return (
      <p class="bad" role="alert">
        {t(`workshop:camera.${fault}`)}
      </p>
    );
  return <video class="camera" ref={video} aria-label={label} muted playsInline />;
}
