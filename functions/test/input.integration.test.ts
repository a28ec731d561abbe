import { randomUUID } from 'node:crypto';
import type { CallableName } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from './stand/backstage.ts';
import { aPlayer, closeBrowsers, onStage, refusalOf, type Visitor } from './stand/person.ts';

afterAll(closeBrowsers);

const id = randomUUID();
const bad: [CallableName, string, unknown][] = [
  ['startSession', 'a game of the wrong type', { requestId: id, gameId: 7, location: 'a barn' }],
  ['startSession', 'no location', { requestId: id, gameId: 'free-scene' }],
  ['startSession', 'a blank location', { requestId: id, gameId: 'free-scene', location: '   ' }],
  [
    'startSession',
    'a location of 201 characters',
    { requestId: id, gameId: 'free-scene', location: 'x'.repeat(201) },
  ],
  ['startSession', 'an unknown game', { requestId: id, gameId: 'chess', location: 'a barn' }],
  [
    'startSession',
    'a request id that is none',
    { requestId: '../limits', gameId: 'free-scene', location: 'a barn' },
  ],
  [
    'startSession',
    'an unknown field',
    { requestId: id, gameId: 'free-scene', location: 'a barn', uid: 'me' },
  ],
  ['playTurn', 'no line', { sessionId: id, turn: 1 }],
  ['playTurn', 'an empty line', { sessionId: id, turn: 1, line: ' \n ' }],
  ['playTurn', 'a line of 1,001 characters', { sessionId: id, turn: 1, line: 'x'.repeat(1_001) }],
  ['playTurn', 'a line of the wrong type', { sessionId: id, turn: 1, line: ['Ahoy'] }],
  ['playTurn', 'turn zero', { sessionId: id, turn: 0, line: 'Ahoy.' }],
  ['playTurn', 'turn sixteen', { sessionId: id, turn: 16, line: 'Ahoy.' }],
  ['playTurn', 'half a turn', { sessionId: id, turn: 1.5, line: 'Ahoy.' }],
  ['openScene', 'no session', {}],
  ['openScene', 'a session id that is none', { sessionId: 'sessions/x' }],
  ['endSession', 'no input at all', null],
  ['getSession', 'a list', []],
  ['listSessions', 'a date that is none', { before: 'yesterday' }],
  ['requestAccess', 'a message of 301 characters', { message: 'x'.repeat(301) }],
  ['retryNotes', 'a number', 3],
];

describe('input', () => {
  let player: Visitor;
  let sessionId: string;
  beforeAll(async () => {
    player = await aPlayer();
    sessionId = await onStage(player);
  });

  it.each(bad)('%s refuses %s with a sentence, and nothing is written', async (name, _what, input) => {
    const refusal = await refusalOf(player.send(name, input));
    expect(refusal).toMatchObject({ code: 'functions/invalid-argument' });
    expect(refusal.message).toMatch(/^[A-Z].+\.$/s);
    expect((await db.collection('sessions').doc(id).get()).exists).toBe(false);
    const counted = await db.collection('limits').doc(player.uid).get();
    expect(counted.get('sessionsToday')).toBe(1);
  });

  it.each(['openScene', 'getSession', 'endSession', 'retryNotes'] as const)(
    '%s does not know a session that is not there',
    async (name) => {
      expect(await refusalOf(player.call(name, { sessionId: randomUUID() }))).toMatchObject({
        code: 'functions/not-found',
        reason: 'unknown-session',
      });
    },
  );

  it.each(['openScene', 'getSession', 'endSession', 'retryNotes', 'playTurn'] as const)(
    '%s keeps somebody else out of a show',
    async (name) => {
      const other = await aPlayer();
      const input = name === 'playTurn' ? { sessionId, turn: 1, line: 'Mine!' } : { sessionId };
      expect(await refusalOf(other.send(name, input))).toMatchObject({
        code: 'functions/permission-denied',
        reason: 'not-your-session',
      });
      const { turns, session } = await player.call('getSession', { sessionId });
      expect(turns.map(({ n }) => n)).toEqual([0]);
      expect(session.stage).toBe('scene');
    },
  );
});
