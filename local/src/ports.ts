/** Ports of the local stack. Every port moves by one `offset`, so that a second stack (the tests') can run beside the first. */
export function ports(offset = 0) {
  return {
    hosting: 5000 + offset,
    functions: 5001 + offset,
    audio: 8090 + offset,
    firestore: 8080 + offset,
    understudy: 8787 + offset,
    auth: 9099 + offset,
    tasks: 9499 + offset,
    hub: 4400 + offset,
    logging: 4500 + offset,
    eventarc: 9299 + offset,
  } as const;
}
export type Ports = ReturnType<typeof ports>;

/** No port can be moved further than this. */
export const highestOffset = 65_535 - Math.max(...Object.values(ports()));

export const projectId = 'demo-improv-olympics';
export const host = '127.0.0.1';
/** The offset of the stack that `npm test` starts. */
export const testOffset = 10_000;
