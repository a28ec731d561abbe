import { playerCallables } from '@improv/contract';
import { projectId } from '../ports.ts';

const region = 'us-central1';
const atOnce = 3;

/**
 * Has the functions emulator start a worker for each callable that players use, which takes it about a second each, before a player has
 * to wait for it. Every call is refused: nobody is signed in.
 */
export async function warmUp(functionsUrl: string): Promise<void> {
  const waiting = Object.keys(playerCallables);
  const next = async (): Promise<void> => {
    const name = waiting.shift();
    if (!name) return;
    const response = await fetch(`${functionsUrl}/${projectId}/${region}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"data":{}}',
    });
    await response.arrayBuffer();
    return next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
