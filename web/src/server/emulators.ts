import { type Auth, connectAuthEmulator } from 'firebase/auth';
import { connectFunctionsEmulator, type Functions } from 'firebase/functions';

/**
 * The Auth emulator accepts any key and any domain; a popup needs a domain, and App Check, where it is built in, an app id.
 * The project is the local stack's.
 */
export const options = {
  projectId: 'demo-improv-olympics',
  appId: '1:0:web:local',
  apiKey: 'demo',
  authDomain: 'demo-improv-olympics.firebaseapp.com',
};

/** Firebase's usual ports; a stack beside the first moves all of them by one offset, the page's own port included. */
const usual = { hosting: 5000, auth: 9099, functions: 5001 };

/** Points the SDK at the emulators of the stack that served this page. */
export function connect(auth: Auth, functions: Functions): void {
  const { hostname, port } = window.location;
  const offset = Number(port) - usual.hosting;
  connectAuthEmulator(auth, `http://${hostname}:${usual.auth + offset}`, { disableWarnings: true });
  connectFunctionsEmulator(functions, hostname, usual.functions + offset);
}
