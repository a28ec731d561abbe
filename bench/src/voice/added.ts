import type { HeardUtterance } from '@improv/testing/voice/listening';
import type { LiveTrace } from '@improv/understudy/control';

/** What a show's client knows of its frames. Times are on the machine's monotonic clock, milliseconds. */
export interface ClientTrace {
  readonly show: string;
  /** When each frame went up, by its number. */
  readonly sentAt: readonly number[];
  readonly utterances: readonly HeardUtterance[];
}

/** What lies between a client and the model, frame by frame. */
export interface Added {
  /** Milliseconds from the client's send to the model's receipt. */
  readonly upMs: number[];
  /** Milliseconds from the model's send of a frame's last byte to the client's receipt. */
  readonly downMs: number[];
  /** Frames that the model never got, and those that it got again. */
  lostUp: number;
  doubledUp: number;
}

/** Joins what the clients and the model wrote down. */
export function addedBetween(clients: readonly ClientTrace[], { shows }: LiveTrace): Added {
  const added: Added = { upMs: [], downMs: [], lostUp: 0, doubledUp: 0 };
  const traced = new Map(shows.map((session) => [session.show, session]));
  for (const { show: sessionId, sentAt, utterances } of clients) {
    const { heard = [], said = [] } = traced.get(sessionId) ?? {};
    countUp(added, sentAt, heard);
    for (const utterance of utterances) {
      if (utterance.track === 'partner') countDown(added, utterance, said);
    }
  }
  return added;
}

function countUp(added: Added, sentAt: readonly number[], heard: readonly number[]): void {
  const came = new Set<number>();
  for (let n = 0; n < heard.length; n += 2) {
    const [mark = 0, at = 0] = heard.slice(n, n + 2);
    const sent = sentAt[mark];
    if (came.has(mark) || sent === undefined) {
      added.doubledUp += 1;
      continue;
    }
    came.add(mark);
    added.upMs.push(at - sent);
  }
  added.lostUp += sentAt.length - came.size;
}

/** A frame can go on as soon as its last byte is there; the last frame waits for the end of the answer, and is left out. */
function countDown(added: Added, { turn, cameAt, bytes }: HeardUtterance, said: readonly number[]): void {
  const ends: { bytes: number; at: number }[] = [];
  let total = 0;
  for (let n = 0; n < said.length; n += 3) {
    const [of, length = 0, at = 0] = said.slice(n, n + 3);
    if (of !== turn) continue;
    total += length;
    ends.push({ bytes: total, at });
  }
  let needed = 0;
  let next = 0;
  for (let seq = 0; seq < cameAt.length - 1; seq += 1) {
    needed += bytes[seq] ?? 0;
    while (next < ends.length && (ends[next]?.bytes ?? 0) < needed) next += 1;
    const [end, came] = [ends[next], cameAt[seq]];
    if (end && came !== undefined) added.downMs.push(came - end.at);
  }
}
