import { type FirebaseOptions, initializeApp } from 'firebase/app';
import { type Auth, browserLocalPersistence, indexedDBLocalPersistence, initializeAuth } from 'firebase/auth';
import { type Functions, getFunctions } from 'firebase/functions';
import { loadRecaptcha, startAppCheck } from './appCheck.ts';

/** Where the callables run. */
const region = 'us-central1';

/** The two Firebase services that the app uses. */
export interface Backend {
  readonly auth: Auth;
  readonly functions: Functions;
}

let backend: Promise<Backend> | undefined;

/**
 * The Firebase app, made once. In the local build it is wired to the emulators; otherwise Hosting says which project
 * this is.
 * @throws when Hosting's configuration can't be read
 */
export function theBackend(): Promise<Backend> {
  backend ??= connect().catch((error: unknown) => {
    // A failure at the start must not last until a reload.
    backend = undefined;
    throw error;
  });
  return backend;
}

async function connect(): Promise<Backend> {
  const recaptcha = loadRecaptcha();
  const local = import.meta.env.MODE === 'emulator' ? await import('./emulators.ts') : undefined;
  const app = initializeApp(local ? local.options : await hostedOptions());
  // Before Auth, which can be set up only once: this may fail without a connection, and is then tried again.
  if (await recaptcha) await startAppCheck(app);
  // No popup resolver here: on phones Auth would wait for Google's script, also for people who are signed in.
  const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  const functions = getFunctions(app, region);
  local?.connect(auth, functions);
  return { auth, functions };
}

async function hostedOptions(): Promise<FirebaseOptions> {
  const response = await fetch('/__/firebase/init.json');
  if (!response.ok) throw new Error(`init.json answered ${response.status}`);
  return response.json();
}
