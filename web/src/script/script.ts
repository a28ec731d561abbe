import type { Archetype, Session, Turn } from '@improv/contract';
import { scriptMessages } from './messages.ts';

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
      /** What was understood may be put right: no other line has been spoken since. */
      readonly correctable?: true;
    }
  /** A member of the audience said this aloud. */
  | { readonly kind: 'aside'; readonly n: number; readonly name: string; readonly text: string }
  /** The MC's gentle word about a rule that was missed. */
  | { readonly kind: 'call-out'; readonly n: number; readonly text: string }
  /** What the show is played with. */
  | { readonly kind: 'suggestion'; readonly n: number; readonly text: string }
  /** From here on the player leads. */
  | { readonly kind: 'shift'; readonly n: number };

export const speakerNames: Record<Speaker, string> = scriptMessages.speakers;

/** What a script shows besides the turns. */
export type Frame = Pick<Session, 'archetypes' | 'phaseChangedAtTurn' | 'suggestion'>;

/** A show's turns as a script: lines, calls, what the audience called out, and where the light shifted. */
export function scriptOf(
  turns: readonly Turn[],
  { archetypes, phaseChangedAtTurn, suggestion }: Frame,
): ScriptEntry[] {
  return turns.flatMap((turn) => {
    const entries: ScriptEntry[] = [];
    const { n, line, reply, spotlight, call, callOut } = turn;
    if (call !== null) entries.push(spoken(n, 'mc', call));
    if (line !== null) entries.push(spoken(n, 'player', line));
    if (callOut !== null) entries.push({ kind: 'call-out', n, text: callOut });
    if (turn.kind === 'welcome') entries.push(...suggestionEntry(suggestion));
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

/** What the show is played with, once that is settled. */
export function suggestionEntry({ taken }: Session['suggestion']): ScriptEntry[] {
  return taken === null ? [] : [{ kind: 'suggestion', n: 0, text: taken }];
}

/** The name under a spotlight. */
export function nameOf(archetypeId: string, archetypes: readonly Archetype[]): string {
  return archetypes.find(({ id }) => id === archetypeId)?.name ?? scriptMessages.unknownArchetype;
}

/** A finished line of a speaker. */
export function spoken(n: number, speaker: Speaker, text: string): Extract<ScriptEntry, { kind: 'line' }> {
  return { kind: 'line', n, speaker, text, unfinished: false };
}
