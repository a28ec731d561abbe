import type { Session } from '@improv/contract';
import type { ScriptedLine } from '../scenarios/scenario.ts';
import type { PlayedTurn } from './playedScene.ts';

/** What a player has before them when a line is due. */
export interface Moment {
  readonly session: Session;
  readonly welcome: string;
  readonly turns: readonly PlayedTurn[];
}

/** Who speaks the player's lines. */
export interface Player {
  /** @returns null when the player has nothing more to say, and ends the scene */
  nextLine(moment: Moment): Promise<ScriptedLine | null>;
}

/** A player who says these lines, one after the other. */
export function scriptedPlayer(lines: readonly ScriptedLine[]): Player {
  let at = 0;
  return {
    async nextLine() {
      const line = lines[at] ?? null;
      at += 1;
      return line;
    },
  };
}
