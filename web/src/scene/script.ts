import type { Archetype, Turn } from '@improv/contract';
import type { SceneState } from './sceneState.ts';

export type Speaker = 'mc' | 'player' | 'partner';

/** One entry of the printed or running script. */
export type ScriptEntry =
  | {
      readonly kind: 'line';
      readonly n: number;
      readonly speaker: Speaker;
      readonly text: string;
      /** Words are still arriving. */
      readonly unfinished: boolean;
    }
  /** Somebody in the audience said this aloud. */
  | { readonly kind: 'aside'; readonly n: number; readonly name: string; readonly text: string }
  /** From here on the player leads. */
  | { readonly kind: 'shift'; readonly n: number };

export const speakerNames: Record<Speaker, string> = { mc: 'MC', player: 'You', partner: 'Partner' };

/** A show's turns as a script: lines, what the audience called out, and where the light shifted. */
export function scriptOf(
  turns: readonly Turn[],
  archetypes: readonly Archetype[],
  phaseChangedAtTurn: number | null,
): ScriptEntry[] {
  return turns.flatMap((turn) => {
    const entries: ScriptEntry[] = [];
    const { n, line, reply, spotlight } = turn;
    if (line !== null) entries.push(spoken(n, 'player', line));
    if (reply !== null) entries.push(spoken(n, turn.kind === 'exchange' ? 'partner' : 'mc', reply));
    if (spotlight) {
      entries.push({
        kind: 'aside',
        n,
        name: nameOf(spotlight.archetypeId, archetypes),
        text: spotlight.reaction,
      });
    }
    if (n === phaseChangedAtTurn && turn.status === 'done') entries.push({ kind: 'shift', n });
    return entries;
  });
}

/** The running script: what has been played, and on top of it the turn in the making or the line that failed. */
export function runningScript({ session, turns, live, trouble }: SceneState): ScriptEntry[] {
  if (!session) return [];
  const pending = live ?? trouble;
  const settled = turns.filter(({ n, status }) => status === 'done' || n !== pending?.n);
  // The latest reaction is under the light, not in the script.
  const latest = settled.findLast(({ status }) => status === 'done');
  const printed = settled.map((turn) => (turn === latest && !live ? { ...turn, spotlight: null } : turn));
  const script = scriptOf(printed, session.archetypes, session.phaseChangedAtTurn);
  if (!pending) return script;
  if (pending.line !== null) script.push(spoken(pending.n, 'player', pending.line));
  if (live) {
    const speaker = live.kind === 'exchange' ? 'partner' : 'mc';
    script.push({ ...spoken(live.n, speaker, live.words), unfinished: true });
  }
  return script;
}

/** The name under a spotlight. */
export function nameOf(archetypeId: string, archetypes: readonly Archetype[]): string {
  return archetypes.find(({ id }) => id === archetypeId)?.name ?? 'Somebody in the audience';
}

function spoken(n: number, speaker: Speaker, text: string): Extract<ScriptEntry, { kind: 'line' }> {
  return { kind: 'line', n, speaker, text, unfinished: false };
}
