import { host, ports } from '../ports.ts';

interface HeaderRule {
  source: string;
  headers: { key: string; value: string }[];
}

/** The parts of firebase.json that a local stack changes. */
export interface FirebaseConfig {
  hosting: { public: string; headers: HeaderRule[]; predeploy?: unknown };
  functions: { configDir: string }[];
  emulators: Record<string, unknown>;
}

/** Firebase's own Firestore emulator listens on a second port; a stack's ports have room for it below the hub's. */
const websocketPort = 9150;
const localBuild = 'web/dist-local';
/** Holds no `.env` files: what deployed functions are told would come before what the stack tells its own. */
const noConfig = '.local';

/**
 * What the emulators get in place of firebase.json: the production configuration with the ports moved, the local build
 * of the app, none of the deployed functions' environment, and a content security policy that lets the app reach the
 * emulators.
 */
export function emulatorConfig<C extends FirebaseConfig>(
  production: C,
  { offset, firestore }: { offset: number; firestore: boolean },
): C {
  const at = ports(offset);
  const emulator = (port: number) => ({ host, port });
  return {
    ...production,
    hosting: {
      ...production.hosting,
      public: localBuild,
      headers: production.hosting.headers.map((rule) => ({
        ...rule,
        headers: rule.headers.map(({ key, value }) => ({
          key,
          value: key === 'Content-Security-Policy' ? reachingEmulators(value, at.auth) : value,
        })),
      })),
    },
    functions: production.functions.map((codebase) => ({ ...codebase, configDir: noConfig })),
    emulators: {
      auth: emulator(at.auth),
      functions: emulator(at.functions),
      hosting: emulator(at.hosting),
      tasks: emulator(at.tasks),
      eventarc: emulator(at.eventarc),
      hub: emulator(at.hub),
      logging: emulator(at.logging),
      ...(firestore && {
        firestore: { ...emulator(at.firestore), websocketPort: websocketPort + offset },
      }),
      ui: { enabled: false },
      singleProjectMode: true,
    },
  };
}

/** The sign-in popup's frame comes from the Auth emulator; calls go to any local port. */
function reachingEmulators(policy: string, authPort: number): string {
  const local = ['http://localhost:*', 'http://127.0.0.1:*', 'ws://localhost:*', 'ws://127.0.0.1:*'];
  const auth = [`http://localhost:${authPort}`, `http://127.0.0.1:${authPort}`];
  const more: Record<string, string[]> = { 'connect-src': local, 'frame-src': auth };
  return policy
    .split(/;\s*/)
    .map((directive) => [directive, ...(more[directive.split(' ', 1)[0] ?? ''] ?? [])].join(' '))
    .join('; ');
}
