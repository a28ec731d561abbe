import { randomUUID } from 'node:crypto';
import { type CallableName, callables } from '@improv/contract';
import { type OneProcess, startOneProcess } from '@improv/testing/functionsProcess';
import { project } from '@improv/testing/project';
import { aPlayer, closeBrowsers, onStage, refusalOf, type Visitor } from '@improv/testing/stack/person';
import { db } from '@improv/testing/stack/stackContext';
import { getAuth } from 'firebase/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodInput } from './support/goodInput.ts';

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

const names = Object.keys(callables) as CallableName[];
const kilobyte = 1_024;

/** Sends a body that no SDK would, with this token. @returns the code and the reason of the refusal */
async function refusalOfBody(
  { url }: OneProcess,
  name: CallableName,
  token: string,
  body: string,
): Promise<unknown> {
  const response = await fetch(`${url}/${project}/us-central1/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const { error } = (await response.json()) as { error?: { status: string; details?: { reason: string } } };
  return [error?.status, error?.details?.reason];
}

describe('what is too large', () => {
  let host: OneProcess;
  let token: string;
  beforeAll(async () => {
    host = await startOneProcess();
    token = (await getAuth((await aPlayer()).app).currentUser?.getIdToken()) ?? '';
  });
  afterAll(() => host.stop());
  const refused = ['INVALID_ARGUMENT', 'bad-input'];

  it.each(names)('is refused by %s, in bytes', async (name) => {
    const size = name === 'importMembers' ? 12_001 * kilobyte : 65 * kilobyte;
    const body = JSON.stringify({ data: { ...goodInput[name], padding: 'x'.repeat(size) } });
    expect(await refusalOfBody(host, name, token, body)).toEqual(refused);
    // Nor does it get in as text of a field that is text.
    const grown = Object.entries(goodInput[name]).map(([field, value]) => [
      field,
      typeof value === 'string' ? 'x'.repeat(size) : value,
    ]);
    const long = grown.some(([, value]) => typeof value === 'string');
    if (long)
      expect(
        await refusalOfBody(host, name, token, JSON.stringify({ data: Object.fromEntries(grown) })),
      ).toEqual(refused);
  });

  it.each(names)('is refused by %s, in depth', async (name) => {
    const depth = 15_000;
    const body = `{"data":{"deep":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    expect(await refusalOfBody(host, name, token, body)).toEqual(refused);
  });

  it.each(names)('is refused by %s, as is a value of an unknown type', async (name) => {
    const body = JSON.stringify({ data: { line: { '@type': 'type.googleapis.com/google.rpc.Status' } } });
    expect(await refusalOfBody(host, name, token, body)).toEqual(refused);
  });
});

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
    const counted = await db.collection('limits').doc(player.email).get();
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
    '%s keeps other players out of a show',
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
