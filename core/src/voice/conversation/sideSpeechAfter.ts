import type { Session, Spotlight, Turn } from '@improv/contract';
import type { SideLine } from './sideSpeech.ts';

/** A spotlight's reaction as a side line, in the voice of that member of the audience. */
export function reactionLine({ archetypeId, reaction }: Spotlight, turn: number): SideLine {
  return { role: { kind: 'spotlight', archetypeId }, turn, text: reaction };
}

/** The side lines after a turn: the MC's word about a missed rule, the spotlight's reaction, and the MC's next call. */
export function sideSpeechAfter({ n, callOut, spotlight }: Turn, { next }: Session): readonly SideLine[] {
  const mc = (text: string | null): SideLine[] =>
    text === null ? [] : [{ role: { kind: 'mc' }, turn: n, text }];
  return [...mc(callOut), ...(spotlight ? [reactionLine(spotlight, n)] : []), ...mc(next.call)];
}
