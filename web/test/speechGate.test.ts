import { describe, expect, it } from 'vitest';
import { createSpeechGate } from '../src/voice/sound/speechGate.ts';

describe('the gate', () => {
  it('lets through what was heard just before the player was noticed', () => {
    const said: (string | number)[] = [];
    const gate = createSpeechGate(
      {
        speechStart: () => said.push('start'),
        frame: (frame) => said.push(frame[0] ?? -1),
        speechEnd: () => said.push('end'),
      },
      20,
    );
    for (let n = 0; n < 100; n += 1) gate.hear(Int16Array.of(n));
    gate.open(60);
    gate.hear(Int16Array.of(100));
    gate.close();
    gate.hear(Int16Array.of(101));
    gate.close();
    expect(said).toEqual(['start', 97, 98, 99, 100, 'end']);
  });
});
