import { downFrameMs, downSampleRate } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { createMixer } from '../src/voice/sound/mixer.ts';
import { samplesOf } from '../src/voice/sound/pcm.ts';
import { createReplayingSpeaker } from '../src/voice/sound/replayingSpeaker.ts';
import type { Speaker } from '../src/voice/sound/speaker.ts';
import type { PlaybackEvent } from '../src/voice/sound/trackPlayer.ts';

const rate = 48_000;
const pcm = new Uint8Array((2 * downSampleRate * downFrameMs) / 1_000).fill(64);

/** A loudspeaker as the playback worklet is one, and the time passing in it. */
function aLoudspeaker() {
  const mixer = createMixer({ rate, frameRate: downSampleRate, frameMs: downFrameMs });
  const speaker: Speaker = {
    play: (frame) => mixer.take(frame.track, frame.utterance, frame.seq, samplesOf(frame.pcm)),
    end: mixer.end,
    stop: mixer.stop,
    hold: mixer.hold,
    duck: mixer.duck,
    latencyMs: () => 0,
  };
  const output = new Float32Array(128);
  const passes = (ms: number): PlaybackEvent[] =>
    Array.from({ length: Math.round((ms * rate) / 1_000 / output.length) }, () =>
      mixer.render(output),
    ).flat();
  return { mixer, speaker, passes };
}

function speaks(speaker: Speaker, utterance: number, frames: number): void {
  for (let seq = 0; seq < frames; seq += 1) speaker.play({ track: 'partner', utterance, seq, pcm });
  speaker.end('partner', utterance);
}

describe('a loudspeaker in place of one that has stopped', () => {
  it('plays on where the other one was, to the end, and counts what was heard before', () => {
    const replaying = createReplayingSpeaker();
    const first = aLoudspeaker();
    replaying.connect(first.speaker);
    speaks(replaying, 1, 25);
    first.passes(600);
    const { heard } = first.mixer;
    expect(heard?.seq).toBe(14);
    if (heard) replaying.reached(heard);

    const second = aLoudspeaker();
    replaying.connect(second.speaker);
    second.passes(20);
    expect(second.mixer.heard).toMatchObject({ utterance: 1, seq: 14 });
    const events = second.passes(1_000);
    expect(events).toEqual([{ type: 'ended', utterance: 1, ms: 1_000 }]);
  });

  it('plays nothing again that was played to its end or stopped', () => {
    const replaying = createReplayingSpeaker();
    const first = aLoudspeaker();
    replaying.connect(first.speaker);
    speaks(replaying, 1, 5);
    for (const event of first.passes(400)) replaying.played(event);
    speaks(replaying, 2, 5);
    replaying.stop(2);
    const second = aLoudspeaker();
    replaying.connect(second.speaker);
    expect(second.passes(400)).toEqual([]);
  });

  it('waits, and is lowered, as the other one was', () => {
    const replaying = createReplayingSpeaker();
    replaying.connect(aLoudspeaker().speaker);
    speaks(replaying, 1, 5);
    replaying.hold(true);
    const second = aLoudspeaker();
    replaying.connect(second.speaker);
    expect(second.passes(400)).toEqual([]);
    replaying.hold(false);
    expect(second.passes(400).at(-1)).toMatchObject({ type: 'ended' });
  });
});
