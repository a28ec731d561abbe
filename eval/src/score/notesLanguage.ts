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
function proseOf(notes: Notes): string {
  const { headline, moments, missed, phaseChange, bestRecovery, scores, strengths, tryNext, mission } = notes;
  const remarks = [...moments, missed, phaseChange, bestRecovery].flatMap((one) => (one ? [one.note] : []));
  return [headline, ...remarks, ...scores.map(({ why }) => why), ...strengths, tryNext, mission.task]
    .join('\n')
    .replace(quotation, ' ');
}
