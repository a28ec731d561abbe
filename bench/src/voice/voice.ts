// What the voice service adds, and what it can carry: players in a process of their own, each on a socket of their
// own, speak real speech in real time through the service to the understudy, and hear its answers at the pace of a
// loudspeaker. Every frame carries its number, and is timed on the machine's one clock at both ends: from the client's
// send to the model's receipt, and from the model's send to the client's receipt. Whatever else slows a frame down on
// this machine, the players and the understudy themselves included, is in those figures too. Then the same players send
// the same frames to a bare `ws` echo. Fails, and says why, when a line dropped, a frame was lost or came twice,
// the service complained, it added more than its limit, or its memory grew.
//   npm run bench:voice -- --sessions 50 --seconds 600
import { parseArgs } from 'node:util';
import { memberEntry } from '@improv/testing/memberEntry';
import { playContextOn } from '@improv/testing/playContext';
import { Timestamp } from 'firebase-admin/firestore';
import type { Late } from '../lateness.ts';
import { watchMachine } from '../machine.ts';
import { type Stack, startStack } from '../stack.ts';
import { round } from '../statistics.ts';
import type { PlayersResult } from './job.ts';
import { type MeasuredPart, startMeasured } from './measuredPart.ts';
import { courseOf } from './memory.ts';
import { leaveMeasuredCore } from './pin.ts';
import { startPlayers } from './playersProcess.ts';
import { renice } from './renice.ts';
import { type Watched, watch } from './watch.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '600' },
    /** Among which the sessions are dealt out, as Cloud Run does. */
    instances: { type: 'string', default: '1' },
    /** Per cent of the speed of hearing at which the model sends its audio. */
    'model-speed': { type: 'string', default: '100' },
    'echo-seconds': { type: 'string', default: '60' },
    /** Holds the service to one core, as it is deployed, and everything else to the others. */
    pin: { type: 'boolean', default: false },
  },
});
const sessions = wholeNumber('sessions', 1, 400);
const seconds = wholeNumber('seconds', 10, 3_600);
const instances = wholeNumber('instances', 1, sessions);
const modelSpeed = wholeNumber('model-speed', 0, 10_000);
const echoSeconds = Math.min(seconds, wholeNumber('echo-seconds', 10, 600));

/** What may lie between, milliseconds. */
const mostAddedMs = 20;

/** What memory does can be told from runs of this length only. Seconds. */
const memoryToldAfter = 300;

/** Frames that the service let go, as it wrote down at the end of each go at the microphone. */
let framesDropped = 0;
/** What the service wrote down that it should not have had to. */
const complaints: Record<string, number> = {};

if (values.pin) leaveMeasuredCore();
const stack = await startStack({
  UNDERSTUDY_EARS: 'none',
  UNDERSTUDY_LIVE_TRACE: '1',
  UNDERSTUDY_LIVE_SPEED: String(modelSpeed),
});
let passed = false;
try {
  renice(stack.pids);
  const service = await Promise.all(Array.from({ length: instances }, () => anInstance(stack)));
  const players = startPlayers(process.env);
  try {
    const emails = await everybody(stack);
    const { authUrl, functionsUrl, understudyUrl } = stack;
    const stages = { 'all-on': Promise.withResolvers<void>(), 'all-said': Promise.withResolvers<void>() };
    const voiceUrls = service.map(({ said }) => `${said.groups?.url?.replace('http', 'ws')}/voice`);
    const job = { authUrl, functionsUrl, understudyUrl, voiceUrls, emails, seconds };
    const playing = players.playVoice(job, (stage) => stages[stage].resolve());
    for (const { promise, reject } of Object.values(stages)) {
      playing.catch(reject);
      promise.catch(() => undefined);
    }
    await stages['all-on'].promise;
    const result = await measured(service, playing, stages['all-said'].promise);
    const echo = await measureEcho(players, result.played);
    const missed = whatWasMissed(result);
    passed = missed.length === 0;
    console.log(JSON.stringify({ ...line(result, echo), passed, missed }));
  } finally {
    await players.stop();
    await Promise.all(service.map((instance) => instance.stop()));
  }
} finally {
  await stack.stop();
}
process.exit(passed ? 0 : 1);

/** An instance of the service, with places for its share and for those who come back before their place is free again. */
function anInstance({ env }: Stack): Promise<MeasuredPart> {
  return startMeasured(
    ['audio/lib/index.js'],
    /^audio ready on (?<url>\S+)/,
    {
      ...env,
      AUDIO_HOST: '127.0.0.1',
      AUDIO_PORT: '0',
      ALLOWED_ORIGINS: 'http://localhost:*',
      VOICE_CONCURRENCY: String(Math.ceil(sessions / instances) + 10),
    },
    listen,
    values.pin,
  );
}

interface Measured<T> {
  readonly played: T;
  readonly watched: Watched;
  readonly busy: number;
}

/** @param playing what goes on meanwhile @param until what ends the measuring; all of it by default */
async function measured<T>(
  parts: readonly MeasuredPart[],
  playing: Promise<T>,
  until: Promise<unknown> = playing,
): Promise<Measured<T>> {
  const machine = watchMachine();
  const watching = await watch(parts);
  await until;
  const [watched, busy] = [await watching(), machine().machine_busy];
  return { watched, busy, played: await playing };
}

