import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Models } from '@improv/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listenedTo, NotRecorded, recordTo, replayOf } from '../src/recording/listener.ts';
import { keyOf, readRecording } from '../src/recording/recording.ts';

const usage = { inputTokens: 10, outputTokens: 5, costUsd: 0.001 };
const Answer = z.object({ n: z.int() });
const prompt = (text: string) => ({ instructions: 'Be a pier.', parts: [text] });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'improv-eval-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Models that count how often they are asked, and say so. */
function countingModels(): Models & { asked: number } {
  const models: Models & { asked: number } = {
    asked: 0,
    source: 'gemini',
    most: () => usage,
    stream: async (_part, _prompt, sink) => {
      models.asked += 1;
      sink.words('lost ');
      sink.restart();
      sink.words('answer ');
      sink.words(String(models.asked));
      return { text: `answer ${models.asked}`, usage };
    },
    ask: async (part, _prompt, schema) => {
      models.asked += 1;
      if (part === 'notes') throw new TypeError('the line is dead');
      return { value: schema.parse({ n: models.asked }), usage };
    },
  };
  return models;
}

function hears() {
  const words: string[] = [];
  return { words, sink: { words: (text: string) => words.push(text), restart: () => words.push('⟲') } };
}

describe('a recording', () => {
  it('is played back word for word, without a call to a model', async () => {
    const file = join(folder, 'show.jsonl');
    const models = countingModels();
    const listened = listenedTo(models, 'pier', recordTo(file, models.source));
    await listened.stream('partner', prompt('hello'), hears().sink);
    await listened.ask('room', prompt('hello'), Answer);
    await listened.ask('notes', prompt('hello'), Answer).catch(() => undefined);
    expect(models.asked).toBe(3);

    const recording = await readRecording(file);
    expect(recording.source).toBe('gemini');
    const replay = replayOf(recording, 'pier', () => undefined);
    const heard = hears();
    expect(await replay.stream('partner', prompt('hello'), heard.sink)).toEqual({ text: 'answer 1', usage });
    expect(heard.words).toEqual(['answer ', '1']);
    expect(await replay.ask('room', prompt('hello'), Answer)).toEqual({ value: { n: 2 }, usage });
    await expect(replay.ask('notes', prompt('hello'), Answer)).rejects.toMatchObject({
      name: 'TypeError',
      message: 'the line is dead',
    });
    expect(models.asked).toBe(3);
  });

  it('gives the same prompt, asked twice, its two answers in their order', async () => {
    const file = join(folder, 'show.jsonl');
    const models = countingModels();
    const listened = listenedTo(models, 'pier', recordTo(file, models.source));
    for (let i = 0; i < 2; i += 1) await listened.ask('room', prompt('again'), Answer);
    const replay = replayOf(await readRecording(file), 'pier', () => undefined);
    const answers = [];
    for (let i = 0; i < 2; i += 1) answers.push((await replay.ask('room', prompt('again'), Answer)).value.n);
    expect(answers).toEqual([1, 2]);
  });

  it('refuses what is not in it, in a sentence, and the same prompt of another scenario', async () => {
    const file = join(folder, 'show.jsonl');
    const models = countingModels();
    await listenedTo(models, 'pier', recordTo(file, models.source)).ask('room', prompt('hello'), Answer);
    const recording = await readRecording(file);
    const missing: NotRecorded[] = [];
    const replay = replayOf(recording, 'pier', (why) => missing.push(why));
    await expect(replay.ask('room', prompt('goodbye'), Answer)).rejects.toThrow(NotRecorded);
    const elsewhere = replayOf(recording, 'quay', (why) => missing.push(why));
    await expect(elsewhere.ask('room', prompt('hello'), Answer)).rejects.toThrow(
      /no answer.*Record it again\.$/,
    );
    expect(missing).toHaveLength(2);
  });

  it('finds a prompt whatever ids stand in it', () => {
    const one = prompt('{"show":"9b2f6f0e-7c63-4a63-8f0e-0a3a5a4f7f10","turn":3}');
    const other = prompt('{"show":"11111111-2222-4333-8444-555555555555","turn":3}');
    expect(keyOf('room', one)).toBe(keyOf('room', other));
    expect(keyOf('room', one)).not.toBe(keyOf('partner', one));
    expect(keyOf('room', one)).not.toBe(keyOf('room', { ...one, direction: 'Begin with a B.' }));
  });

  it.each([
    ['', 'it is empty'],
    ['hello\n', 'line 1'],
    ['{"kind":"recording","version":99,"source":"gemini","recordedAt":"2026-11-21T00:00:00Z"}\n', 'line 1'],
    [
      '{"kind":"recording","version":1,"source":"gemini","recordedAt":"2026-11-21T00:00:00Z"}\n{"kind":',
      'line 2',
    ],
  ])('is refused when it is none: %j', async (text, why) => {
    const file = join(folder, 'broken.jsonl');
    writeFileSync(file, text);
    await expect(readRecording(file)).rejects.toThrow(why);
  });

  it('is refused when there is none', async () => {
    await expect(readRecording(join(folder, 'nothing.jsonl'))).rejects.toThrow('There is no recording');
  });
});
