import { setTimeout as pause } from 'node:timers/promises';
import type { Track } from '@improv/contract';
import { monotonicMs } from '@improv/testing/monotonic';
import type { Clip } from '@improv/testing/voice/clip';
import { type PlayedLine, VoicePlayer } from '@improv/testing/voice/voicePlayer';
import type { Player } from '../player.ts';
import type { UnderstudyControl } from '../understudy.ts';
import type { ClientTrace } from './added.ts';
import type { Exchange } from './traffic.ts';

/** A player who speaks in show after show, and the figures of it. */
export interface Talker {
  readonly player: Player;
  readonly number: number;
  /** The instance that carries this one. */
  readonly voiceUrl: string;
  voice: VoicePlayer | null;
  readonly traces: ClientTrace[];
  readonly exchanges: Exchange[];
  readonly troubles: string[];
  turns: number;
  drops: number;
  framesDown: number;
  lostDown: Readonly<Record<Track, number>>;
  /** Welcomes of the MC's that were heard to their end. */
  welcomesHeard: number;
  doubledDown: number;
}

/** Thinking before the next line, milliseconds. */
const leastThinkMs = 1_000;
const mostThinkMs = 2_000;
/** The MC's welcome takes half a minute. */
const welcomeWithinMs = 45_000;

export function aTalker(player: Player, number: number, voiceUrl: string): Talker {
  const lostDown = { partner: 0, mc: 0, spotlight: 0 };
  const counts = { turns: 0, drops: 0, framesDown: 0, lostDown, welcomesHeard: 0, doubledDown: 0 };
  return { player, number, voiceUrl, voice: null, traces: [], exchanges: [], troubles: [], ...counts };
}

/** Opens a show and takes the microphone in it. */
export async function takeMicrophone(talker: Talker, understudy: UnderstudyControl): Promise<VoicePlayer> {
  const { player, voiceUrl } = talker;
  const sessionId = await player.openSession();
  const voice = new VoicePlayer({
    sessionId,
    ticket: async () => ({ ...(await player.openVoice(sessionId)), url: voiceUrl }),
    heardAs: (text) => understudy.heardAs(sessionId, text),
  });
  talker.voice = voice;
  await voice.open();
  return voice;
}

/** Talks until a deadline, in as many shows as it takes, and stays in the last. @param deadline on the monotonic clock */
export async function talk(
  talker: Talker,
  understudy: UnderstudyControl,
  clips: readonly Clip[],
  deadline: number,
): Promise<void> {
  // Once in a run: a speech that is longer than anything else that is said.
  if (talker.voice && deadline - monotonicMs() > 2 * welcomeWithinMs) {
    if (await talker.voice.hearWelcome(welcomeWithinMs)) talker.welcomesHeard += 1;
    else talker.troubles.push('the welcome was not heard to its end');
  }
  while (monotonicMs() < deadline) {
    const voice = talker.voice ?? (await takeMicrophone(talker, understudy));
    try {
      if (await playScene(talker, voice, clips, deadline)) await leave(talker);
    } catch (error) {
      talker.troubles.push(error instanceof Error ? error.message : 'unknown');
      await leave(talker);
    }
  }
}

/** @returns whether the scene came to its end before the deadline */
async function playScene(
  talker: Talker,
  voice: VoicePlayer,
  clips: readonly Clip[],
  deadline: number,
): Promise<boolean> {
  for (let n = 1; monotonicMs() < deadline; n += 1) {
    await pause(leastThinkMs + Math.random() * (mostThinkMs - leastThinkMs));
    const clip = clips[(n + talker.number) % clips.length];
    if (!clip || monotonicMs() >= deadline) break;
    // Each line of a show is another one: so it is known which of them was kept.
    const began = monotonicMs();
    const played = await voice.play({ ...clip, text: `Number ${n}: ${clip.text}` });
    talker.turns += 1;
    note(talker, voice, clip, played, began);
    if (played.session.stage !== 'scene') return true;
  }
  return false;
}

function note(talker: Talker, voice: VoicePlayer, clip: Clip, played: PlayedLine, began: number): void {
  const answer = [...voice.utterances.values()].findLast(
    ({ track, turn }) => track === 'partner' && turn === played.turn.n,
  );
  const cameAt = answer?.cameAt[0] ?? played.saidAt;
  const doneAt = answer?.cameAt.at(-1) ?? played.saidAt;
  if (played.tries > 1) return;
  const think = (leastThinkMs + mostThinkMs) / 2;
  talker.exchanges.push({
    upFrames: clip.frames.length,
    waitMs: Math.max(0, cameAt - played.saidAt),
    downFrames: answer?.cameAt.length ?? 0,
    restMs: Math.max(0, monotonicMs() - doneAt) + think,
  });
  if (monotonicMs() - began > 30_000) talker.troubles.push('a turn took more than 30 s');
}

/** Gives the microphone back, and ends the show. */
export async function leave(talker: Talker): Promise<void> {
  const { voice } = talker;
  if (!voice) return;
  talker.voice = null;
  await Promise.race([voice.leave(), pause(5_000)]);
  const { drops, frames, lost, doubled, stray } = voice.figures;
  talker.drops += drops;
  talker.framesDown += frames;
  talker.lostDown = {
    partner: talker.lostDown.partner + lost.partner,
    mc: talker.lostDown.mc + lost.mc,
    spotlight: talker.lostDown.spotlight + lost.spotlight,
  };
  talker.doubledDown += doubled + stray;
  talker.troubles.push(...voice.troubles);
  talker.traces.push({
    show: voice.sessionId,
    sentAt: voice.connection.sentAt,
    utterances: [...voice.utterances.values()],
  });
  await talker.player
    .endSession(voice.sessionId)
    .catch((error: unknown) => talker.troubles.push(error instanceof Error ? error.message : 'unknown'));
}
