import { randomUUID } from 'node:crypto';
import { type Brief, RoomAnswer } from '@improv/contract';
import { connectModels, modelEnvironment } from '@improv/core';
import { aBrief } from '@improv/testing/brief';
import { understudyCalls, withFaults } from '@improv/testing/stack/understudyControl';
import type { Fault } from '@improv/understudy/control';
import { describe, expect, it } from 'vitest';

const models = connectModels(modelEnvironment(process.env));

/** Asks one member of the cast about a session of its own. */
async function ask(task: 'partner' | 'room', fault: Fault) {
  const sessionId = randomUUID();
  const heard: string[] = [];
  const prompt = {
    instructions: 'Play.',
    parts: [
      JSON.stringify(aBrief({ show: sessionId, task })),
      JSON.stringify({ line: 'The kettle knows my name.' }),
    ],
  };
  const sink = { words: (text: string) => heard.push(text), restart: () => heard.splice(0) };
  const answered = await withFaults([{ ...fault, task, show: sessionId }], async () =>
    task === 'partner'
      ? (await models.stream('partner', prompt, sink)).text
      : (await models.ask('room', prompt, RoomAnswer)).value,
  ).catch((error: unknown) => error);
  return {
    answered,
    heard: heard.join('').trim(),
    tries: (await understudyCalls(sessionId, task as Brief['task'])).length,
  };
}

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

describe('a line that breaks off', () => {
  it('for want of room ends with its last whole sentence, on screen too', async () => {
    const say = 'The lantern is warm. The wick is still sm';
    const { answered, heard, tries } = await ask('partner', { say, finish: 'MAX_TOKENS', times: 1 });
    expect(answered).toBe('The lantern is warm.');
    expect(heard).toBe('The lantern is warm.');
    expect(tries).toBe(1);
  });

  it('before its first sentence ends is asked for again', async () => {
    const { answered, heard, tries } = await ask('partner', {
      say: 'The lantern is still',
      finish: 'MAX_TOKENS',
      times: 1,
    });
    expect(tries).toBe(2);
    expect(answered).not.toContain('The lantern is still');
    expect(heard).toBe(answered);
  });

  it.each(['none', 'OTHER', 'LANGUAGE', 'RECITATION'] as const)(
    'or ends by %s is asked for again, and nothing of it is left',
    async (finish) => {
      const { answered, heard, tries } = await ask('partner', { say: 'A whole sentence.', finish, times: 1 });
      expect(tries).toBe(2);
      expect(answered).not.toContain('A whole sentence.');
      expect(heard).toBe(answered);
    },
  );

  it('within the JSON of its stream is asked for again', async () => {
    const { answered, heard, tries } = await ask('partner', { breakInChunk: 2, times: 1 });
    expect(tries).toBe(2);
    expect(answered).not.toBeInstanceOf(Error);
    expect(heard).toBe(answered);
  });

  it.each(['partner', 'room'] as const)(
    'since thinking took its room is asked for again with more of it: %s',
    async (task) => {
      const { answered, tries } = await ask(task, { thoughts: 2_048 });
      expect(answered).not.toBeInstanceOf(Error);
      expect(tries).toBe(2);
    },
  );

  it('because the prompt was refused is asked for once more, and then fails', async () => {
    const { answered, tries } = await ask('partner', { answer: 'blocked' });
    expect(answered).toBeInstanceOf(Error);
    expect(String(answered)).toContain('PROHIBITED_CONTENT');
    expect(tries).toBe(2);
  });
});

describe('a model that asks for patience', () => {
  it('gets what it asks for, as far as a turn can wait', async () => {
    const begun = Date.now();
    const { answered, tries } = await ask('partner', { status: 429, retryAfterSeconds: 2, times: 1 });
    expect(answered).not.toBeInstanceOf(Error);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(2_000);
    expect(tries).toBe(2);
  });

  it('for longer than that is not asked again', async () => {
    const { answered, tries } = await ask('partner', { status: 429, retryAfterSeconds: 30 });
    expect(answered).toMatchObject({ status: 429 });
    expect(tries).toBe(1);
  });
});

describe('what is no spoken word', () => {
  const written = '**Partner:** *laughs nervously* The lantern is warm. 😄\n\nYou: I open the door.';

  it('is taken out as the words come, and nothing that was made up for the player is left', async () => {
    const { answered, heard, tries } = await ask('partner', { say: written });
    expect(answered).toBe('The lantern is warm.');
    expect(heard).toBe('The lantern is warm.');
    expect(tries).toBe(1);
  });

  it('does not make a line: one that has nothing else is asked for again', async () => {
    const { answered, tries } = await ask('partner', { say: '*sighs* 😔', times: 1 });
    expect(tries).toBe(2);
    expect(answered).not.toBeInstanceOf(Error);
  });
});

describe('a line that goes round in a circle', () => {
  it('is stopped, and ends with a whole sentence', async () => {
    const say = 'The goat sings. I love this old song so much. '.repeat(30);
    const { answered, heard, tries } = await ask('partner', { say });
    expect(answered).toMatch(/^The goat sings\. .*[.]$/);
    expect(String(answered).length).toBeLessThan(150);
    expect(heard).toBe(answered);
    expect(tries).toBe(1);
  });
});

describe('what the Room answers', () => {
  it.each([
    ['in a fence', `\`\`\`json\n${JSON.stringify(room)}\n\`\`\``],
    ['twice', JSON.stringify(room).repeat(2)],
    [
      'with a label in capitals and a number in words',
      JSON.stringify({ ...room, label: 'AMUSED', laughter: '0.3' }),
    ],
    ['with an empty spotlight', JSON.stringify({ ...room, spotlight: { archetypeId: '', reaction: '' } })],
  ])('is read at the first try: %s', async (_, say) => {
    const { answered, tries } = await ask('room', { say });
    expect(answered).toEqual(room);
    expect(tries).toBe(1);
  });

  it('keeps its mood where the story is too long', async () => {
    const storySoFar = 'The goat ran off with the cake. '.repeat(21);
    const { answered } = await ask('room', { say: JSON.stringify({ ...room, storySoFar }) });
    expect(answered).toMatchObject({
      label: 'amused',
      storySoFar: expect.stringMatching(/with the cake\.$/),
    });
    expect((answered as RoomAnswer).storySoFar.length).toBeLessThanOrEqual(600);
  });

  it('is refused where it lacks something, and where the model refuses the question', async () => {
    const { sentiment: _, ...without } = room;
    expect(String((await ask('room', { say: JSON.stringify(without) })).answered)).toContain('sentiment');
    const refused = await ask('room', { status: 400 });
    expect(refused.answered).toMatchObject({ status: 400 });
    expect(refused.tries).toBe(1);
  });
});
