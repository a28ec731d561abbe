import type { Models } from '@improv/core';

/** Tokens as the models report them. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** Models whose tokens are added up, failed tries included. @returns `take`: what was used since it was last taken */
export function tokenMeter(models: Models): { readonly models: Models; take(): Tokens } {
  let used = { input: 0, output: 0 };
  const add = <T extends { usage: { inputTokens: number; outputTokens: number } }>(answer: T): T => {
    used = {
      input: used.input + answer.usage.inputTokens,
      output: used.output + answer.usage.outputTokens,
    };
    return answer;
  };
  return {
    models: {
      source: models.source,
      most: models.most,
      stream: async (part, prompt, sink, meter) => add(await models.stream(part, prompt, sink, meter)),
      ask: async (part, prompt, schema, meter) => add(await models.ask(part, prompt, schema, meter)),
    },
    take: () => {
      const taken = used;
      used = { input: 0, output: 0 };
      return taken;
    },
  };
}
