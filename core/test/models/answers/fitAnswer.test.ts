import { CoachAnswer, RoomAnswer } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { fitAnswer } from '../../../src/models/answers/fitAnswer.ts';
import { schemasOf } from '../../../src/models/answers/sentSchema.ts';

const room = {
  sentiment: 0.4,
  engagement: 0.8,
  laughter: 0.3,
  label: 'amused',
  spotlight: null,
  accepted: true,
  ending: false,
  storySoFar: 'A goat has eaten the wedding cake.',
};
const coach = {
  headline: 'The goat and the cake.',
  moments: [],
  missed: null,
  recovery: null,
  bestRecovery: null,
  scores: [{ principleId: 'name-it', score: 70, why: 'You named the goat.' }],
  strengths: ['Naming things'],
  tryNext: 'Name one more.',
  mission: { title: 'Name it', task: 'Name one thing at lunch.' },
};
const readRoom = (more: object) =>
  RoomAnswer.parse(fitAnswer({ ...room, ...more }, schemasOf(RoomAnswer).whole));
const readCoach = (more: object) =>
  CoachAnswer.parse(fitAnswer({ ...coach, ...more }, schemasOf(CoachAnswer).whole));
const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

describe('an answer that does not keep to its bounds', () => {
  it('is cut after a sentence where that leaves enough of it', () => {
    const story = `${'The goat ran off with the cake. '.repeat(20)}And then it`;
    const { storySoFar } = readRoom({ storySoFar: story });
    expect(storySoFar.length).toBeLessThanOrEqual(600);
    expect(storySoFar.length).toBeGreaterThan(500);
    expect(storySoFar).toMatch(/off with the cake\.$/);
  });

  it('says null where a field that may be null was left out', () => {
    const { missed: _, bestRecovery: __, ...plain } = coach;
    const answer = CoachAnswer.parse(fitAnswer(plain, schemasOf(CoachAnswer).whole));
    expect(answer).toMatchObject({ missed: null, bestRecovery: null });
    expect(() =>
      CoachAnswer.parse(fitAnswer({ ...coach, headline: undefined }, schemasOf(CoachAnswer).whole)),
    ).toThrow();
  });

  it('is cut after a word where it is one sentence', () => {
    const { headline } = readCoach({ headline: words(40) });
    expect(headline.length).toBeLessThanOrEqual(160);
    expect(headline).toMatch(/word\d+…$/);
  });

  it('never loses half a character', () => {
    const { headline } = readCoach({ headline: '🐐'.repeat(200) });
    expect(headline).toMatch(/^(?:🐐)+…$/u);
  });

  it('keeps the first of too many', () => {
    const moment = { turn: 1, quote: 'a goat', principleId: 'name-it', note: 'It was named.' };
    const moments = Array.from({ length: 6 }, (_, n) => ({ ...moment, turn: n + 1 }));
    expect(readCoach({ moments }).moments.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    [{ engagement: 1.05 }, { engagement: 1 }],
    [{ sentiment: -3 }, { sentiment: -1 }],
    [{ laughter: '0.25' }, { laughter: 0.25 }],
    [{ accepted: 'true' }, { accepted: true }],
  ])('has its numbers clamped and read: %j', (given, read) => {
    expect(readRoom(given)).toMatchObject(read);
  });

  it.each([72.5, '73', 73])('has a score rounded: %j', (score) => {
    expect(readCoach({ scores: [{ ...coach.scores[0], score }] }).scores[0]?.score).toBe(73);
  });

  it.each([
    ['Amused', 'amused'],
    [' DELIGHTED! ', 'delighted'],
    ['very tense', 'tense'],
    ['amusd', 'amused'],
    ['curiosity', 'curious'],
  ])('has its label folded to the nearest: %s', (label, nearest) => {
    expect(readRoom({ label }).label).toBe(nearest);
  });

  it.each([{ archetypeId: '', reaction: '' }, 'null', '', {}])(
    'puts no person in the spotlight: %j',
    (spotlight) => {
      expect(readRoom({ spotlight }).spotlight).toBeNull();
    },
  );

  it('keeps what is within bounds as it is', () => {
    const spotlight = { archetypeId: 'school-cook', reaction: 'That poor cake.' };
    expect(readRoom({ spotlight })).toEqual({ ...room, spotlight });
  });

  it.each(['sentiment', 'label', 'ending', 'storySoFar'])('is still refused without %s', (name) => {
    expect(() => readRoom({ [name]: undefined })).toThrow(name);
  });

  it('is still refused when nothing is left of what must say something', () => {
    expect(() => readCoach({ headline: '  ' })).toThrow('headline');
    expect(() => readCoach({ tryNext: '' })).toThrow('tryNext');
  });

  it('may name no strength at all', () => {
    expect(readCoach({ strengths: ['', ' '] }).strengths).toEqual([]);
  });
});

describe('a schema as it is sent', () => {
  it.each([
    ['Room', RoomAnswer],
    ['Coach', CoachAnswer],
  ])('has no bounds that the API may refuse: %s', (_, schema) => {
    const sent = JSON.stringify(schemasOf(schema).sent);
    expect(sent).not.toMatch(
      /"(?:\$schema|m(?:in|ax)(?:Length|Items|imum)|exclusiveM\w+|multipleOf|pattern|format)"/,
    );
    expect(sent).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });

  it('says the bounds in words, and keeps what is required', () => {
    const { sent } = schemasOf(RoomAnswer);
    expect(sent.properties?.storySoFar?.description).toBe('At most 600 characters.');
    expect(sent.properties?.sentiment?.description).toBe('From -1 to 1.');
    expect(sent.required).toEqual(Object.keys(RoomAnswer.shape));
  });
});
