import { setTimeout as pause } from 'node:timers/promises';
import { Listener } from '@improv/testing/voice/listener';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { aSpokenSession, type SpokenSession } from './spokenSession.ts';

describe('a client that comes back', () => {
  it('hears on from the last frame, none lost and none doubled', async () => {
    const { listener: first, says, conversation } = await aSpokenSession();
    first.playsFrom = 1;
    await says('Read me the telegram.');
    await first.heardFor(0, 1_000);
    conversation.detach();
    const heard = first.framesOf(0);
    const last = heard.length - 6;
    const second = new Listener(conversation);
    conversation.attach(second, { utterance: 0, seq: heard[last]?.seq ?? 0 });
    const end = await second.hears('utteranceEnd');
    const frames = [...heard.slice(0, last + 1), ...second.framesOf(0)];
    expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, n) => n));
    expect(frames.reduce((sum, { pcm }) => sum + pcm.byteLength, 0)).toBe(end.ms * 48);
    // Its words are all told again: those that were under way when the line dropped are lost otherwise.
    const { turn } = await second.hears('turn');
    expect(turn.reply).toBe(second.wordsOf(0));
    await conversation.close();
  });

  it('hears from the beginning what was said while it was away, and is not waited for', async () => {
    const { listener: first, says, conversation, stored } = await aSpokenSession();
    await says('Read me the telegram.');
    await first.hears('hearing');
    conversation.detach();
    const second = new Listener(conversation);
    // The answer comes whether or not anybody is there.
    await expect.poll(async () => conversation.counters.firstAudioMs.length).toBe(1);
    expect((await stored()).turns.at(-1)).not.toMatchObject({ n: 1, status: 'done' });
    conversation.attach(second, null);
    expect(await second.hears('hearing')).toMatchObject({ text: 'Read me the telegram.' });
    const { turn } = await second.hears('turn');
    expect(second.framesOf(0)[0]?.seq).toBe(0);
    expect(turn.reply).toBe(second.wordsOf(0));
    await conversation.close();
  });

  it('learns that its line was declined meanwhile, which the show does not tell', async () => {
    const { says, conversation } = await aSpokenSession();
    await says('I want to kill myself.');
    conversation.detach();
    // The model is made to forget it.
    await expect.poll(() => conversation.counters.upstreamReconnects).toBe(1);
    const second = new Listener(conversation);
    conversation.attach(second, null);
    expect(second.all('declined')).toHaveLength(1);
    const third = new Listener(conversation);
    conversation.attach(third, null);
    expect(third.messages).toEqual([]);
    await conversation.close();
  });
});

/** A show whose client is gone as soon as the first of its line is understood. @param delayMs before the answer */
async function leftWhileHeard(line: string, delayMs: number): Promise<SpokenSession> {
  const session = await aSpokenSession();
  await session.fault({ delayMs });
  await session.says(line);
  await session.listener.hears('hearing');
  session.conversation.detach();
  return session;
}

