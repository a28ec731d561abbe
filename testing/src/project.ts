/** The project of the local stack; the emulators take any that begins with `demo-` for one that exists nowhere else. */
export const project = 'demo-improv-olympics';
