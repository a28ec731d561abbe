import { setTimeout as pause } from 'node:timers/promises';
import { type Turn, voiceCloseCodes } from '@improv/contract';
import { endSession, getSession, type Person } from '@improv/core';
import { type Clip, shortened, speak } from '@improv/testing/voice/clip';
import { MeasuredConnection } from '@improv/testing/voice/measuredConnection';
import { VoicePlayer } from '@improv/testing/voice/voicePlayer';
import type { LiveOrder } from '@improv/understudy/control';
import type { VoiceEnd } from '@improv/voice-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aScene, aSpeaker, aTicket, context, db, sceneries, spoken } from './support/voiceFixtures.ts';

const understudy = process.env.UNDERSTUDY_URL ?? '';
const room = { VOICE_CONCURRENCY: '150', VOICE_SOCKETS_PER_PERSON: '150' };
/** How long harm is done, milliseconds. */
const worstMs = 9_000;
/** For how long a client reads nothing. */
const deafForMs = 1_000;
/** How far what was metered may be from the truth, seconds. */
const mostOffSeconds = 2;

/** The one instance there is, wherever it has been started again. */
let instance: Instance;
let clip: Clip;

beforeAll(async () => {
  await db
    .collection('config')
    .doc('runtime')
    .set({ flags: { voicePercent: 100 } }, { merge: true });
  const [started, said] = await Promise.all([
    anInstance(room, 'real'),
    speak(understudy, 'The lifeboats are full of marmalade, captain.'),
  ]);
  instance = started;
  clip = shortened(said, 600);
});
afterAll(closeInstances);

/** A player in a show of their own, at the microphone. */
interface Actor {
  readonly person: Person;
  readonly show: string;
  readonly voice: VoicePlayer;
  /** Who doesn't read can't say when a line began or ended. */
  deafMs: number;
}

async function anActor(): Promise<Actor> {
  const person = await aSpeaker();
  const sessionId = await aScene(person);
  const voice = new VoicePlayer({
    sessionId,
    ticket: async () => ({ url: instance.url, ticket: await aTicket(person, sessionId) }),
    heardAs: (text) => heardAs(sessionId, text),
    // So that ten lines are played in the time of one.
    speed: 6,
    patienceMs: 3_500,
  });
  await voice.open();
  return { person, show: sessionId, voice, deafMs: 0 };
}

