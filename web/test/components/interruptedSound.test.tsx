import { downFrameMs, downSampleRate } from '@improv/contract';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeOf, passes, sound } from './browserSound.ts';
import { beginCall, callTheCast, endCall, says } from './spokenScene.tsx';

beforeEach(() => {
  beginCall();
  localStorage.setItem('voice:way', 'hold');
});
afterEach(endCall);

const newest = () => {
  const context = sound.contexts.at(-1);
  if (!context) throw new Error('there is no audio context');
  return context;
};

/** Has the Partner say something of this many frames, of which the player has heard some. */
function partnerSpeaks(
  service: Awaited<ReturnType<typeof callTheCast>>['service'],
  frames: number,
  heard: number,
): void {
  const { say, play } = service();
  say({ kind: 'utterance', utterance: 1, track: 'partner', turn: 4, archetypeId: null });
  const pcm = new Uint8Array((2 * downSampleRate * downFrameMs) / 1_000);
  for (let seq = 0; seq < frames; seq += 1) play({ track: 'partner', utterance: 1, seq, pcm });
  say({ kind: 'utteranceEnd', utterance: 1, ms: frames * downFrameMs });
  act(() => {
    const { port } = nodeOf('playback');
    port.onmessage?.({ data: { type: 'event', event: { type: 'started', utterance: 1 }, atSeconds: 0 } });
    const position = { track: 'partner', utterance: 1, seq: heard, ms: heard * downFrameMs } as const;
    port.onmessage?.({ data: { type: 'position', heard: position } });
  });
}

/** The frames that the newest loudspeaker was given, and whether it knows the end. */
const given = () =>
  nodeOf('playback').played.flatMap<number | string>((message) =>
    message.type === 'frame' ? [message.seq] : message.type === 'end' ? ['end'] : [],
  );

describe('sound that the system interrupts', () => {
  it('is not resumed meanwhile; where its clock stands still afterwards, it is made anew, and the Partner goes on', async () => {
    const { service } = await callTheCast();
    await says('Hold to talk');
    partnerSpeaks(service, 10, 6);
    const [first] = sound.contexts;
    sound.onResume = async (context) => {
      if (context.state === 'interrupted') {
        context.becomes('suspended');
        throw new DOMException('', 'InvalidStateError');
      }
      // iOS: it says that it runs, and its clock stands still.
      context.isFrozen = context === first;
      context.becomes('running');
    };
    act(() => newest().becomes('interrupted'));
    act(() => {
      document.dispatchEvent(new Event('pointerdown'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await passes(500, null);
    expect(first?.asked).not.toContain('interrupted');
    act(() => newest().becomes('suspended'));
    await passes(1_600, null);
    expect(sound.contexts).toHaveLength(2);
    expect(first?.state).toBe('closed');
    expect(given()).toEqual([6, 7, 8, 9, 'end']);
    await says('The Partner is speaking');
    expect(nodeOf('capture').context).toBe(newest());
  });

  it('for longer leads to a sentence within 8 s, and to sound by a tap', async () => {
    const { user, service } = await callTheCast();
    await says('Hold to talk');
    partnerSpeaks(service, 10, 2);
    act(() => newest().becomes('interrupted'));
    await passes(3_400, null);
    await says(/The sound has stopped/);
    expect(screen.getByRole('textbox', { name: 'Your line' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Bring the sound back' }));
    await passes(300, null);
    expect(newest().state).toBe('running');
    expect(given()).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 'end']);
    expect(screen.queryByText(/The sound has stopped/)).toBeNull();
  });

  it('and that comes back by itself needs no tap', async () => {
    await callTheCast();
    await says('Hold to talk');
    act(() => newest().becomes('interrupted'));
    await passes(3_400, null);
    await says(/The sound has stopped/);
    act(() => newest().becomes('running'));
    await passes(600, null);
    expect(screen.queryByText(/The sound has stopped/)).toBeNull();
    expect(sound.contexts).toHaveLength(1);
  });

  it('asks for a tap where it stands still again after that', async () => {
    await callTheCast();
    await says('Hold to talk');
    newest().isFrozen = true;
    await passes(1_600, null);
    expect(sound.contexts).toHaveLength(2);
    newest().isFrozen = true;
    await passes(1_600, null);
    await says(/The sound has stopped/);
    expect(sound.contexts).toHaveLength(2);
  });

  it('and that no tap brings back ends the call with a sentence, and the player types on', async () => {
    const { user } = await callTheCast();
    await says('Hold to talk');
    act(() => newest().becomes('interrupted'));
    await passes(3_400, null);
    sound.onResume = () => new Promise(() => undefined);
    await user.click(await screen.findByRole('button', { name: 'Bring the sound back' }));
    await passes(5_200, null);
    await screen.findByText(/The sound stopped and did not come back/);
    expect(screen.getByRole('button', { name: 'Try to speak again' })).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Your line' })).toBeDefined();
    expect(sound.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
  });
});

describe('sound that does not start', () => {
  it('since resume() never settles leads to a sentence within 8 s, and the microphone is let go', async () => {
    sound.onResume = () => new Promise(() => undefined);
    await callTheCast();
    await passes(5_200, null);
    await screen.findByText(/The sound did not start/);
    expect(screen.getByRole('button', { name: 'Keep typing' })).toBeDefined();
    expect(sound.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
    expect(sound.contexts.map(({ state }) => state)).toEqual(['closed']);
  });

  it('since createMediaStreamSource throws leads to another context, then to a sentence', async () => {
    sound.onSource = () => {
      throw new DOMException('', 'NotSupportedError');
    };
    await callTheCast();
    await passes(500, null);
    await screen.findByText(/The microphone could not be opened/);
    expect(sound.contexts.length).toBeGreaterThan(1);
    expect(sound.contexts.every(({ state }) => state === 'closed')).toBe(true);
    expect(sound.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
  });
});
