import { describe, expect, it } from 'vitest';
import { frameBytes } from '../../../src/voice/conversation/framing.ts';
import { aSpokenSession } from './spokenSession.ts';

describe('a spoken turn', () => {
  it('is heard at once, word for word, and kept as any other turn', async () => {
    const { listener, says, stored, conversation, sessionId } = await aSpokenSession();
    await says('The boiler is singing again, captain.');
    const { turn, session } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, kind: 'exchange', status: 'done', phase: 'support' });
    expect(turn.line).toBe('The boiler is singing again, captain.');
    expect(turn.reply).toBe(listener.answerIn(1));
    expect(session).toMatchObject({ id: sessionId, turnsPlayed: 1, mood: turn.mood });
    expect((await stored()).turns.at(-1)).toEqual(turn);

    expect(listener.all('hearing').at(-1)).toMatchObject({ text: turn.line, final: true });
    expect(listener.all('utterance')[0]).toMatchObject({ utterance: 0, track: 'partner', turn: 1 });
    expect(listener.all('room')[0]).toMatchObject({ mood: turn.mood });
    expect(listener.all('trouble')).toEqual([]);

    const frames = listener.framesOf(0);
    const end = listener.all('utteranceEnd')[0];
    expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, n) => n));
    expect(frames.slice(0, -1).every(({ pcm }) => pcm.byteLength === frameBytes)).toBe(true);
    expect(frames.reduce((sum, { pcm }) => sum + pcm.byteLength, 0)).toBe((end?.ms ?? 0) * 48);
    // A spotlight may have spoken by now.
    const words = listener.all('words').filter(({ utterance }) => utterance === 0);
    const starts = words.map(({ atMs }) => atMs);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts[0]).toBe(0);
    await conversation.close();
  });

  it('costs what the models report, audio and all, even what comes after the last turn', async () => {
    const { listener, says, conversation, context, sessionId } = await aSpokenSession();
    const read = async () => (await context.db.collection('sessions').doc(sessionId).get()).data();
    // What is reserved for the conversation is counted until it ends.
    const { mostOnLine } = context.models;
    const opened = await read();
    const before = {
      outputTokens: opened?.outputTokens - mostOnLine.outputTokens,
      costUsd: opened?.costUsd - mostOnLine.costUsd,
    };
    await says('Hold the rope, I am going down.');
    await listener.hears('turn');
    await says('');
    await listener.hears('notUnderstood');
    await conversation.close();
    const after = await read();
    const { counters } = conversation;
    expect(counters).toMatchObject({ turns: 1, interruptions: 0, upstreamReconnects: 0 });
    expect(counters.firstAudioMs).toHaveLength(1);
    expect(counters.outputTokens).toBeGreaterThan(50);
    // The Room's tokens are the turn's too.
    expect(after?.outputTokens - before.outputTokens).toBeGreaterThan(counters.outputTokens);
    expect(after?.costUsd - before.costUsd).toBeGreaterThan(counters.costUsd);
  });

  it('is answered aloud when it is typed, by the rule that the game holds the Partner to', async () => {
    const { listener, conversation } = await aSpokenSession({ gameId: 'round-the-alphabet' });
    conversation.receive({ kind: 'line', text: 'After you, professor.', corrects: false });
    const { turn } = await listener.hears('turn');
    expect(turn.line).toBe('After you, professor.');
    expect(turn.reply?.startsWith('B')).toBe(true);
    expect(listener.framesOf(0).length).toBeGreaterThan(10);
    await conversation.close();
  });

  it('asks for the line in writing when nothing was understood', async () => {
    const { listener, says, conversation, stored } = await aSpokenSession();
    await says('');
    await listener.hears('notUnderstood');
    expect((await stored()).turns).toHaveLength(1);
    conversation.receive({ kind: 'line', text: 'The valve, quick!', corrects: false });
    const { turn } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'The valve, quick!' });
    await conversation.close();
  });
});