async function control(path: string, method: 'POST' | 'DELETE', body?: object): Promise<void> {
  const response = await fetch(`${understudy}/control/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`the understudy refused ${path}: ${await response.text()}`);
}

async function heardAs(sessionId: string, text: string): Promise<void> {
  await control(`hears?show=${sessionId}`, 'DELETE');
  await control('hears', 'POST', { show: sessionId, text });
}

const order = (live: LiveOrder) => control('live', 'POST', live);

/** Plays a scene of so many lines to its end, whatever happens to it. @returns the lines, as they were said */
async function playScene({ person, show: sessionId, voice }: Actor, count: number): Promise<string[]> {
  const lines = Array.from({ length: count }, (_, n) => `Line ${n + 1}: ${clip.text}`);
  for (const text of lines) await voice.play({ ...clip, text });
  await voice.leave();
  await endSession(context, person, { sessionId }, () => undefined);
  return lines;
}

async function expectWhole({ person, show: sessionId }: Actor, lines: readonly string[]): Promise<void> {
  const { session, turns } = await getSession(context, person, { sessionId });
  const exchanges = turns.filter(({ kind }) => kind === 'exchange');
  expect(exchanges.map(({ line }) => line)).toEqual(lines);
  expect(session).toMatchObject({ status: 'completed', turnsPlayed: lines.length });
  expect(turns.map(({ n }) => n)).toEqual(turns.map((_, n) => n));
  expect(turns.map(({ kind }) => kind)).toEqual(['welcome', ...lines.map(() => 'exchange'), 'close']);
  const isAnswered = ({ status, reply }: Turn) => status === 'done' && /\w/.test(reply ?? '');
  expect(turns.filter((turn) => !isAnswered(turn))).toEqual([]);
}

/** All of a show's goes at the microphone have been written off. */
async function settled(sessionId: string): Promise<void> {
  const open = db
    .collection('audioSessions')
    .where('sessionId', '==', sessionId)
    .where('endedAt', '==', null);
  await new Promise<void>((resolve, reject) => {
    const stop = open.onSnapshot(({ empty }) => {
      if (!empty) return;
      stop();
      resolve();
    }, reject);
  });
}

async function expectMetered(
  person: Person,
  sessionId: string,
  connectedMs: number,
  deafMs = 0,
): Promise<void> {
  await settled(sessionId);
  const off = Math.abs((await spoken(person)) - connectedMs / 1_000);
  expect(off).toBeLessThan(mostOffSeconds + deafMs / 1_000);
}

/** Ends the instance and starts another one where it was. */
async function restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const { port } = new URL(instance.url);
  await instance.end(signal);
  instance = await anInstance({ ...room, AUDIO_PORT: port }, 'real');
}

/** Does harm again and again, until the scenes are over or the worst is. @returns once no more is done */
async function again(everyMs: number, isOver: () => boolean, harm: () => unknown): Promise<void> {
  while (!isOver()) {
    await pause(everyMs * (0.5 + Math.random()));
    await harm();
  }
}

describe('in the worst of evenings', () => {
  it('every scene reaches its end, every line is kept once and in its place, and time is what it was', async () => {
    const actors = await Promise.all(Array.from({ length: 6 }, anActor));
    const any = () => actors[Math.floor(Math.random() * actors.length)] as Actor;
    const worstUntil = performance.now() + worstMs;
    const isOver = () => performance.now() > worstUntil;
    const playing = Promise.all(actors.map((actor) => playScene(actor, 4)));
    const harms = [
      again(300, isOver, () => any().voice.connection.cut()),
      again(800, isOver, () => order({ do: 'close', show: any().show, code: 1011 })),
      again(1_500, isOver, () => order({ do: 'close', show: any().show, code: 1006 })),
      again(1_500, isOver, async () => {
        const actor = any();
        actor.voice.connection.stopReading();
        await pause(deafForMs);
        actor.voice.connection.read();
        actor.deafMs += deafForMs;
      }),
      (async () => {
        for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
          await pause(worstMs / 5);
          await restart(signal);
        }
      })(),
    ];
    const [lines] = await Promise.all([playing, ...harms]);
    for (const [n, actor] of actors.entries()) {
      await expectWhole(actor, lines[n] ?? []);
      await expectMetered(actor.person, actor.show, actor.voice.figures.connectedMs, actor.deafMs);
      const { returns, doubled, stray } = actor.voice.figures;
      expect(returns).toBeGreaterThan(0);
      expect({ doubled, stray }).toEqual({ doubled: 0, stray: 0 });
    }
  }, 90_000);
});

/** A client that only listens, and when they were told `ready` for the second time. */
async function aListener({ person, show: sessionId }: { person: Person; show: string }) {
  const [ready, back, ended] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<boolean>(),
    Promise.withResolvers<VoiceEnd>(),
  ];
  const ticket = async () => ({ url: instance.url, ticket: await aTicket(person, sessionId) });
  const connection: MeasuredConnection = new MeasuredConnection(ticket, {
    message: (message) => {
      if (message.kind !== 'ready') return;
      if (connection.figures.returns === 0) ready.resolve();
      else back.resolve(message.resumed);
    },
    frame: () => undefined,
    lastHeard: () => null,
    isKept: () => true,
    ended: ended.resolve,
  });
  connection.open();
  await ready.promise;
  return { person, show: sessionId, connection, back: back.promise, ended: ended.promise };
}

describe('a hundred lines that drop in the same instant', () => {
  it('all come back to their places, and none of their time is lost', async () => {
    const seats = await Promise.all((await sceneries(100)).map(aListener));
    for (const { connection } of seats) connection.cut();
    expect(new Set(await Promise.all(seats.map(({ back }) => back)))).toEqual(new Set([true]));
    for (const { connection } of seats) connection.hangUp();
    for (const { ended } of seats) expect(await ended).toEqual({ kind: 'left', code: voiceCloseCodes.done });
    for (const { person, show: sessionId, connection } of seats) {
      expect(connection.figures).toMatchObject({ drops: 1, returns: 1 });
      await expectMetered(person, sessionId, connection.figures.connectedMs);
    }
  });
});
