import { type PlayerCallableName, playerCallables } from '@improv/contract';
import pMap from 'p-map';
import { projectId } from '../ports.ts';

const region = 'us-central1';
const atOnce = 3;
/** What leads from the stage door to the first line. */
const first: readonly PlayerCallableName[] = ['checkIn', 'getLobby', 'startSession', 'openScene', 'playTurn'];

/**
 * Has the functions emulator start a worker for each callable that players use, which takes it about a second each, before
 * a player has to wait for it. Every call is refused, because it comes without a sign-in.
 * @returns when a first line can be said without waiting; the others follow one by one, while the player signs in
 */
export async function warmUp(functionsUrl: string): Promise<void> {
  await callEach(functionsUrl, first, atOnce);
  const others = Object.keys(playerCallables).filter((name) => !first.some((known) => known === name));
  // Not awaited: the stack may be told to stop meanwhile.
  void callEach(functionsUrl, others, 1).catch(() => undefined);
}

async function callEach(functionsUrl: string, names: readonly string[], concurrency: number): Promise<void> {
  const call = async (name: string): Promise<void> => {
    const response = await fetch(`${functionsUrl}/${projectId}/${region}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"data":{}}',
    });
    await response.arrayBuffer();
  };
  await pMap(names, call, { concurrency });
}
