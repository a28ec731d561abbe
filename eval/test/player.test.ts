import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startGeminiWire, type WireQuestion } from '../src/byHand/geminiWire.ts';
import { gatherCast } from '../src/cast.ts';
import { CannotRun, readOptions } from '../src/options.ts';
import { sessionIdOf } from '../src/play/sessionId.ts';
import { playerShows } from '../src/player/playerShows.ts';
import { temperaments } from '../src/player/temperaments.ts';
import { castAnswer } from './castAnswer.ts';

const Screen = z.strictObject({
  game: z.strictObject({ name: z.string(), summary: z.string(), rules: z.array(z.string()) }),
  place: z.string(),
  suggestion: z.string(),
  script: z.array(z.record(z.string(), z.string())),
  called: z.string().nullable(),
  yourLineHasTo: z.string().nullable(),
  hint: z.string().nullable(),
  linesLeft: z.int(),
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'improv-eval-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isPlayer = ({ instructions }: WireQuestion) => instructions.startsWith('You play a person who plays');
/** What the player finds, line by line, and what the Partner makes of it. */
const exchanges = [
  ['kettle', 'My aunt once sold that kettle to a bishop.'],
  ['anchor', 'Careful, the anchor bites when it rains!'],
  ['violin', 'I have waited years for a violin, and nobody told the mayor.'],
  ['pumpkin', 'Put the pumpkin beside the stove. Wolves hate it.'],
  ['telescope', 'So the telescope was yours all along: grandmother wrote it down.'],
  ['cactus', 'Well, a cactus never lies to sailors…'],
  ['trombone', 'And with the trombone, everything is home.'],
] as const;
const ending = 'cactus';

/** A model that plays all of it; in the second run of a show its Partner asks and asks. */
function answerAll(question: WireQuestion): string {
  const heard = question.parts.join('\n');
  if (question.schema !== '') {
    const ends = question.schema.includes('storySoFar') && heard.includes(`I found a ${ending}`);
    return castAnswer(question).replace('"ending":false', `"ending":${ends}`);
  }
  if (isPlayer(question)) {
    const { script } = Screen.parse(JSON.parse(question.parts[0] ?? ''));
    const said = script.filter(({ you }) => you !== undefined).length;
    return `I found a ${exchanges[said]?.[0]} under the stairs.`;
  }
  const reply = exchanges.find(([prop]) => heard.includes(`"line":"I found a ${prop} `))?.[1];
  if (!reply) return 'Welcome! The lamp is lit, and somebody left a ladder on the stairs.';
  return heard.includes(secondRun) ? `${reply} What now? And then?` : reply;
}
let secondRun = '';

async function evaluate(url: string, ...args: string[]) {
  const { UNDERSTUDY_URL: _, GOOGLE_GENAI_USE_VERTEXAI: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), ...args], {
    env: { ...env, GEMINI_API_KEY: 'x', GOOGLE_GEMINI_BASE_URL: url },
  });
  let out = '';
  let wrong = '';
  child.stdout.on('data', (piece) => (out += String(piece)));
  child.stderr.on('data', (piece) => (wrong += String(piece)));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  return { code, out, wrong };
}

describe('a simulated player', () => {
  it('plays over the wire, sees what a player sees, and is reported as pass^k', async () => {
    const wire = await startGeminiWire(async (question) => answerAll(question));
    try {
      const show = 'keen-free-scene';
      secondRun = sessionIdOf(`${show}-2`);
      const { out, wrong } = await evaluate(
        wire.url,
        ...['--player', '--times', '2', '--only', show, '--transcripts', folder, '--patient'],
      );
      expect(wrong).toBe('');
      const result = JSON.parse(out.trim().split('\n').at(-1) ?? '');
      expect(result).toMatchObject({ eval: 'player', models: 'gemini', pass: { 1: 0.5, 2: 0 } });
      expect(out).toContain('keen-free-scene  1 of 2 runs passed');
      expect(out).toMatch(/ {2}2: The Partner asks in /u);
      expect(out).toContain('pass^2  0 %');

      expect(readdirSync(folder)).toEqual([`${show}-1.md`, `${show}-2.md`]);
      expect(readFileSync(join(folder, `${show}-1.md`), 'utf8')).toContain('**Player**: I found a');

      const asked = wire.asked.filter(isPlayer);
      expect(asked.length).toBeGreaterThan(4);
      const [first, second] = asked.map(({ parts }) => Screen.parse(JSON.parse(parts[0] ?? '')));
      expect(first).toMatchObject({
        game: { name: 'Free scene' },
        place: 'a lighthouse on the last night of the season',
      });
      expect(first?.script.flatMap(Object.keys)).toEqual(['host']);
      expect(second?.script.length).toBeGreaterThan(0);
      expect(new Set(asked.map(({ instructions }) => instructions)).size).toBe(1);
      expect(asked[0]?.instructions).toContain(temperaments[0]?.manner);
    } finally {
      await wire.stop();
    }
  }, 60_000);

  it('needs a real model, and says so', async () => {
    const options = readOptions(['--player', '--understudy']);
    await expect(gatherCast(options)).rejects.toThrow(CannotRun);
    await expect(gatherCast(options)).rejects.toThrow('The understudy cannot play a player');
  });

  it('has five temperaments, and plays each in a game with rules for its lines and one without', () => {
    expect(temperaments).toHaveLength(5);
    expect(playerShows).toHaveLength(10);
    expect(new Set(playerShows.map(({ id }) => id)).size).toBe(10);
  });
});
