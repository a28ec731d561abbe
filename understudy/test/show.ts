import {
  type Brief,
  type BriefOf,
  type CastTask,
  type CoachBrief,
  type Mood,
  RoomAnswer,
  type RoomBrief,
  type ScriptLine,
  type SeenTurn,
  Stumble,
} from '@improv/contract';
import { aBrief, type BriefFields } from '@improv/testing/brief';
import { Cast } from '../src/cast/cast.ts';
import type { Script } from './scripts.ts';

/** What a test may say otherwise of a show. */
export type Told = BriefFields;

const moves = ['build', 'heighten', 'reveal', 'callback', 'raise-stakes', 'change-place'] as const;

export const principles: CoachBrief['principles'] = [
  'take-the-offer',
  'add-something',
  'listen-to-the-end',
  'name-it',
  'say-who-we-are',
  'offer-not-interview',
  'fail-cheerfully',
  'make-your-partner-shine',
  'mean-it',
  'let-it-change-you',
  'make-sense-of-it',
  'turn-it-up',
  'want-something',
  'leave-room',
  'play-high-play-low',
  'bring-it-back',
  'take-the-wheel',
  'play-the-unsaid',
  'find-the-pattern',
  'land-the-ending',
].map((id) => ({ id, name: id.replaceAll('-', ' '), done: 'It is done.', missed: 'It is missed.' }));

export const audience: RoomBrief['audience'] = [
  ['night-shift-nurse', 'The night-shift nurse'],
  ['school-cook', 'The school cook'],
  ['ferry-pilot', 'The ferry pilot'],
  ['locksmith', 'The locksmith'],
  ['somebody-new', 'The retired clown'],
].map(([id = '', name = '']) => ({
  id,
  name,
  delights: 'Small kindness.',
  bores: 'Fuss.',
  voice: 'Dry and low.',
}));

/** A brief as the product sends it, with what a test says otherwise. */
export function briefFor<T extends CastTask = 'partner'>(
  told: { readonly task?: T } & Told = {},
): BriefOf<T> {
  return aBrief<T>({
    game: {
      id: 'free-scene',
      name: 'Free scene',
      rules: [
        { tells: 'The player’s first line says who the player is.', binds: 'player' },
        { tells: 'Whatever the player or the Partner says is true from then on.', binds: 'both' },
      ],
      partnerRole: 'You are an old friend of the player’s.',
    },
    location: 'the waiting room of a country vet',
    audience,
    turn: 2,
    turnsRemaining: 13,
    mood: { sentiment: 0.2, engagement: 0.5, laughter: 0.2, label: 'curious' },
    ...told,
  });
}

/** What one member of the cast answers. */
export function ask(cast: Cast, brief: Brief, line = ''): string {
  return cast.answer({ brief, line, schema: undefined, json: false, promptTokens: 1 });
}

interface PlayedTurn {
  readonly turn: number;
  readonly line: string;
  readonly reply: string;
  readonly room: RoomAnswer;
  readonly stumble: Stumble | null;
}

export interface PlayedSession {
  readonly welcome: string;
  readonly turns: readonly PlayedTurn[];
  readonly close: string;
  /** Every word of it, as the Coach reads it. */
  readonly transcript: readonly ScriptLine[];
  /** The turn of the first stumble. */
  readonly stumbledAt: number | null;
  /** A brief of the finished show for another task. */
  after<T extends CastTask>(task: T, told?: Told): BriefOf<T>;
}

/** Plays a whole show as the Stage Manager would have it: the Partner stumbles in the fifth turn and in the tenth. */
export function play(sessionId: string, { game, location, lines }: Script, cast = new Cast()): PlayedSession {
  const rules = briefFor().game;
  const common: Told = { show: sessionId, location, game: { ...rules, id: game } };
  const welcome = ask(cast, briefFor({ ...common, task: 'welcome', turn: 0 }));
  let script: ScriptLine[] = [{ n: 0, speaker: 'mc', text: welcome }];
  const transcript = [...script];
  const turns: PlayedTurn[] = [];
  let mood: Mood = briefFor({ task: 'room' }).mood;
  let storySoFar = '';
  for (const [i, line] of lines.entries()) {
    const turn = i + 1;
    const stumble =
      turn === 5 || turn === 10 ? (Stumble.options[(turn + sessionId.length) % 5] ?? null) : null;
    const before = turns.at(-1)?.stumble ?? null;
    const lands = turn === 15;
    const beat = lands ? 'landing' : stumble ? 'stumble' : before ? 'open' : turn > 5 ? 'follow' : 'support';
    const told: Told = {
      ...common,
      turn,
      turnsRemaining: 15 - turn,
      beat,
      stumble,
      openStumble: lands ? null : before,
      move:
        beat === 'support' || beat === 'follow' ? (moves[(turn * 5 + sessionId.length) % 6] ?? null) : null,
      maySpotlight: turn % 3 === 0,
      lastSpotlight: turns.findLast(({ room }) => room.spotlight)?.room.spotlight?.archetypeId ?? null,
      holdsBreath: before !== null,
      mood,
      room: { mood: mood.label, reaction: turns.at(-1)?.room.spotlight?.reaction ?? null },
      storySoFar,
      script,
      avoid: turns.slice(-4).map(({ reply }) => reply.split(' ').slice(0, 4).join(' ')),
    };
    const reply = ask(cast, briefFor(told), line);
    const room = RoomAnswer.parse(JSON.parse(ask(cast, briefFor({ ...told, task: 'room' }), line)));
    const { sentiment, engagement, laughter, label } = room;
    mood = { sentiment, engagement, laughter, label };
    storySoFar = room.storySoFar;
    turns.push({ turn, line, reply, room, stumble });
    const said: ScriptLine[] = [
      { n: turn, speaker: 'player', text: line },
      { n: turn, speaker: 'partner', text: reply },
    ];
    transcript.push(...said);
    script = [...script, ...said].slice(-12);
  }
  const stumbledAt = turns.find(({ stumble }) => stumble)?.turn ?? null;
  const seen: SeenTurn[] = turns.map(({ turn, stumble, room }) => ({
    n: turn,
    stumble,
    mood: room.label,
    sentiment: room.sentiment,
    accepted: room.accepted,
    keptRule: null,
    seconds: 6,
  }));
  const after = <T extends CastTask>(task: T, told: Told = {}): BriefOf<T> =>
    briefFor<T>({
      ...common,
      task,
      turn: lines.length,
      script: task === 'notes' ? transcript : script,
      storySoFar,
      seen,
      recovered: stumbledAt !== null,
      endedBy: 'turns',
      principles: task === 'notes' ? principles : [],
      ...told,
    });
  return { welcome, turns, close: ask(cast, after('close')), transcript, stumbledAt, after };
}
