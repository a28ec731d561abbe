import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../bin/packages.mjs';
import { host, type Ports, projectId } from '../ports.ts';
import { chosenModels, modelEnvironment } from './models.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Node has compiled before. */
export const compileCache = join(root, '.local/compile-cache');
export const exitWithParent = pathToFileURL(join(import.meta.dirname, 'exitWithParent.mjs')).href;

/** Names in a developer's environment that would lead the emulators or the SDKs somewhere else. */
const misleading = [
  'DEBUG',
  'FIREBASE_CONFIG',
  'FIREBASE_TOKEN',
  'FORCE_COLOR',
  'GCLOUD_PROJECT',
  'GEMINI_API_KEY',
  'GOOGLE_API_KEY',
  'GOOGLE_CLOUD_PROJECT',
  'NODE_ENV',
  'NODE_OPTIONS',
  'UNDERSTUDY_URL',
  'VERTEX_LIVE_LOCATION',
  'VERTEX_LOCATION',
  'VERTEX_PROJECT',
  // firebase-tools sends even its calls from emulator to emulator through a proxy.
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'],
];

/** What every part of the stack is started with. `outer` is the developer's own environment. */
export function partEnvironment(outer: Environment, ports: Ports, dataDir: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(outer)) {
    if (value !== undefined && !misleading.includes(name)) env[name] = value;
  }
  if (chosenModels(outer) !== 'vertex') delete env.GOOGLE_APPLICATION_CREDENTIALS;
  return {
    ...env,
    ...modelEnvironment(outer, `http://${host}:${ports.understudy}`),
    PATH: join(root, 'node_modules/.bin') + delimiter + (outer.PATH ?? ''),
    GCLOUD_PROJECT: projectId,
    FIRESTORE_EMULATOR_HOST: `${host}:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${host}:${ports.auth}`,
    CLOUD_TASKS_EMULATOR_HOST: `${host}:${ports.tasks}`,
    // The voice service, and what the functions tell of it.
    AUDIO_HOST: host,
    AUDIO_PORT: String(ports.audio),
    ALLOWED_ORIGINS: 'http://localhost:*,http://127.0.0.1:*',
    VOICE_URL: `ws://${host}:${ports.audio}/voice`,
    // What firebase-tools would otherwise ask the network, or write outside the checkout.
    CI: '1',
    NO_COLOR: '1',
    NO_UPDATE_NOTIFIER: '1',
    // Nor the address at which a cloud machine would answer; elsewhere the question can take seconds.
    ...(chosenModels(outer) !== 'vertex' && { METADATA_SERVER_DETECTION: 'none' }),
    XDG_CONFIG_HOME: join(dataDir, 'config'),
    // Saves about 3 s: discovery by file instead of by a server that is polled.
    FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
    // Takes a second start from 7 s to 4 s.
    NODE_COMPILE_CACHE: compileCache,
    // Also for what the parts start themselves: the emulator's function workers.
    NODE_OPTIONS: `--import ${exitWithParent}`,
  };
}
