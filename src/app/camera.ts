// The camera, for codes only: nothing of what it sees is kept.
import type { Guard } from "./auto-lock.ts";

/** Why there is no picture: she or the phone does not allow it, there is no camera, or another app has it. */
export type CameraFault = "refused" | "none" | "busy";

/** A running camera; `stop` turns it off. */
export interface Camera {
  readonly stream: MediaStream;
  stop(): void;
}

const faults: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "none",
  OverconstrainedError: "none",
};

/** Turns on the camera at the back of the phone, where there is one; meanwhile the phone may ask her. */
export async function openCamera({ expectLeave }: Guard): Promise<Camera | CameraFault> {
  if (navigator.mediaDevices === undefined) return "none";
  const isBack = expectLeave("camera");
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 640 }, height: { ideal: 480 } },
    });
    return {
      stream,
      stop() {
        for (const track of stream.getTracks()) track.stop();
      },
    };
  } catch (error) {
    return faults[error instanceof Error ? error.name : ""] ?? "busy";
  } finally {
    isBack();
  }
}
