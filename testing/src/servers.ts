import { type ChildService, startService } from './childService.ts';

/** How fast the understudy talks, in milliseconds; at once by default. */
export interface Pace {
  readonly firstTokenMs: number;
  readonly tokenMs: number;
  /** Whether it also speaks at once, and waits for no speech to be played. */
  readonly speaksAtOnce?: boolean;
}

/** The understudy, in a process of its own. */
export async function startUnderstudy(
  { firstTokenMs, tokenMs, speaksAtOnce = false }: Pace = { firstTokenMs: 0, tokenMs: 0 },
) {
  const part = await startService(
    [
      'understudy/src/main.ts',
      ...['--port', '0', '--first-token-ms', String(firstTokenMs), '--token-ms', String(tokenMs)],
      ...(speaksAtOnce ? ['--live-speed', '0', '--live-playback', '0', '--ears', 'none'] : []),
    ],
    /^understudy ready on (?<url>\S+)/,
  );
  return { url: part.said.groups?.url ?? '', stop: part.stop };
}

/** The embedded Firestore, empty, in a process of its own; its data goes with it. @returns `address` as `host:port` */
export async function startFirestore(): Promise<ChildService & { readonly address: string }> {
  const part = await startService(
    ['firestore-server/src/main.ts', '--port', '0', '--indexes', 'firestore.indexes.json'],
    /^firestore ready on (?<address>\S+)/,
  );
  return { ...part, address: part.said.groups?.address ?? '' };
}
