import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtIn, deliver, headset, passes, sound } from './browserSound.ts';
import { beginCall, callTheCast, endCall, panel, says } from './spokenScene.tsx';

const loud = 20_000;
const quiet = 200;

beforeEach(beginCall);
afterEach(endCall);

/** Speaks by the button, and lets it go. */
async function holdToTalk(ms: number): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Hold to talk' });
  act(() => button.click());
  await passes(ms, loud);
  act(() => button.click());
}

describe('a kept microphone', () => {
  it.each(['NotReadableError', 'AbortError', 'NotFoundError', 'OverconstrainedError'])(
    'that fails with %s is replaced by the default one, with a sentence',
    async (name) => {
      localStorage.setItem('voice:microphone', headset.deviceId);
      sound.onAsk = (id) => {
        if (id === headset.deviceId) throw new DOMException('', name);
      };
      await callTheCast();
      await says(/The microphone you chose can’t be used/);
      expect(sound.asked).toEqual([headset.deviceId, null]);
      await says('Your turn: just speak');
    },
  );

  it('that the player has forbidden is asked for once, and typing goes on', async () => {
    localStorage.setItem('voice:microphone', headset.deviceId);
    sound.onAsk = () => {
      throw new DOMException('', 'NotAllowedError');
    };
    await callTheCast();
    await screen.findByText(/The browser is blocking the microphone/);
    expect(sound.asked).toEqual([headset.deviceId]);
    expect(screen.getByRole('textbox', { name: 'Your line' })).toBeDefined();
  });
});

describe('a microphone that the system mutes', () => {
  it('is told of within 3 s, opened anew when it is given back, and heard again', async () => {
    localStorage.setItem('voice:way', 'hold');
    const { service } = await callTheCast();
    await says('Hold to talk');
    await passes(500, quiet);
    act(() => sound.tracks[0]?.becomes('mute'));
    await passes(2_200, 0);
    await says(/Nothing arrives from your microphone/);
    await passes(3_800, 0);
    act(() => sound.tracks[0]?.becomes('unmute'));
    await passes(500, 0);
    expect(sound.asked).toEqual([null, builtIn.deviceId]);
    expect(sound.tracks[0]?.readyState).toBe('ended');
    expect(panel().textContent).not.toContain('Nothing arrives');
    await holdToTalk(1_000);
    expect(service().heard.map(({ kind }) => kind)).toEqual(['hello', 'speechStart', 'speechEnd']);
    expect(service().frames).toBeGreaterThan(40);
  });

  it('ends the line in which that happens', async () => {
    const { service } = await callTheCast();
    await says('Your turn: just speak');
    await passes(1_000, loud);
    await says('You are speaking');
    act(() => sound.tracks[0]?.becomes('mute'));
    await passes(200, 0);
    expect(service().heard.at(-1)?.kind).toBe('speechEnd');
  });

  it('is told of when it never delivers anything but zeros, until it does', async () => {
    await callTheCast();
    await says('Your turn: just speak');
    await passes(6_200, 0);
    await says('Your microphone is silent');
    await passes(300, quiet);
    await says('Your turn: just speak');
  });

  it('is not told of while the player has muted it', async () => {
    const { user } = await callTheCast();
    await says('Your turn: just speak');
    await user.click(screen.getByRole('button', { name: 'Mute my microphone' }));
    await passes(8_000, 0);
    expect(panel().textContent).toContain('You are muted');
    expect(panel().textContent).not.toContain('Nothing arrives');
  });

  it('is told of when it is taken away and no other can be opened', async () => {
    await callTheCast();
    await says('Your turn: just speak');
    sound.onAsk = () => {
      throw new DOMException('', 'NotFoundError');
    };
    act(() => sound.tracks[0]?.becomes('ended'));
    await says(/No microphone was found/);
    expect(screen.getByRole('textbox', { name: 'Your line' })).toBeDefined();
  });
});

