import { describe, expect, it } from 'vitest';
import { isEcho, isPlausible } from '../../../src/voice/conversation/plausible.ts';

const english = 'the engine room of a sinking ferry. The boiler is singing again, captain.';

describe('a transcript', () => {
  it.each([
    ['मैंने दरवाज़ा खोला और भालू हँसा', english, 2_000],
    ['Я открыл дверь', english, null],
    ['我打开了门', english, 2_000],
    ['Yes.', english, 9_000],
  ])('that can’t be what was said is not believed: %s', (transcript, scene, ms) => {
    expect(isPlausible(transcript, scene, ms)).toBe(false);
  });

  it.each([
    ['I open the door.', english, 2_000],
    ['Ich öffne die Tür.', english, 2_000],
    ['Yes.', english, 1_000],
    ['I open the door, and the bear laughs at my hat.', english, 9_000],
    ['मैंने दरवाज़ा खोला', `${english} नमस्ते`, 2_000],
    ['はい', 'ここは台所です', 9_000],
    ['I say “да” to the captain.', english, 2_000],
    ['42', english, 9_000],
  ])('that may be is taken: %s', (transcript, scene, ms) => {
    expect(isPlausible(transcript, scene, ms)).toBe(true);
  });
});

describe('what is heard over the Partner', () => {
  const said = 'The engine has been yellow since Tuesday, and the whale hums.';
  it.each(['yellow since Tuesday', 'the whale hums', 'The engine has been'])('is an echo: %s', (heard) => {
    expect(isEcho(heard, said)).toBe(true);
  });
  it.each(['Tuesday', 'the whale sings', 'Wait, stop!', 'since yellow'])('is no echo: %s', (heard) => {
    expect(isEcho(heard, said)).toBe(false);
  });
});
