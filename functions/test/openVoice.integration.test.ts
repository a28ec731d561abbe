import { aPlayer, closeBrowsers, onStage, refusalOf } from '@improv/testing/stack/person';
import { db, letIn } from '@improv/testing/stack/stackContext';
import { afterAll, describe, expect, it } from 'vitest';

afterAll(closeBrowsers);

describe('openVoice', () => {
  it('leads a player with the voice tier to the voice service, with a ticket that is nowhere kept', async () => {
    const player = await aPlayer();
    await letIn(player.email, { tier: 'voice' });
    const sessionId = await onStage(player);
    const { url, ticket, secondsLeft } = await player.call('openVoice', { sessionId });
    expect(url).toBe(process.env.AUDIO_URL);
    expect(secondsLeft).toBe(3_600);
    expect((await db.collection('voiceTickets').doc(ticket).get()).exists).toBe(false);
    const tickets = await db.collection('voiceTickets').where('uid', '==', player.uid).get();
    expect(tickets.size).toBe(1);
  });

  it('tells a player whose tier is text to go on by typing', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    expect(await refusalOf(player.call('openVoice', { sessionId }))).toMatchObject({
      code: 'functions/permission-denied',
      reason: 'voice-not-open',
      message: expect.stringMatching(/typing/),
    });
  });
});