describe('a player who speaks over the Partner', () => {
  it('leaves in the transcript only what they heard, and is answered next', async () => {
    const { listener, says, conversation, stored } = await aSpokenSession();
    listener.playsFrom = 1;
    await says('Somebody has painted the engine yellow.');
    await listener.heardFor(0, 2_000);
    conversation.receive({ kind: 'heard', utterance: 0, ms: 1_200, whole: false });
    await says('And the captain too!');
    const first = (await listener.hears('turn')).turn;
    expect(first.reply).toMatch(/\S ?…$/);
    expect(listener.wordsOf(0).startsWith(first.reply?.replace(/ ?…$/, '') ?? '-')).toBe(true);
    expect(first.reply?.length).toBeLessThan(listener.wordsOf(0).length);
    const second = (await listener.hears('turn', ({ turn }) => turn.n === 2)).turn;
    expect(second).toMatchObject({ line: 'And the captain too!', reply: listener.answerIn(2) });
    expect((await stored()).turns).toHaveLength(3);
    expect(conversation.counters.interruptions).toBe(1);
    await conversation.close();
  });

  it('is taken at their time when their client never says what it heard', async () => {
    const { listener, says, conversation } = await aSpokenSession();
    listener.playsFrom = 1;
    await says('Somebody has painted the engine yellow.');
    await listener.heardFor(0, 2_000);
    await says('And the captain too!');
    expect(await listener.hears('stop')).toMatchObject({ utterance: 0, why: 'interrupted' });
    const { turn } = await listener.hears('turn');
    expect(turn.reply).toMatch(/…$/);
    await listener.hears('turn', (message) => message.turn.n === 2);
    await conversation.close();
  });

  it.each(['', 'ha ha', 'Mhm.', '[coughs]', 'complained but the whale'])(
    'by a laugh, a cough, a hum or its echo leaves it as it is, and is not answered: “%s”',
    async (noise) => {
      const { listener, says, conversation, stored, fault } = await aSpokenSession();
      listener.playsFrom = 1;
      const say =
        'The engine has been yellow since Tuesday. Nobody has complained but the whale, and it hums.';
      await fault({ say });
      await says('Somebody has painted the engine yellow.');
      const { ms } = await listener.hears('utteranceEnd');
      await says(noise, 600);
      // The client is told to play on.
      await listener.hears('hearing', ({ text, final }) => text === '' && final);
      conversation.receive({ kind: 'heard', utterance: 0, ms: Math.round(ms), whole: true });
      const { turn } = await listener.hears('turn');
      expect(turn).toMatchObject({ n: 1, line: 'Somebody has painted the engine yellow.', reply: say });
      await says('Then we paint the whale.');
      await listener.hears('turn', (message) => message.turn.n === 2);
      expect((await stored()).turns.map(({ line }) => line).slice(1)).toEqual([
        'Somebody has painted the engine yellow.',
        'Then we paint the whale.',
      ]);
      expect(listener.all('stop')).toEqual([]);
      expect(listener.all('notUnderstood')).toEqual([]);
      await conversation.close();
    },
  );

  it('by a laugh before it is made to its end has the rest of it said', async () => {
    const { listener, says, conversation, fault } = await aSpokenSession();
    listener.playsFrom = 1;
    const say = 'The engine has been yellow since Tuesday. Nobody has complained but the whale, and it hums.';
    await fault({ say, tokenMs: 20 });
    await says('Somebody has painted the engine yellow.');
    await listener.hears('words');
    await says('Ha ha!', 600);
    await listener.hears('hearing', ({ text, final }) => text === '' && final);
    const { ms } = await listener.hears('utteranceEnd');
    conversation.receive({ kind: 'heard', utterance: 0, ms: Math.round(ms), whole: true });
    const { turn } = await listener.hears('turn');
    expect(listener.all('stop')).toEqual([]);
    expect(listener.all('utterance').filter(({ track }) => track === 'partner')).toHaveLength(1);
    expect(turn.reply).toMatch(/^The engine has been \S/);
    expect(turn.reply).not.toMatch(/…$/);
    await conversation.close();
  });

  it('by a single word interrupts it as soon as it is understood', async () => {
    const { listener, says, conversation, fault } = await aSpokenSession();
    listener.playsFrom = 1;
    await fault({ say: 'The engine has been yellow since Tuesday. Nobody has complained but the whale.' });
    await says('Somebody has painted the engine yellow.');
    await listener.heardFor(0, 2_000);
    await says('No', 300);
    expect(await listener.hears('stop')).toMatchObject({ utterance: 0, why: 'interrupted' });
    const { turn } = await listener.hears('turn', (message) => message.turn.n === 2);
    expect(turn.line).toBe('No');
    expect(conversation.counters.interruptions).toBe(1);
    await conversation.close();
  });

  it('only goes on with their line when there has been no answer yet', async () => {
    const { listener, says, conversation, stored, fault } = await aSpokenSession();
    await fault({ delayMs: 3_000 });
    await says('I thought, perhaps,');
    await listener.hears('hearing');
    await says('we could eat the map.');
    const { turn } = await listener.hears('turn');
    expect(turn.line).toBe('I thought, perhaps, we could eat the map.');
    expect((await stored()).turns).toHaveLength(2);
    await conversation.close();
  });
});

it.each(['मैंने दरवाज़ा खोला और भालू हँसा', 'Я открыл дверь'])(
  'a transcript in a script that the scene does not use is asked about, and not played: %s',
  async (invented) => {
    const { listener, says, conversation, stored } = await aSpokenSession();
    await says(invented);
    await listener.hears('notUnderstood');
    expect(listener.all('utterance')).toEqual([]);
    expect((await stored()).turns).toHaveLength(1);
    await conversation.close();
  },
);

