// All players of the voice benchmark, in a process of their own, so that what they cost is not the service's. Told what
// to do over the channel to the benchmark, see `job.ts`.
import { setTimeout as pause } from 'node:timers/promises';
import { monotonicMs } from '@improv/testing/monotonic';
import { speak } from '@improv/testing/voice/clip';
import { inGroups } from '../concurrent.ts';
import { signIn } from '../player.ts';
import { summary } from '../statistics.ts';
import { UnderstudyControl } from '../understudy.ts';
import { addedBetween } from './added.ts';
import type { EchoJob, EchoResult, FromPlayers, PlayersJob, PlayersResult, ToPlayers } from './job.ts';
import { readGauge } from './readGauge.ts';
import { aTalker, leave, type Talker, takeMicrophone, talk } from './talk.ts';
import { playEcho } from './traffic.ts';

/** What is measured is talking, not a rush at the door. */
const signInsAtOnce = 5;
const openingsAtOnce = 5;
const leavingAtOnce = 5;
/** Time over which the players' starts are spread. Milliseconds. */
const spreadMs = 8_000;

/** About three seconds each. */
const sentences = [
  'I found an old lantern in the engine room, and it is still warm to the touch.',
  'Captain, the whole orchestra is asleep on top of the lifeboats again.',
  'Somebody has painted every single door on this ferry the wrong colour.',
  'If we turn the wheel to the left we will be home in time for breakfast.',
] as const;

/** How the MC welcomes everybody: half a minute, longer than an outbox holds. */
const welcome =
  'Good evening, dear friends, and welcome to the smallest theatre on the longest river. Tonight there is a ferry, there is ' +
  'fog, and there is an orchestra that nobody remembers booking. Our player has never been on board before, and neither has ' +
  'our Partner. They do not know who steers, they do not know what is in the hold, and they do not know that you are all ' +
  'watching from the lifeboats. Give them your ears, give them your patience, and when the horn sounds for the third time, ' +
  'give them your heart. The curtain goes up.';

/**
 * What the cast says: the MC's welcome, and about four seconds of the Partner's. The same each time, so that the stand-in
 * costs next to nothing beside what is measured.
 */
const answers = [
  { task: 'welcome', say: welcome },
  {
    task: 'live',
    say: 'Then take this lantern, captain, and hold it high. The river is about to answer us.',
  },
] as const;

process.on('message', (message: ToPlayers) => {
  if (message === 'end') process.exit(0);
  const done = 'voice' in message ? playVoice(message.voice) : echo(message.echo);
  done.then(tell, (error: unknown) =>
    tell({ failed: error instanceof Error ? (error.stack ?? '') : 'unknown' }),
  );
});
// exitWithParent.mjs lets a process end while it only listens; this one waits.
process.channel?.ref();

function tell(message: FromPlayers): void {
  process.send?.(message);
}

async function playVoice(job: PlayersJob): Promise<FromPlayers> {
  const understudy = new UnderstudyControl(job.understudyUrl);
  const clips = await Promise.all(sentences.map((sentence) => speak(job.understudyUrl, sentence)));
  await understudy.addFaults(...answers);
  const players = await inGroups(job.emails, signInsAtOnce, (email) => signIn(job, email));
  const urls = job.voiceUrls;
  const talkers = players.map((player, n) => aTalker(player, n, urls[n % urls.length] ?? ''));
  await inGroups(talkers, openingsAtOnce, (talker) => takeMicrophone(talker, understudy));
  tell('all-on');
  readGauge(true);
  const cpu = process.cpuUsage();
  const from = monotonicMs();
  const deadline = from + job.seconds * 1_000;
  await Promise.all(
    talkers.map(async (talker) => {
      await pause(Math.random() * Math.min(spreadMs, (job.seconds * 1_000) / 4));
      await talk(talker, understudy, clips, deadline);
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  const playersCpu = (user + system) / 1e3 / (monotonicMs() - from);
  const { lateMs } = readGauge();
  tell('all-said');
  await inGroups(talkers, leavingAtOnce, leave);
  return { voice: { ...(await resultOf(talkers, understudy)), playersCpu, playersLateMs: lateMs } };
}

async function resultOf(
  talkers: readonly Talker[],
  understudy: UnderstudyControl,
): Promise<Omit<PlayersResult, 'playersCpu' | 'playersLateMs'>> {
  const traces = talkers.flatMap((talker) => talker.traces);
  const added = addedBetween(traces, await understudy.readTrace());
  const sum = (of: (talker: Talker) => number) => talkers.reduce((total, talker) => total + of(talker), 0);
  const troubles: Record<string, number> = {};
  for (const trouble of talkers.flatMap((talker) => talker.troubles))
    troubles[trouble] = (troubles[trouble] ?? 0) + 1;
  return {
    shows: traces.length,
    turns: sum(({ turns }) => turns),
    drops: sum(({ drops }) => drops),
    framesUp: traces.reduce((total, { sentAt }) => total + sentAt.length, 0),
    framesDown: sum(({ framesDown }) => framesDown),
    lost: {
      up: added.lostUp,
      partner: sum(({ lostDown }) => lostDown.partner),
      mc: sum(({ lostDown }) => lostDown.mc),
      spotlight: sum(({ lostDown }) => lostDown.spotlight),
    },
    welcomesHeard: sum(({ welcomesHeard }) => welcomesHeard),
    doubled: { up: added.doubledUp, down: sum(({ doubledDown }) => doubledDown) },
    troubles,
    upMs: summary(added.upMs, 2),
    downMs: summary(added.downMs, 2),
    bothMs: summary([...added.upMs, ...added.downMs], 2),
    exchanges: talkers.map(({ exchanges }) => exchanges),
  };
}

async function echo({ url, seconds, exchanges }: EchoJob): Promise<FromPlayers> {
  const deadline = monotonicMs() + seconds * 1_000;
  const trips = await Promise.all(
    exchanges.map(async (played) => {
      if (played.length === 0) return [];
      await pause(Math.random() * Math.min(spreadMs, (seconds * 1_000) / 4));
      return playEcho(url, played, deadline);
    }),
  );
  const all = trips.flat();
  return { echo: { frames: all.length, roundTripMs: summary(all, 2) } satisfies EchoResult };
}
