// What the JavaScript of a page and of its workers still holds, as heap snapshots tell it.
import type { CDPSession, Page } from "@playwright/test";

export interface Heap {
  /** "page", or the address of the script of a worker. */
  readonly of: string;
  /** The snapshot as the browser writes it: JSON text with every string in it (cut off after 1,024 letters). */
  readonly snapshot: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly chunk?: string };
}

/** The page or a worker: takes commands and collects the pieces of its snapshot. */
interface Target {
  readonly of: string;
  readonly pieces: string[];
  send(method: "HeapProfiler.collectGarbage" | "HeapProfiler.takeHeapSnapshot"): Promise<unknown>;
}

const piece = "HeapProfiler.addHeapSnapshotChunk";

/** A worker is spoken to by messages through the session of its page. */
function workerTarget(session: CDPSession, sessionId: string, url: string): Target {
  const pieces: string[] = [];
  const waiting = new Map<number, () => void>();
  session.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params } = JSON.parse(event.message) as Message;
    if (method === piece) pieces.push(params?.chunk ?? "");
    if (id !== undefined) waiting.get(id)?.();
  });
  return {
    of: url,
    pieces,
    async send(method) {
      const id = waiting.size;
      const answered = new Promise<void>((resolve) => waiting.set(id, resolve));
      await session.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
      await answered;
    },
  };
}

/** The heaps of a page and of every worker it has, after their garbage was collected. */
export async function heapsOf(page: Page): Promise<Heap[]> {
  const session = await page.context().newCDPSession(page);
  const own: Target = { of: "page", pieces: [], send: (method) => session.send(method) };
  const targets = [own];
  session.on(piece, ({ chunk }) => own.pieces.push(chunk));
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) =>
    targets.push(workerTarget(session, sessionId, targetInfo.url)),
  );
  const attach = { waitForDebuggerOnStart: false, flatten: false };
  await session.send("Target.setAutoAttach", { autoAttach: true, ...attach });
  for (const target of targets) {
    await target.send("HeapProfiler.collectGarbage");
    await target.send("HeapProfiler.takeHeapSnapshot");
  }
  await session.detach();
  return targets.map(({ of, pieces }) => ({ of, snapshot: pieces.join("") }));
}
