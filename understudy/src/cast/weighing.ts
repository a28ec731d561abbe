import { offersOf } from './scene.ts';
import { lowSentences, type Stage } from './stage.ts';

/** Higher is better: it takes up what was said, says nothing twice, and is neither a grunt nor a speech. */
export function weigh(text: string, { heard, focus, echoes, brief, lines }: Stage): number {
  const low = text.toLowerCase();
  let score = 0;
  if (focus && low.includes(focus.head.toLowerCase())) score += brief.stumble ? 1.5 : 6;
  for (const { head } of offersOf(heard, 0).slice(0, 3))
    if (head !== focus?.head && low.includes(head.toLowerCase())) score += 0.7;
  const words = text.split(' ').length;
  const sentences = lowSentences(text).length;
  if (sentences > 3) score -= (sentences - 3) * 1.2;
  if (words < 9 && brief.partnerRule?.kind !== 'words') score -= 2;
  if (words > 46) score -= (words - 46) * 0.3;
  const opening = text.split(/\s+/).slice(0, 2).join(' ');
  if (brief.avoid.some((avoided) => avoided.startsWith(opening))) score -= 4;
  score -= echoes.in(text) * 5;
  if (lines.some((line) => line.toLowerCase() === low)) score -= 60;
  const asks = text.match(/\?/g)?.length ?? 0;
  if (asks > (brief.stumble ? 2 : 1) && brief.partnerRule?.kind !== 'question') score -= 2;
  if (focus && low.split(focus.phrase.toLowerCase().replace(/'/g, '’')).length > 3) score -= 3;
  return score;
}
