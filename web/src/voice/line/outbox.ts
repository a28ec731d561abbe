import { type FromPlayer, writeUpFrame } from '@improv/contract';

/** Frames that are kept after they were sent, in case they never arrived: five seconds. */
const keptFrames = 250;
/** Frames that wait for the line to come back: thirty seconds. The oldest go first. */
const waitingFrames = 1_500;

type Item =
  | { readonly kind: 'message'; readonly message: FromPlayer }
  | { readonly kind: 'frame'; readonly seq: number; readonly pcm: Uint8Array };

/** What the player says, in order, numbered over the whole session, and kept until it can be sent. */
export interface Outbox {
  readonly message: (message: FromPlayer) => void;
  readonly frame: (pcm: Uint8Array) => void;
  /** The next thing to put on the wire; null when there is none. */
  readonly next: () => string | Uint8Array<ArrayBuffer> | null;
  /**
   * The line is back: what the service never got is sent again.
   * @param received the last frame that arrived; undefined when the service doesn't say
   */
  readonly rewind: (received: number | undefined) => void;
}

export function createOutbox(): Outbox {
  let sent: Item[] = [];
  let waiting: Item[] = [];
  let seq = 0;

  return {
    message: (message) => waiting.push({ kind: 'message', message }),
    frame: (pcm) => {
      waiting.push({ kind: 'frame', seq, pcm });
      seq += 1;
      if (framesIn(waiting) > waitingFrames) {
        const oldest = waiting.findIndex(({ kind }) => kind === 'frame');
        waiting.splice(oldest, 1);
      }
    },
    next: () => {
      const item = waiting.shift();
      if (!item) return null;
      sent.push(item);
      while (framesIn(sent) > keptFrames || sent.length > 2 * keptFrames) sent.shift();
      return item.kind === 'message' ? JSON.stringify(item.message) : writeUpFrame(item);
    },
    rewind: (received) => {
      if (received === undefined) return;
      // The wire keeps the order: whatever was sent before a frame that arrived has arrived too.
      const arrived = sent.findLastIndex((item) => item.kind === 'frame' && item.seq <= received);
      const lost = sent.slice(arrived + 1).filter(isWorthRepeating);
      waiting = [...lost, ...waiting];
      sent = [];
    },
  };
}

function framesIn(items: readonly Item[]): number {
  return items.reduce((count, { kind }) => count + (kind === 'frame' ? 1 : 0), 0);
}

/** Speech is; a message that may have arrived after all must do no harm when it comes twice. */
function isWorthRepeating(item: Item): boolean {
  if (item.kind === 'frame') return true;
  return ['speechStart', 'speechEnd', 'heard'].includes(item.message.kind);
}
