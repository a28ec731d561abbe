import { appendFileSync, writeFileSync } from 'node:fs';
import type { CastTask } from '@improv/contract';
import type { Models } from '@improv/core';
import type { Prompt } from '@improv/core/models/types';
import {
  type Exchange,
  headerFor,
  keyOf,
  type Outcome,
  type RecordedPrompt,
  type Recording,
} from './recording.ts';
import { countUnparsed } from './unparsed.ts';

/** Hears every exchange with the models of one show, whether they are asked or played back. */
export type Hear = (exchange: Exchange) => void;

/** The models of one scenario, with each call passed on to `hear`. */
export function listenedTo(models: Models, scenario: string, hear: Hear): Models {
  const note = (part: CastTask, prompt: Prompt, outcome: Outcome, unparsed: number): void => {
    const recorded = recordedPrompt(prompt);
    hear({
      kind: 'exchange',
      scenario,
      part,
      key: keyOf(part, recorded),
      prompt: recorded,
      outcome,
      unparsed,
    });
  };
  const heard = async <T>(
    part: CastTask,
    prompt: Prompt,
    call: () => Promise<T>,
    outcome: (result: T) => Outcome,
  ): Promise<T> => {
    let unparsed = 0;
    const settled = await countUnparsed(part, async () =>
      call().then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      ),
    );
    unparsed = settled.unparsed;
    if ('error' in settled.result) {
      note(part, prompt, failure(settled.result.error), unparsed);
      throw settled.result.error;
    }
    const { result } = settled.result;
    note(part, prompt, outcome(result), unparsed);
    return result;
  };
  return {
    source: models.source,
    most: models.most,
    stream(part, prompt, sink, meter) {
      let pieces: string[] = [];
      const listening = {
        words: (text: string) => {
          pieces.push(text);
          sink.words(text);
        },
        restart: () => {
          pieces = [];
          sink.restart();
        },
      };
      return heard(
        part,
        prompt,
        () => models.stream(part, prompt, listening, meter),
        ({ text, usage }) => ({ kind: 'spoken', pieces, text, usage }),
      );
    },
    ask: (part, prompt, schema, meter) =>
      heard(
        part,
        prompt,
        () => models.ask(part, prompt, schema, meter),
        ({ value, usage }) => ({ kind: 'answered', value, usage }),
      ),
  };
}

/** Writes exchanges to a file as they happen, so that a run that breaks off leaves what it has. */
export function recordTo(file: string, source: Models['source']): Hear {
  writeFileSync(file, `${JSON.stringify(headerFor(source))}\n`);
  return (exchange) => appendFileSync(file, `${JSON.stringify(exchange)}\n`);
}

/** A prompt was asked that the recording does not hold. */
export class NotRecorded extends Error {
  constructor(scenario: string, part: CastTask) {
    super(
      `The recording has no answer to what the ${part} is asked in "${scenario}": the scenario, a prompt or the game has changed since. Record it again.`,
    );
    this.name = 'NotRecorded';
  }
}

/** Models that answer from a recording, without any call. The same prompt asked again gets the answer it got then. */
export function replayOf(
  recording: Recording,
  scenario: string,
  missing: (why: NotRecorded) => void,
): Models {
  const asked = new Map<string, number>();
  const next = (part: CastTask, prompt: Prompt): Outcome => {
    const key = keyOf(part, recordedPrompt(prompt));
    const exchanges = recording.find(scenario, key);
    const at = asked.get(key) ?? 0;
    asked.set(key, at + 1);
    const exchange = exchanges?.[Math.min(at, exchanges.length - 1)];
    if (!exchange) {
      const why = new NotRecorded(scenario, part);
      missing(why);
      throw why;
    }
    return exchange.outcome;
  };
  return {
    source: recording.source,
    // A replay costs nothing.
    most: () => ({ inputTokens: 0, outputTokens: 0, costUsd: 0 }),
    async stream(part, prompt, sink) {
      const outcome = next(part, prompt);
      if (outcome.kind !== 'spoken') throw asError(outcome);
      for (const piece of outcome.pieces) sink.words(piece);
      return { text: outcome.text, usage: outcome.usage };
    },
    async ask(part, prompt, schema) {
      const outcome = next(part, prompt);
      if (outcome.kind !== 'answered') throw asError(outcome);
      return { value: schema.parse(outcome.value), usage: outcome.usage };
    },
  };
}

function recordedPrompt({ instructions, direction, parts }: Prompt): RecordedPrompt {
  return { instructions, ...(direction && { direction }), parts: [...parts] };
}

function failure(error: unknown): Outcome {
  return error instanceof Error
    ? { kind: 'failed', name: error.name, message: error.message }
    : { kind: 'failed', name: 'unknown', message: String(error) };
}

function asError(outcome: Outcome): Error {
  if (outcome.kind !== 'failed') return new Error(`the recording holds something ${outcome.kind} here`);
  const error = new Error(outcome.message);
  error.name = outcome.name;
  return error;
}
