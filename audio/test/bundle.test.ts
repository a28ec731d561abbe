import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The packages that a script of the service needs beside it. */
async function needs(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: { out: entry },
    outdir: 'lib',
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@google-cloud/*', '@google/genai', 'firebase-admin', 'google-auth-library', 'ws'],
    metafile: true,
    write: false,
  });
  const { imports = [] } = metafile.outputs['lib/out.js'] ?? {};
  return [...new Set(imports.map(({ path }) => path))].filter((path) => !path.startsWith('node:')).sort();
}

describe("the service's two scripts", () => {
  it('leave the database to the one, and the sockets to the other', async () => {
    expect(await needs('src/main.ts')).toEqual(['@google/genai', 'google-auth-library', 'ws']);
    const backstage = await needs('src/backstage.ts');
    expect(backstage).toContain('firebase-admin/firestore');
    expect(backstage).not.toContain('ws');
  });
});
