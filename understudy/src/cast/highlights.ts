import type { CloseBrief } from '@improv/contract';
import type { Chance } from '../language/seed.ts';
import type { Earlier } from './earlier.ts';
import { hear } from './heard.ts';
import { offersOf } from './scene.ts';
import { remembered } from './summary.ts';

/** The two things of the whole show that stood out: what came back counts most, then what was pictured best. */
export function highlights(brief: Pick<CloseBrief, 'script' | 'storySoFar'>, chance: Chance): Earlier[] {
  const found = new Map<string, { offer: Earlier; score: number }>();
  const spoken = brief.script
    .filter(({ speaker }) => speaker === 'player')
    .map(({ text, n }) => ({ n, heard: hear(text) }));
  const offers = [
    ...remembered(brief.storySoFar),
    ...spoken.filter(({ heard }) => !heard.rough).flatMap(({ heard, n }) => offersOf(heard, n)),
  ];
  const onStage = new Set(spoken.flatMap(({ heard }) => [heard.called, heard.speaker]));
  for (const offer of offers) {
    if (onStage.has(offer.phrase)) continue;
    const key = offer.head.toLowerCase();
    const vivid = {
      thing: 2,
      food: 2.2,
      animal: 2.6,
      named: 2,
      person: 1.4,
      place: 0.8,
      body: 0.6,
      idea: 0.4,
      fixture: 1.2,
    }[offer.kind];
    const known = found.get(key);
    const longer = known && known.offer.phrase.length >= offer.phrase.length ? known.offer : offer;
    const turn = known && known.offer.turn > 0 ? Math.min(known.offer.turn, offer.turn) : offer.turn;
    found.set(key, {
      offer: { ...longer, turn },
      score: (known?.score ?? vivid + chance()) + (known ? 0.8 : 0),
    });
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .sort((a, b) => a.offer.turn - b.offer.turn)
    .map(({ offer }) => offer);
}