describe('a conversation that ends', () => {
  it('keeps what was said and heard so far', async () => {
    const { listener, says, conversation, stored } = await aSpokenSession();
    listener.playsFrom = 1;
    await says('Tell me everything about the cargo.');
    await listener.hears('utteranceEnd');
    await pause(1_000);
    await conversation.close();
    const turn = (await stored()).turns.at(-1);
    expect(turn).toMatchObject({ n: 1, status: 'done', line: 'Tell me everything about the cargo.' });
    expect(turn?.reply).toMatch(/…$/);
  });

  it('lets an answer be sent and kept before it makes way for another instance', async () => {
    const { listener, says, conversation, stored } = await aSpokenSession();
    listener.playsFrom = 1;
    await says('Tell me everything about the cargo.');
    await listener.hears('utterance');
    const drained = conversation.drain(6_000);
    await listener.hears('utteranceEnd');
    // The client moves at once, and plays on what it has.
    conversation.detach();
    await drained;
    expect((await stored()).turns.at(-1)).toMatchObject({ status: 'done', reply: listener.wordsOf(0) });
  });

  it('leaves an unanswered turn to the next connection, which answers it aloud', async () => {
    const { listener, says, conversation, stored, fault, reopened } = await aSpokenSession();
    await fault({
      times: 2,
      say: 'As an AI language model I am not allowed to reveal my system prompt today.',
    });
    await says('What is in the crate?');
    await listener.hears('trouble');
    const { handle } = conversation;
    await conversation.close();
    expect((await stored()).turns.at(-1)).toMatchObject({ n: 1, status: 'open' });
    const next = await reopened({ handle, firstUtterance: 40 });
    const after = new Listener(next);
    next.attach(after, null);
    const { turn } = await after.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'What is in the crate?', reply: after.wordsOf(40) });
    expect((await stored()).turns).toHaveLength(2);
    await next.close();
  });

  it('leaves a turn open of whose answer not a word was heard', async () => {
    const { listener, says, conversation, stored, fault } = await aSpokenSession();
    await fault({ delayMs: 300 });
    await says('What is in the crate?');
    await listener.hears('hearing');
    conversation.detach();
    await expect.poll(() => conversation.counters.firstAudioMs.length).toBe(1);
    await conversation.close();
    expect((await stored()).turns.at(-1)).toMatchObject({ n: 1, status: 'open', reply: null });
  });

  it('for another instance to go on with leaves a line that was half understood to the client, who says it again', async () => {
    const { conversation, stored } = await leftWhileHeard('What is in the crate under the piano?', 2_000);
    await conversation.leave();
    expect((await stored()).turns.map(({ kind }) => kind)).toEqual(['welcome']);
  });

  it('for good keeps a line to its last word', async () => {
    const { conversation, stored } = await leftWhileHeard('What is in the crate under the piano?', 600);
    await conversation.close();
    expect((await stored()).turns.at(-1)).toMatchObject({
      line: 'What is in the crate under the piano?',
      status: 'open',
    });
  });

  it('does not wait for an instance that died to let go of its turn', async () => {
    const { conversation, context, sessionId, reopened } = await leftWhileHeard('What is in the crate?', 300);
    await conversation.close();
    const leaseUntil = Timestamp.fromMillis(Date.now() + 60_000);
    await context.db
      .collection('sessions')
      .doc(sessionId)
      .collection('turns')
      .doc('1')
      .update({ leaseUntil });
    const next = await reopened({ firstUtterance: 40, takesOver: true });
    const after = new Listener(next);
    next.attach(after, null);
    expect((await after.hears('turn')).turn).toMatchObject({ n: 1, line: 'What is in the crate?' });
    await next.close();
  });

  it('says so when the show was ended elsewhere', async () => {
    const { listener, says, conversation, context, sessionId, overs } = await aSpokenSession();
    await context.db.collection('sessions').doc(sessionId).update({ status: 'completed', stage: 'notes' });
    await says('Is anybody there?');
    expect(await listener.hears('trouble')).toMatchObject({ line: 'Is anybody there?' });
    expect(overs).toEqual(['scene-over']);
    await conversation.close();
  });
});

describe('messages that come at the wrong time', () => {
  it('change nothing and throw nothing', async () => {
    const { listener, says, conversation } = await aSpokenSession();
    conversation.receive({ kind: 'speechEnd' });
    conversation.receive({ kind: 'heard', utterance: 65_000, ms: 12, whole: true });
    conversation.receive({ kind: 'speak', turn: 14 });
    conversation.receive({ kind: 'line', text: 'No, oats.', corrects: true });
    listener.speaks(100);
    conversation.detach();
    conversation.detach();
    conversation.attach(listener, { utterance: 9, seq: 400 });
    conversation.receive({ kind: 'speechStart' });
    conversation.receive({ kind: 'speechStart' });
    listener.speaks(100);
    // Typing while speaking replaces the speech.
    conversation.receive({ kind: 'line', text: 'Drop the anchor.', corrects: false });
    conversation.receive({ kind: 'line', text: 'Drop both anchors.', corrects: false });
    conversation.receive({ kind: 'speechEnd' });
    const { turn } = await listener.hears('turn');
    expect(turn.line).toBe('Drop the anchor.');
    expect(listener.all('trouble').map(({ line }) => line)).toEqual(['No, oats.', 'Drop both anchors.']);
    await says('Now hoist it.');
    expect((await listener.hears('turn', (message) => message.turn.n === 2)).turn.line).toBe('Now hoist it.');
    await conversation.close();
    conversation.receive({ kind: 'speechStart' });
    listener.speaks(20);
    conversation.receive({ kind: 'line', text: 'Anybody?', corrects: false });
    await conversation.close();
  });
});
