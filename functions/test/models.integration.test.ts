import { randomUUID } from 'node:crypto';
import { type Brief, RoomAnswer } from '@improv/contract';
import { connectModels, modelEnvironment } from '@improv/core';
import { aBrief } from '@improv/testing/brief';
import { understudyCalls, withFaults } from '@improv/testing/stack/understudyControl';
import type { Fault } from '@improv/understudy/control';
import { describe, expect, it } from 'vitest';

const models = connectModels(modelEnvironment(process.env));

/** Two questions to the cast about one show of their own. */
function aSession() {
  const sessionId = randomUUID();
  const told = (task: Brief['task']) => ({
    instructions: 'Play.',
    parts: [
      JSON.stringify(aBrief({ show: sessionId, task: task })),
      JSON.stringify({ line: 'The kettle knows my name.' }),
    ],
  });
  const heard: string[] = [];
  const sink = { words: (text: string) => heard.push(text), restart: () => heard.splice(0) };
  return {
    show: sessionId,
    partner: () => models.stream('partner', told('partner'), sink),
    room: () => models.ask('room', told('room'), RoomAnswer),
    heard: () => heard.join('').trim(),
    tries: async (task: Brief['task']) => (await understudyCalls(sessionId, task)).length,
  };
}
type StartedSession = ReturnType<typeof aSession>;

async function under<T>(
  { show: sessionId }: StartedSession,
  fault: Fault,
  act: () => Promise<T>,
): Promise<T> {
  return withFaults([{ ...fault, show: sessionId }], act);
}

describe('a call to a model', () => {
  it.each([429, 500, 503] as const)('that meets %i is made again', async (status) => {
    const session = aSession();
    const { text } = await under(session, { task: 'partner', status, times: 2 }, session.partner);
    expect(text).not.toBe('');
    expect(await session.tries('partner')).toBe(3);
  });

  it('is made three times at most', async () => {
    const session = aSession();
    await under(session, { task: 'partner', status: 503 }, async () => {
      await expect(session.partner()).rejects.toMatchObject({ status: 503 });
    });
    expect(await session.tries('partner')).toBe(3);
    await session.partner();
  });

  it('that falls silent midway starts anew, and nothing of the first try is left', async () => {
    const session = aSession();
    const fault = { task: 'partner', stallAfterChunks: 3, times: 1 } as const;
    const { text, usage } = await under(session, fault, session.partner);
    expect(session.heard()).toBe(text);
    expect(await session.tries('partner')).toBe(2);
    expect(usage.outputTokens).toBeGreaterThan(0);
  });

  it.each(['truncated', 'prose', 'empty', 'safety'] as const)(
    'that is answered with something %s is made once more, and no more than that',
    async (answer) => {
      const once = aSession();
      const { value } = await under(once, { task: 'room', answer, times: 1 }, once.room);
      expect(RoomAnswer.safeParse(value).success).toBe(true);
      expect(await once.tries('room')).toBe(2);
      const always = aSession();
      await under(always, { task: 'room', answer }, async () => {
        await expect(always.room()).rejects.toThrow(/answer|said nothing/);
      });
      expect(await always.tries('room')).toBe(2);
    },
  );

  it('pays for every try that was answered', async () => {
    const session = aSession();
    const plain = await session.room();
    const twice = await under(session, { task: 'room', answer: 'prose', times: 1 }, session.room);
    expect(twice.usage.inputTokens).toBeGreaterThan(1.5 * plain.usage.inputTokens);
    expect(twice.usage.costUsd).toBeGreaterThan(plain.usage.costUsd);
  });

  it('is not even begun after many failures in a row, until the model has had a rest', async () => {
    const broken = connectModels(
      modelEnvironment({ ...process.env, CAST_PARTNER_MODEL: `resting-${randomUUID()}` }),
    );
    const session = aSession();
    const ask = () =>
      broken.stream(
        'partner',
        { instructions: 'Play.', parts: [JSON.stringify(aBrief({ show: session.show, task: 'partner' }))] },
        { words: () => undefined, restart: () => undefined },
      );
    await under(session, { task: 'partner', status: 503 }, async () => {
      for (let call = 0; call < 3; call += 1) await expect(ask()).rejects.toThrow();
    });
    const before = await session.tries('partner');
    await expect(ask()).rejects.toMatchObject({ isBrokenCircuitError: true });
    expect(await session.tries('partner')).toBe(before);
  });
});