describe('a headset', () => {
  const plugIn = async (): Promise<void> => {
    sound.devices = [builtIn, headset];
    await act(async () => sound.mediaDevices.dispatchEvent(new Event('devicechange')));
  };

  it('that is connected during a call is offered, and used from then on', async () => {
    const { user } = await callTheCast();
    await says('Your turn: just speak');
    await plugIn();
    await says('A microphone was connected: Headset.');
    await user.click(screen.getByRole('button', { name: 'Use it' }));
    await passes(200);
    expect(sound.asked).toEqual([null, headset.deviceId]);
    expect(localStorage.getItem('voice:microphone')).toBe(headset.deviceId);
    expect(screen.queryByText(/A microphone was connected/)).toBeNull();
  });

  it('that is unplugged again is offered no more', async () => {
    await callTheCast();
    await says('Your turn: just speak');
    await plugIn();
    await says('A microphone was connected: Headset.');
    sound.devices = [builtIn];
    await act(async () => sound.mediaDevices.dispatchEvent(new Event('devicechange')));
    await passes(100);
    expect(screen.queryByText(/A microphone was connected/)).toBeNull();
  });

  it('at another rate than the loudspeaker’s gets an audio context that can take it', async () => {
    const { user } = await callTheCast();
    await says('Your turn: just speak');
    const [first] = sound.contexts;
    sound.onSource = (context) => {
      if (context === first) throw new DOMException('', 'NotSupportedError');
    };
    await plugIn();
    await user.click(await screen.findByRole('button', { name: 'Use it' }));
    await passes(300);
    expect(sound.contexts).toHaveLength(2);
    expect(first?.state).toBe('closed');
    await passes(1_000, loud);
    await says('You are speaking');
  });

  it('that no audio context can take leaves a sentence, and the microphone of before', async () => {
    const { user } = await callTheCast();
    await says('Your turn: just speak');
    sound.onSource = (_, stream) => {
      if (stream.getAudioTracks()[0]?.getSettings().deviceId === headset.deviceId) {
        throw new DOMException('', 'NotSupportedError');
      }
    };
    await plugIn();
    await user.click(await screen.findByRole('button', { name: 'Use it' }));
    await says(/The microphone could not be opened/);
    expect(sound.tracks.map(({ readyState }) => readyState)).toEqual(['live', 'ended']);
  });
});

describe('steady noise', () => {
  it('ends the line after a minute, begins no other, and offers to hold to talk', async () => {
    const { user, service } = await callTheCast();
    await says('Your turn: just speak');
    for (let second = 0; second < 70; second += 1) {
      deliver(1_000, loud);
      await act(async () => undefined);
    }
    await says(/If it is noisy where you are/);
    const kinds = service().heard.map(({ kind }) => kind);
    expect(kinds).toEqual(['hello', 'speechStart', 'speechEnd']);
    expect(service().frames).toBeLessThanOrEqual(3_000);
    await user.click(screen.getByRole('button', { name: 'Hold to talk' }));
    expect(localStorage.getItem('voice:way')).toBe('hold');
    expect(screen.queryByText(/If it is noisy where you are/)).toBeNull();
  });

  it('or a button that is stuck ends the line after a minute, too', async () => {
    localStorage.setItem('voice:way', 'hold');
    const { service } = await callTheCast();
    const button = await screen.findByRole('button', { name: 'Hold to talk' });
    act(() => button.click());
    for (let second = 0; second < 61; second += 1) deliver(1_000, quiet);
    expect(
      service()
        .heard.map(({ kind }) => kind)
        .slice(-2),
    ).toEqual(['speechStart', 'speechEnd']);
  });
});

describe('what was not understood', () => {
  it('moves the focus nowhere', async () => {
    localStorage.setItem('voice:way', 'hold');
    const { service } = await callTheCast();
    await holdToTalk(500);
    const settings = screen.getByRole('button', { name: 'Voice settings' });
    act(() => settings.focus());
    service().say({ kind: 'notUnderstood' });
    await says(/couldn’t make that out/);
    expect(document.activeElement).toBe(settings);
  });
});

describe('how long the player may pause', () => {
  it('is 900 ms, and 2 s for those who take their time, now and in the next show', async () => {
    const { user, service } = await callTheCast();
    await says('Your turn: just speak');
    const silentMs = async (): Promise<number> => {
      await passes(1_000, loud);
      const ends = () => service().heard.filter(({ kind }) => kind === 'speechEnd').length;
      const before = ends();
      for (let ms = 0; ms < 3_000; ms += 100) {
        if (ends() > before) return ms;
        await passes(100, quiet);
      }
      return 3_000;
    };
    expect(await silentMs()).toBe(1_000);
    await user.click(screen.getByRole('button', { name: 'Voice settings' }));
    await user.click(screen.getByRole('checkbox', { name: /Take my time/ }));
    await user.click(screen.getByRole('button', { name: 'Back to the scene' }));
    service().say({ kind: 'notUnderstood' });
    expect(localStorage.getItem('voice:pause')).toBe('long');
    expect(await silentMs()).toBeGreaterThanOrEqual(2_000);
  });

  it('is 500 ms after what the model has understood as a finished sentence', async () => {
    const { service } = await callTheCast();
    await says('Your turn: just speak');
    await passes(1_000, loud);
    service().say({ kind: 'hearing', text: 'The bear is wearing my hat.', final: false });
    await passes(400, quiet);
    expect(service().heard.at(-1)?.kind).toBe('speechStart');
    await passes(200, quiet);
    expect(service().heard.at(-1)?.kind).toBe('speechEnd');
  });
});
