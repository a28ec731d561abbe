import type { Session, Spotlight, Turn } from '@improv/contract';
import type { SideLine } from './sideSpeech.ts';

/** Somebody's reaction, in their own voice. */
export function reactionLine({ archetypeId, reaction }: Spotlight, turn: number): SideLine {
  return { role: { kind: 'spotlight', archetypeId }, turn, text: reaction };
}

/** What is said beside the scene after a turn: the MC's gentle word, somebody's reaction, what the MC calls next. */
export function sideSpeechAfter({ n, callOut, spotlight }: Turn, { next }: Session): readonly SideLine[] {
  const mc = (text: string | null): SideLine[] =>
    text === null ? [] : [{ role: { kind: 'mc' }, turn: n, text }];
  return [...mc(callOut), ...(spotlight ? [reactionLine(spotlight, n)] : []), ...mc(next.call)];
}
