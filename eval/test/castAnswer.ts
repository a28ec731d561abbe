import type { WireQuestion } from '../src/byHand/geminiWire.ts';

/** What a whole cast answers, well enough to play a scene of one line or more. */
export function castAnswer({ schema }: WireQuestion): string {
  if (schema.includes('storySoFar')) {
    return JSON.stringify({
      sentiment: 0.4,
      engagement: 0.6,
      laughter: 0.1,
      label: 'warm',
      spotlight: null,
      accepted: true,
      ending: false,
      storySoFar: 'A lantern was lit.',
    });
  }
  if (schema.includes('headline')) {
    return JSON.stringify({
      headline: 'The lantern that stayed lit',
      moments: [],
      missed: null,
      recovery: null,
      bestRecovery: null,
      scores: [],
      strengths: [],
      tryNext: 'Name one thing more.',
      mission: { title: 'Name it', task: 'Name one thing in each meeting this week.' },
    });
  }
  return 'The lantern has been waiting for you since Tuesday.';
}
