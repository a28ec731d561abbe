import { readFileSync } from 'node:fs';
import { type Colord, colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import { describe, expect, it } from 'vitest';
import { lightFor, lightProperties, type MoodLight } from '../src/stage/moodLight.ts';

extend([a11y]);

/** A colour as a style sheet has it. @param before the text that it stands after */
function colourIn(sheet: string, before: string): Colord {
  const css = readFileSync(new URL(`../src/ui/${sheet}`, import.meta.url), 'utf8');
  const [, after = ''] = css.split(before);
  const colour = colord(after.slice(0, after.indexOf(';')).trim());
  if (!colour.isValid()) throw new Error(`${sheet} has no colour after “${before}”.`);
  return colour;
}

/** The black box behind the script, before any light falls on it. */
const backWall = colourIn('proscenium.css', '--curtain-rest: 0.04;\n  background:');
const stageText = colourIn('tokens.css', '--cream:');
const stageNames = colourIn('tokens.css', '--brass-lit:');

/** The colour behind the script where the wash is brightest. */
function brightestWall({ wash: [red, green, blue], strength }: MoodLight): Colord {
  const wall = backWall.toRgb();
  const lit = (from: number, to: number): number => from + (to - from) * strength;
  return colord({ r: lit(wall.r, red), g: lit(wall.g, green), b: lit(wall.b, blue) });
}

const steps = Array.from({ length: 21 }, (_, index) => index / 20);
const every = steps.flatMap((engagement) =>
  steps.flatMap((laughter) =>
    steps.map((share) => ({ sentiment: share * 2 - 1, engagement, laughter, label: 'warm' as const })),
  ),
);

describe('the stage light', () => {
  it('leaves stage lines and names readable in every mood (WCAG AA, 4.5)', () => {
    for (const mood of every) {
      const wall = brightestWall(lightFor(mood));
      expect(stageText.contrast(wall)).toBeGreaterThan(4.5);
      expect(stageNames.contrast(wall)).toBeGreaterThan(4.5);
    }
  });

  it('is blue when the house is cold and warm when it loves the scene', () => {
    const [coldRed, , coldBlue] = lightFor({
      sentiment: -1,
      engagement: 0.5,
      laughter: 0,
      label: 'bored',
    }).wash;
    const [warmRed, , warmBlue] = lightFor({
      sentiment: 1,
      engagement: 0.5,
      laughter: 0,
      label: 'delighted',
    }).wash;
    expect(coldBlue).toBeGreaterThan(coldRed);
    expect(warmRed).toBeGreaterThan(warmBlue);
  });

  it('changes by small steps: no mood a hair away makes the light jump', () => {
    for (let sentiment = -1; sentiment < 1; sentiment += 0.01) {
      const here = lightFor({ sentiment, engagement: 0.5, laughter: 0, label: 'warm' }).wash;
      const there = lightFor({
        sentiment: sentiment + 0.01,
        engagement: 0.5,
        laughter: 0,
        label: 'warm',
      }).wash;
      here.forEach((channel, index) => {
        expect(Math.abs(channel - (there[index] ?? 0))).toBeLessThan(3);
      });
    }
  });

  it('takes numbers out of range for the nearest allowed ones', () => {
    expect(lightFor({ sentiment: 7, engagement: -3, laughter: 2, label: 'warm' })).toEqual(
      lightFor({ sentiment: 1, engagement: 0, laughter: 1, label: 'warm' }),
    );
  });

  it('leans a gripped audience forward and a bored one back, and lets laughter shake it', () => {
    expect(lightFor({ sentiment: 0, engagement: 1, laughter: 0, label: 'tense' }).lean).toBe(1);
    expect(lightFor({ sentiment: 0, engagement: 0, laughter: 0, label: 'bored' }).lean).toBe(-1);
    expect(lightFor({ sentiment: 0, engagement: 0, laughter: 1, label: 'amused' }).bounce).toBe(1);
  });

  it('is handed to the style sheet as custom properties', () => {
    const light = lightFor({ sentiment: 1, engagement: 1, laughter: 1, label: 'delighted' });
    expect(lightProperties(light)).toEqual({
      '--wash': 'rgb(255 138 92)',
      '--wash-strength': '0.300',
      '--footlights': '1.000',
      '--bounce': '1.000',
      '--lean': '1.000',
    });
  });
});