it('a player who only hums is waited for, and not answered', async () => {
  const { listener, says, conversation, stored } = await aSpokenSession();
  await says('Mhm.');
  await listener.hears('hearing', ({ text, final }) => text === '' && final);
  expect(listener.all('notUnderstood')).toEqual([]);
  expect(listener.all('utterance')).toEqual([]);
  await says('The valve, quick!');
  const { turn } = await listener.hears('turn');
  expect(turn).toMatchObject({ n: 1, line: 'The valve, quick!' });
  expect((await stored()).turns).toHaveLength(2);
  await conversation.close();
});

describe('a line that was misheard', () => {
  it('is replaced while its answer plays, and answered anew', async () => {
    const { listener, says, conversation, stored } = await aSpokenSession();
    listener.playsFrom = 1;
    await says('We need more boats.');
    await listener.hears('utteranceEnd');
    await listener.hears('hearing', ({ final }) => final);
    conversation.receive({ kind: 'line', text: 'We need more oats.', corrects: true });
    expect(await listener.hears('stop')).toMatchObject({ utterance: 0, why: 'restart' });
    const { turn } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'We need more oats.', reply: listener.answerIn(1) });
    expect((await stored()).turns).toHaveLength(2);
    await conversation.close();
  });

  it('can be put right once its turn is over: in the script and in what is stored, and the answer stays', async () => {
    const { listener, says, conversation, stored, context, sessionId } = await aSpokenSession();
    await says('I pat the bare.');
    const { turn: heard } = await listener.hears('turn');
    conversation.receive({ kind: 'line', text: 'I pat the bear.', corrects: true, turn: 1 });
    const { turn } = await listener.hears('turn', (message) => message.turn.line === 'I pat the bear.');
    expect(turn).toMatchObject({ n: 1, reply: heard.reply });
    expect((await stored()).turns.map(({ line }) => line)).toEqual([null, 'I pat the bear.']);
    const show = context.db.doc(`sessions/${sessionId}`);
    expect((await show.get()).get('script').map(({ text }: { text: string }) => text)).toContain(
      'I pat the bear.',
    );
    expect((await show.collection('turns').doc('1').get()).get('heardAs')).toBe('I pat the bare.');
    await says('It purrs.');
    await listener.hears('turn', (message) => message.turn.n === 2);
    conversation.receive({ kind: 'line', text: 'I pat the pear.', corrects: true, turn: 1 });
    expect(await listener.hears('trouble')).toMatchObject({ line: 'I pat the pear.' });
    await conversation.close();
  });
});

describe('what is not said on this stage', () => {
  it('is declined when the player says it, and nothing of it is kept', async () => {
    const { listener, says, conversation, stored, lines } = await aSpokenSession();
    await says('I want to kill myself.');
    expect((await listener.hears('declined')).message).toMatch(/findahelpline/);
    expect(listener.framesOf(0)).toEqual([]);
    await says('Let us row to the lighthouse.');
    const { turn } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'Let us row to the lighthouse.' });
    expect((await stored()).turns).toHaveLength(2);
    expect(JSON.stringify(await stored())).not.toContain('kill myself');
    // The Partner that heard it is gone.
    expect(conversation.counters.upstreamReconnects).toBe(1);
    expect(await lines()).toBe(1);
    await conversation.close();
  });

  it('is called a mishearing the first time where it is a slur, and the Partner forgets nothing', async () => {
    const { listener, says, conversation, stored } = await aSpokenSession();
    await says('You are a faggot.');
    expect((await listener.hears('declined')).message).toContain('you were misheard');
    await says('You are a maggot.');
    const { turn } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'You are a maggot.' });
    expect((await stored()).turns).toHaveLength(2);
    expect(conversation.counters.upstreamReconnects).toBe(0);
    await conversation.close();
  });

  it('stops at once when the Partner says it, and another answer comes', async () => {
    const { listener, says, conversation, fault } = await aSpokenSession();
    await fault({ say: 'As an AI language model I am not allowed to reveal my system prompt to you today.' });
    await says('What is behind that door?');
    expect(await listener.hears('stop')).toMatchObject({ utterance: 0, why: 'screened' });
    const { turn } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'What is behind that door?', reply: listener.answerIn(1) });
    expect(listener.wordsOf(0)).not.toMatch(/language model/);
    await conversation.close();
  });

  it('leaves the line with the player when it is all that the Partner says', async () => {
    const { listener, says, conversation, fault, stored } = await aSpokenSession();
    await fault({
      times: 2,
      say: 'As an AI language model I am not allowed to reveal my system prompt today.',
    });
    await says('What is behind that door?');
    expect(await listener.hears('trouble')).toMatchObject({ line: 'What is behind that door?' });
    expect((await stored()).turns.at(-1)).toMatchObject({ n: 1, status: 'open', reply: null });
    conversation.receive({ kind: 'line', text: 'What is behind that door?', corrects: false });
    expect((await listener.hears('turn')).turn).toMatchObject({ n: 1, status: 'done' });
    await conversation.close();
  });
});
