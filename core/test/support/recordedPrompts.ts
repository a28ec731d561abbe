import type { Models, Prompt } from '../../src/models/types.ts';

/** What one member of the cast was asked. */
export interface RecordedPrompt {
  readonly part: string;
  readonly prompt: Prompt;
}

/** The same models, with every prompt written down before it is asked. */
export function recordPrompts(models: Models): {
  readonly models: Models;
  readonly prompts: RecordedPrompt[];
} {
  const prompts: RecordedPrompt[] = [];
  return {
    prompts,
    models: {
      ...models,
      stream: (part, prompt, sink, meter) => {
        prompts.push({ part, prompt });
        return models.stream(part, prompt, sink, meter);
      },
      ask: (part, prompt, schema, meter) => {
        prompts.push({ part, prompt });
        return models.ask(part, prompt, schema, meter);
      },
    },
  };
}