async function measureEcho(players: ReturnType<typeof startPlayers>, { exchanges }: PlayersResult) {
  const echo = await startMeasured(
    ['bench/src/voice/echo.ts'],
    /^echo ready on (?<url>\S+)/,
    process.env,
    () => undefined,
    values.pin,
  );
  try {
    const url = echo.said.groups?.url ?? '';
    return await measured([echo], players.playEcho({ url, seconds: echoSeconds, exchanges }));
  } finally {
    await echo.stop();
  }
}

function line(
  { played, watched, busy }: Measured<PlayersResult>,
  echo: Awaited<ReturnType<typeof measureEcho>>,
) {
  const framesEachSecond = (played.framesUp + played.framesDown) / watched.seconds;
  const echoFrames = echo.played.frames / echo.watched.seconds;
  const cpuPerSession = watched.cpu / sessions;
  const echoCpuPerSession = echo.watched.cpu / sessions;
  return {
    benchmark: 'voice',
    sessions,
    seconds,
    instances,
    pinned: values.pin,
    shows: played.shows,
    turns: played.turns,
    drops: played.drops,
    lost_frames: played.lost,
    frames_dropped_by_service: framesDropped,
    welcomes_heard: played.welcomesHeard,
    doubled_frames: played.doubled,
    troubles: played.troubles,
    service_complaints: complaints,
    frames: { up: played.framesUp, down: played.framesDown },
    added_ms: played.bothMs,
    added_up_ms: played.upMs,
    added_down_ms: played.downMs,
    added_p99_limit_ms: mostAddedMs,
    service_late_ms: rounded(watched.lateMs),
    players_late_ms: rounded(played.playersLateMs),
    ...courseOf(watched.memory),
    service_cpu: round(watched.cpu, 3),
    service_cpu_per_session: round(cpuPerSession, 5),
    frames_per_second: round(framesEachSecond),
    echo: {
      seconds: echoSeconds,
      cpu_per_session: round(echoCpuPerSession, 5),
      frames_per_second: round(echoFrames),
      round_trip_ms: echo.played.roundTripMs,
      late_ms: rounded(echo.watched.lateMs),
      machine_busy: echo.busy,
    },
    cpu_per_session_over_echo: round(cpuPerSession / echoCpuPerSession, 2),
    cpu_per_frame_over_echo: round(watched.cpu / framesEachSecond / (echo.watched.cpu / echoFrames), 2),
    machine_busy: busy,
    players_cpu: round(played.playersCpu, 2),
  };
}

/** The limits that a run has missed, in words; none when it passed. */
function whatWasMissed({ played, watched }: Measured<PlayersResult>): string[] {
  const { lost, doubled } = played;
  const held: Readonly<Record<string, boolean>> = {
    'no turn was played': played.turns > 0,
    'lines dropped': played.drops === 0,
    'frames were lost': lost.up + lost.partner + lost.mc + lost.spotlight + framesDropped === 0,
    'frames came twice': doubled.up + doubled.down === 0,
    'the service complained': Object.keys(complaints).length === 0,
    [`p99 of what was added is ${mostAddedMs} ms or more`]: played.bothMs.p99 < mostAddedMs,
    'memory grew': seconds < memoryToldAfter || courseOf(watched.memory).memory_flat,
  };
  return Object.entries(held).flatMap(([what, holds]) => (holds ? [] : [what]));
}

function rounded({ p50, p99, max }: Late) {
  return { p50: round(p50, 2), p99: round(p99, 2), max: round(max, 1) };
}

/** Counts what the service's log says went wrong. */
function listen(text: string): void {
  const said = parsed(text);
  framesDropped += said.framesDropped ?? 0;
  if (said.severity === undefined || said.severity === 'INFO') return;
  complaints[said.event ?? text] = (complaints[said.event ?? text] ?? 0) + 1;
  console.error(text);
}

function parsed(text: string): {
  readonly severity?: string;
  readonly event?: string;
  readonly framesDropped?: number;
} {
  try {
    return JSON.parse(text);
  } catch {
    return { severity: 'UNKNOWN' };
  }
}

/** Puts everybody on the guest list, each with limits that no benchmark reaches. @returns their emails */
async function everybody({ firestore }: Stack): Promise<string[]> {
  const { db } = playContextOn(firestore);
  const emails = Array.from({ length: sessions }, (_, n) => `voice-${n}@example.com`);
  const at = Timestamp.now();
  const limits = { showsPerDay: 1_000, activeShows: 100, voiceMinutesPerDay: 1_440, costPerDayUsd: 10_000 };
  await Promise.all(
    emails.map((email) =>
      db
        .collection('members')
        .doc(email)
        .set(memberEntry(email, at, { tier: 'voice', limits })),
    ),
  );
  return emails;
}

function wholeNumber(name: Exclude<keyof typeof values, 'pin'>, least: number, most: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  console.error(`--${name} takes a whole number from ${least} to ${most}`);
  process.exit(1);
}
