import type { Mood } from '@improv/contract';

/** sRGB, each channel 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** What the Room's mood does to the stage light. */
export interface MoodLight {
  /** The wash over the stage: steel blue when cold, tungsten when warm, rose amber when the house loves it. */
  readonly wash: Rgb;
  /** 0 to 1: how strongly the wash covers the back wall at its brightest spot. */
  readonly strength: number;
  /** 0 to 1: how brightly the footlights burn. */
  readonly footlights: number;
  /** 0 to 1: how much the heads in the audience move. */
  readonly bounce: number;
  /** -1 to 1: audience leaning back (bored) or forward (gripped). */
  readonly lean: number;
}

/** The most light that may fall behind text: keeps WCAG AA with room to spare, see the test. */
const mostStrength = 0.3;
const leastStrength = 0.1;

/** Colours of the wash, by sentiment. */
const gels: readonly (readonly [sentiment: number, colour: Rgb])[] = [
  [-1, [70, 112, 168]],
  [-0.35, [122, 132, 168]],
  [0.1, [222, 164, 96]],
  [0.55, [255, 176, 88]],
  [1, [255, 138, 92]],
];

/** The light for a mood. Out-of-range numbers count as the nearest allowed one. */
export function lightFor({ sentiment, engagement, laughter }: Mood): MoodLight {
  const gripped = clamp(engagement, 0, 1);
  const roar = clamp(laughter, 0, 1);
  return {
    wash: gelFor(clamp(sentiment, -1, 1)),
    strength: leastStrength + (mostStrength - leastStrength) * (0.75 * gripped + 0.25 * roar),
    footlights: 0.35 + 0.4 * gripped + 0.25 * roar,
    bounce: roar,
    lean: 2 * gripped - 1,
  };
}

function gelFor(sentiment: number): Rgb {
  const after = gels.findIndex(([at]) => sentiment <= at);
  const [toAt, to] = gels[Math.max(after, 0)] ?? [1, [255, 255, 255]];
  const [fromAt, from] = gels[Math.max(after - 1, 0)] ?? [toAt, to];
  return mix(from, to, toAt === fromAt ? 1 : (sentiment - fromAt) / (toAt - fromAt));
}

/** Custom properties for the stage; the style sheet does the rest. */
export function lightProperties(light: MoodLight): Record<`--${string}`, string> {
  return {
    '--wash': `rgb(${light.wash.map(Math.round).join(' ')})`,
    '--wash-strength': light.strength.toFixed(3),
    '--footlights': light.footlights.toFixed(3),
    '--bounce': light.bounce.toFixed(3),
    '--lean': light.lean.toFixed(3),
  };
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [channel(0), channel(1), channel(2)];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
