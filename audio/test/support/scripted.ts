import { downFrameMs, downSampleRate, type FromPlayer, type UpFrame } from '@improv/contract';
import {
  addUsage,
  type Conversation,
  type ConversationOptions,
  noUsage,
  type VoiceClient,
} from '@improv/core';

/** 38 MB of audio a second: more than any player sends. */
const floodEveryMs = 5;
const frameBytes = (2 * downSampleRate * downFrameMs) / 1000;

/**
 * A cast that does what it is told, so that the service alone is under test: `say N` is answered with an utterance of N
 * frames at once, `tell N` with one at the pace of playing, `flood` with audio until the client is gone, `spend N` has it cost
 * N dollars, `lose` ends the conversation, `over` the scene. A frame
 * comes back as the next frame of utterance 0.
 */
export function scripted({ firstUtterance, handle, onOver }: ConversationOptions): Conversation {
  let client: VoiceClient | null = null;
  let utterance = firstUtterance;
  let echoed = 0;
  let left = false;
  let telling: NodeJS.Timeout | undefined;
  /** What was said last, for a client that comes back. */
  let kept = { utterance: -1, frames: 0 };
  let spent = noUsage;
  const pcm = new Uint8Array(frameBytes);
  const counters = {
    interruptions: 0,
    turns: 0,
    inputTokens: 100,
    outputTokens: 200,
    costUsd: 0.01,
    upstreamReconnects: handle === null ? 0 : 1,
    firstAudioMs: [300],
    framesDropped: 0,
  };

  const play = (number: number, from: number, frames: number): void => {
    for (let seq = from; seq < frames; seq++) client?.play({ track: 'partner', utterance: number, seq, pcm });
    client?.send({ kind: 'utteranceEnd', utterance: number, ms: frames * downFrameMs });
  };
  const say = (frames: number): void => {
    utterance += 1;
    counters.turns += 1;
    kept = { utterance, frames };
    client?.send({ kind: 'utterance', utterance, track: 'partner', turn: 1, archetypeId: null });
    play(utterance, 0, frames);
  };
  const tell = (frames: number): void => {
    utterance += 1;
    const number = utterance;
    client?.send({ kind: 'utterance', utterance, track: 'partner', turn: 1, archetypeId: null });
    let seq = 0;
    clearInterval(telling);
    telling = setInterval(() => {
      client?.play({ track: 'partner', utterance: number, seq, pcm });
      seq += 1;
      if (seq >= frames || left) clearInterval(telling);
    }, downFrameMs);
  };
  const flood = (): void => {
    if (!client) return;
    say(100);
    setTimeout(flood, floodEveryMs);
  };
  const gone = async () => {
    client = null;
    left = true;
  };
  return {
    attach: (newcomer, heard) => {
      client = newcomer;
      if (heard?.utterance === kept.utterance) play(heard.utterance, heard.seq + 1, kept.frames);
    },
    detach: () => {
      client = null;
    },
    receive: (message: FromPlayer) => {
      if (message.kind !== 'line') return;
      const [what, count] = message.text.split(' ');
      if (what === 'say') say(Number(count));
      if (what === 'tell') tell(Number(count));
      if (what === 'flood') flood();
      if (what === 'spend') spent = { inputTokens: 1, outputTokens: 1, costUsd: Number(count) };
      if (what === 'lose') onOver('lost', 'The cast was lost.');
      if (what === 'over') onOver('scene-over', 'This show is over.');
    },
    hear: (frame: UpFrame) => {
      client?.play({ track: 'partner', utterance: 0, seq: echoed, pcm: frame.pcm.slice() });
      echoed += 1;
    },
    drain: async () => client?.send({ kind: 'hearing', text: 'drained', final: true }),
    leave: gone,
    close: gone,
    handle: 'a-handle',
    counters,
    reservedUsd: 0,
    takeSpent: () => {
      const taken = spent;
      spent = noUsage;
      return taken;
    },
    giveBack: (given) => {
      spent = addUsage(spent, given);
    },
  };
}
