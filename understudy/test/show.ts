import { type Brief, type CastTask, type Mood, RoomAnswer, type ScriptLine, Stumble } from '@improv/contract';
import { aBrief } from '@improv/testing/brief';
import { Cast } from '../src/cast/cast.ts';
import type { Script } from './scripts.ts';

/** What a test may say otherwise of a show. */
export type Told = Partial<Brief>;

const moves = ['build', 'heighten', 'reveal', 'callback', 'raise-stakes', 'change-place'] as const;

export const principles: Brief['principles'] = [
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

export const audience: Brief['audience'] = [
  ['night-shift-nurse', 'The night-shift nurse'],
  ['school-cook', 'The school cook'],
  ['ferry-pilot', 'The ferry pilot'],
  ['locksmith', 'The locksmith'],
  ['somebody-new', 'The retired clown'],
].map(([id = '', name = '']) => ({
  id,
  name,
  description: 'Somebody who likes a good evening out.',
  delights: 'Small kindness.',
  bores: 'Fuss.',
  voice: 'Dry and low.',
}));

/** A brief as the product sends it, with what a test says otherwise. */
export function briefFor(told: Told = {}): Brief {
  return aBrief({
    game: {
      id: 'free-scene',
      name: 'Free scene',
      summary: 'Two people, one place, no plan.',
      rules: ['Your first line says who you are.', 'Whatever either of you says is true from then on.'],
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
  readonly phaseChangedAtTurn: number | null;
  /** A brief of the finished show for another task. */
  after(task: CastTask, told?: Told): Brief;
}

/** Plays a whole show as the Stage Manager would have it: the Partner stumbles every second turn from the fifth on. */
export function play(sessionId: string, { game, location, lines }: Script, cast = new Cast()): PlayedSession {
  const rules = briefFor().game;
  const common: Told = { show: sessionId, location, game: { ...rules, id: game } };
  const welcome = ask(
    cast,
    briefFor({ ...common, task: 'welcome', turn: 0, turnsRemaining: 15, move: null }),
  );
  let script: ScriptLine[] = [{ n: 0, speaker: 'mc', text: welcome }];
  const transcript = [...script];
  const turns: PlayedTurn[] = [];
  let mood: Mood = briefFor().mood;
  let storySoFar = '';
  for (const [i, line] of lines.entries()) {
    const turn = i + 1;
    const fallible = turn >= 5;
    const stumble =
      fallible && turn % 2 === 1 ? (Stumble.options[(turn + sessionId.length) % 5] ?? null) : null;
    const told: Told = {
      ...common,
      turn,
      turnsRemaining: 15 - turn,
      phase: fallible ? 'fallible' : 'support',
      phaseChangedAtTurn: fallible ? 5 : null,
      stumble,
      move: moves[(turn * 5 + sessionId.length) % 6] ?? null,
      maySpotlight: turn % 2 === 0,
      holdsBreath: fallible && turn % 2 === 0,
      mood,
      storySoFar,
      script,
      avoid: turns.map(({ reply }) => reply.split(' ').slice(0, 4).join(' ')),
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
  const phaseChangedAtTurn = lines.length >= 5 ? 5 : null;
  const after = (task: CastTask, told: Told = {}) =>
    briefFor({
      ...common,
      task,
      turn: lines.length,
      turnsRemaining: 15 - lines.length,
      phase: 'fallible',
      phaseChangedAtTurn,
      script: task === 'notes' ? transcript : script,
      storySoFar,
      endedBy: 'turns',
      principles: task === 'notes' ? principles : [],
      ...told,
    });
  return { welcome, turns, close: ask(cast, after('close')), transcript, phaseChangedAtTurn, after };
}
