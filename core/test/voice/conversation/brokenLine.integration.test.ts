import { Listener } from '@improv/testing/voice/listener';
import { describe, expect, it } from 'vitest';
import { aSpokenSession } from './spokenSession.ts';

describe('a line to the model', () => {
  it('is changed at a pause when its end is announced, and no client notices', async () => {
    const { listener, says, order, fault, conversation, lines } = await aSpokenSession();
    // A short one: the model waits until it has been played.
    await fault({ say: 'Aye!' });
    await says('The lamp is out.');
    await listener.hears('turn');
    await order({ do: 'goAway', timeLeftMs: 60_000 });
    await expect.poll(() => conversation.counters.upstreamReconnects).toBe(1);
    await says('I have a match.');
    const { turn } = await listener.hears('turn', (message) => message.turn.n === 2);
    expect(turn).toMatchObject({ line: 'I have a match.', reply: listener.answerIn(2) });
    expect(listener.all('stop')).toEqual([]);
    expect(listener.all('trouble')).toEqual([]);
    expect(conversation.counters.upstreamReconnects).toBe(1);
    expect(await lines()).toBe(1);
    await conversation.close();
    await expect.poll(lines).toBe(0);
  });

  it('is changed before its end even when there is no pause', async () => {
    const { listener, says, order, conversation } = await aSpokenSession();
    await says('The lamp is out.');
    await listener.hears('utterance');
    await order({ do: 'goAway', timeLeftMs: 1_000 });
    await expect.poll(() => conversation.counters.upstreamReconnects).toBe(1);
    expect((await listener.hears('turn')).turn).toMatchObject({ n: 1, line: 'The lamp is out.' });
    await conversation.close();
  });

  it('that breaks in the middle of an answer has it given anew, and one turn kept', async () => {
    const { listener, says, fault, conversation, stored } = await aSpokenSession();
    await fault({ closeAfterChunks: 20 });
    await says('Is that a lighthouse?');
    expect(await listener.hears('stop')).toMatchObject({ utterance: 0, why: 'restart' });
    const { turn } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'Is that a lighthouse?', reply: listener.answerIn(1) });
    expect(listener.framesOf(1).map(({ seq }) => seq)).toEqual(listener.framesOf(1).map((_, n) => n));
    expect((await stored()).turns).toHaveLength(2);
    expect(conversation.counters.upstreamReconnects).toBe(1);
    await conversation.close();
  });

  it('that breaks in the middle of the answer to a written line has it given anew', async () => {
    const { listener, fault, conversation, stored } = await aSpokenSession();
    await fault({ closeAfterChunks: 20 });
    conversation.receive({ kind: 'line', text: 'Is that a lighthouse?', corrects: false });
    expect(await listener.hears('stop')).toMatchObject({ utterance: 0, why: 'restart' });
    const { turn } = await listener.hears('turn');
    expect(turn).toMatchObject({ n: 1, line: 'Is that a lighthouse?', reply: listener.answerIn(1) });
    expect((await stored()).turns).toHaveLength(2);
    await conversation.close();
  });

  it('that is cut while the player speaks is spoken to again on the next one', async () => {
    const { listener, says, order, conversation, lines } = await aSpokenSession();
    conversation.receive({ kind: 'speechStart' });
    listener.speaks(400);
    await order({ do: 'close', code: 1006 });
    await expect.poll(() => conversation.counters.upstreamReconnects).toBe(1);
    listener.speaks(200);
    conversation.receive({ kind: 'speechEnd' });
    // Heard to its end, and not understood: the understudy was given no transcript.
    await listener.hears('notUnderstood');
    expect(await lines()).toBe(1);
    await says('It is a whale.');
    expect((await listener.hears('turn')).turn.line).toBe('It is a whale.');
    await conversation.close();
  });

  it('that says nothing more is given up, and another asked', { timeout: 20_000 }, async () => {
    const { listener, says, fault, conversation } = await aSpokenSession();
    await fault({ stallAfterChunks: 10 });
    await says('Who is at the wheel?');
    expect(await listener.hears('stop')).toMatchObject({ utterance: 0, why: 'restart' });
    expect((await listener.hears('turn')).turn).toMatchObject({ n: 1, line: 'Who is at the wheel?' });
    await conversation.close();
  });

  it('begins afresh, with the story so far, where the session can not be resumed', async () => {
    const { listener, says, reopened, conversation } = await aSpokenSession();
    await says('My uncle Olaf built this ferry.');
    await listener.hears('turn');
    await conversation.close();
    const again = await reopened({ handle: 'nobody-knows-this-handle', firstUtterance: 10 });
    await expect.poll(() => again.handle).toMatch(/^(?!nobody-knows-this-handle)./);
    const after = new Listener(again);
    again.attach(after, null);
    again.receive({ kind: 'line', text: 'Olaf would have laughed.', corrects: false });
    const { turn } = await after.hears('turn');
    expect(turn).toMatchObject({ n: 2, reply: after.wordsOf(10) });
    await again.close();
  });

  it('that can not be had refuses the conversation', async () => {
    const { fault, reopened, conversation } = await aSpokenSession();
    await conversation.close();
    // A connection is refused before its show is known.
    await fault({ show: undefined, status: 503, times: 3 });
    await expect(reopened()).rejects.toMatchObject({ reason: 'cast-unavailable' });
  });

  it('whose every successor dies at its first content is a storm with an end, and told of', {
    timeout: 45_000,
  }, async () => {
    const { listener, fault, order, conversation, overs } = await aSpokenSession();
    await fault({ closeAtContent: 1007, times: 1_000 });
    const since = Date.now();
    await order({ do: 'close', code: 1011 });
    await listener.hears('trouble');
    expect(Date.now() - since).toBeLessThan(10_000);
    await expect.poll(() => overs, { timeout: 34_000 }).toEqual(['lost']);
    expect(Date.now() - since).toBeLessThan(33_000);
    expect(conversation.counters.upstreamReconnects).toBeLessThanOrEqual(14);
  });
});
