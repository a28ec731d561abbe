import type { Notes } from '@improv/contract';
import type { PlayedScene } from '../play/playedScene.ts';
import { languageOf } from './languageOf.ts';

const quotation = /[“"«„][^”"»“]*[”"»“]/gu;

/** In which language the player spoke, and the Coach wrote; null where either can't be told. */
export function languagesOf({ turns, notes }: PlayedScene): { player: string; notes: string } | null {
  const player = languageOf(turns.map(({ line }) => line).join('\n'));
  const written = notes && languageOf(proseOf(notes));
  return player && written ? { player, notes: written } : null;
}

/** What the Coach wrote, without what it quotes. */
function proseOf({ headline, moments, phaseChange, scores, strengths, tryNext, mission }: Notes): string {
  return [
    headline,
    ...moments.map(({ note }) => note),
    phaseChange?.note ?? '',
    ...scores.map(({ why }) => why),
    ...strengths,
    tryNext,
    mission.task,
  ]
    .join('\n')
    .replace(quotation, ' ');
}
