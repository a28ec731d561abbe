import { Listener } from '@improv/testing/voice/listener';
import { describe, expect, it } from 'vitest';
import { endSession } from '../../../src/index.ts';
import { aSpokenSession } from './spokenSession.ts';

const lines = [
  'The boiler is singing, and it knows my name.',
  'Then we owe it an answer: hand me the trumpet.',
  'I promise you, Olaf, the ferry will float.',
  'You are shaking. Take my coat, I will steer.',
  'Look, the harbour lights: we are home.',
];

describe('a whole scene by voice', () => {
  it('has phases, moods and an end as in text, and the MC speaks the close', async () => {
    const { listener, says, conversation, context, player, sessionId, stored } = await aSpokenSession({
      lastTurn: lines.length,
    });
    for (const [index, line] of lines.entries()) {
      await says(line, 200);
      await listener.hears('turn', ({ turn }) => turn.n === index + 1);
    }
    const { session, turns } = await stored();
    expect(turns.map(({ line }) => line)).toEqual([null, ...lines]);
    expect(turns.every(({ status }) => status === 'done')).toBe(true);
    expect(turns.slice(1).every(({ mood }) => mood !== null)).toBe(true);
    expect(session).toMatchObject({ stage: 'closing', endedBy: 'turns', status: 'active', turnsPlayed: 5 });
    expect(listener.all('turn').at(-1)?.session.stage).toBe('closing');

    const { turn: close } = await endSession(context, player, { sessionId }, () => undefined);
    conversation.receive({ kind: 'speak', turn: close.n });
    const spoken = await listener.hears('utterance', ({ track, turn }) => track === 'mc' && turn === close.n);
    await listener.hears('utteranceEnd', ({ utterance }) => utterance === spoken.utterance);
    expect(listener.wordsOf(spoken.utterance)).toBe(close.reply);
    expect(listener.framesOf(spoken.utterance).length).toBeGreaterThan(20);
    // Nothing more is played, and nothing breaks.
    await says('One more!');
    conversation.receive({ kind: 'line', text: 'And one more!', corrects: false });
    expect(await listener.hears('trouble')).toMatchObject({ line: 'And one more!' });
    expect((await stored()).turns).toHaveLength(7);
    await conversation.close();
  });
});

describe('what is said beside the scene', () => {
  it('comes after the Partner, in other voices, and not at all over the player', async () => {
    const { listener, says, conversation } = await aSpokenSession({ gameId: 'ask-me-another' });
    listener.playsFrom = 1;
    conversation.receive({ kind: 'speak', turn: 0 });
    const welcome = await listener.hears('utterance');
    expect(welcome).toMatchObject({ track: 'mc', turn: 0 });
    // A plain statement, where the game wants a question: the MC has a gentle word.
    await says('The boiler is singing.');
    expect(listener.all('stop')).toEqual([
      { kind: 'stop', utterance: welcome.utterance, why: 'interrupted' },
    ]);
    const { turn } = await listener.hears('turn');
    expect(turn.callOut).not.toBeNull();
    const sideLine = await listener.hears('utterance', (one) => one.track === 'mc' && one.turn === 1);
    await listener.hears('utteranceEnd', ({ utterance }) => utterance === sideLine.utterance);
    expect(listener.wordsOf(sideLine.utterance)).toBe(turn.callOut);
    const partner = listener.all('utterance').find(({ track }) => track === 'partner');
    expect(sideLine.utterance).toBeGreaterThan(partner?.utterance ?? Number.POSITIVE_INFINITY);
    await conversation.close();
  });

  it('is left out when the speech can not be made: it can be read', async () => {
    const { listener, says, conversation, fault } = await aSpokenSession({ gameId: 'ask-me-another' });
    // Speech is asked for without a show, and once more when nothing comes: spent here, the fault meets no other test.
    await fault({ task: 'speech', show: undefined, answer: 'empty', times: 2 });
    await says('The boiler is singing.');
    const { turn } = await listener.hears('turn');
    expect(turn.callOut).not.toBeNull();
    await says('Is it a tenor?');
    await listener.hears('turn', (message) => message.turn.n === 2);
    expect(listener.all('trouble')).toEqual([]);
    await conversation.close();
  });
});

describe('another client in the same show', () => {
  it('goes on after turns that were typed elsewhere', async () => {
    const { listener, says, conversation, reopened } = await aSpokenSession();
    const other = await reopened({ firstUtterance: 100 });
    const typing = new Listener(other);
    other.attach(typing, null);
    other.receive({ kind: 'line', text: 'First come.', corrects: false });
    await typing.hears('turn');
    await says('First served.');
    expect(await listener.hears('trouble')).toMatchObject({ line: 'First served.' });
    await says('First served, then.');
    expect((await listener.hears('turn')).turn).toMatchObject({ n: 2, line: 'First served, then.' });
    await other.close();
    await conversation.close();
  });
});
