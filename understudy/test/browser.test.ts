import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { briefFor } from './show.ts';

/** What a page would load of the cast, and what a browser has of the language around it. */
async function loadAsPage(): Promise<{ answer(asked: object): string }> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { Cast } from '@improv/understudy/cast'; globalThis.cast = new Cast();",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  });
  const page: Record<string, unknown> = { atob, TextEncoder, TextDecoder, URL, structuredClone };
  page.window = page;
  runInNewContext(outputFiles[0]?.text ?? '', page);
  return page.cast as { answer(asked: object): string };
}

describe('the cast in a browser', () => {
  it('answers a line, without anything of Node’s', async () => {
    const cast = await loadAsPage();
    const asked = { schema: undefined, json: false, promptTokens: 1 };
    const brief = briefFor({ task: 'partner' });
    const reply = cast.answer({ ...asked, brief, line: 'Doctor, my goat has eaten the wedding cake.' });
    expect(reply).toMatch(/goat|cake|wedding/i);
  });
});
