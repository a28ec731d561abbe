import { type Brief, type Chunk, type Mood, RoomAnswer, type Spotlight } from '@improv/contract';
import { brief, gameOf } from '../cast/brief.ts';
import { roomPrompt } from '../cast/room.ts';
import type { PlayContext } from '../context.ts';
import { errorName } from '../errorText.ts';
import type { Meter } from '../models/meter.ts';
import type { SessionDocument } from '../sessions/session.ts';
import type { Direction } from './stageManager.ts';

/** A moment that the Room is asked to judge. */
export interface Moment {
  readonly sessionId: string;
  readonly session: SessionDocument;
  readonly direction: Direction;
  readonly told: Partial<Brief>;
  readonly line: string;
}

/** What of the Room's answer counts. */
export interface Heard {
  readonly mood: Mood;
  readonly spotlight: Spotlight | null;
  readonly accepted: boolean;
  readonly ending: boolean;
  readonly storySoFar: string;
}

/**
 * Asks the Room about a moment; a turn goes on without a Room that fails.
 * @param meter hears of every try
 * @returns null when it failed
 */
export async function askRoom(context: PlayContext, moment: Moment, meter: Meter): Promise<Heard | null> {
  const { sessionId, session, direction, told, line } = moment;
  const prompt = roomPrompt(brief(sessionId, session, 'room', told), gameOf(session).roomWatches, line);
  try {
    const { value } = await context.models.ask('room', prompt, RoomAnswer, meter);
    const { sentiment, engagement, laughter, label, spotlight, accepted, ending, storySoFar } = value;
    // A spotlight only when it is due, and only on somebody who sits in the audience.
    const present = session.archetypes.some(({ id }) => id === spotlight?.archetypeId);
    return {
      mood: { sentiment, engagement, laughter, label },
      spotlight: spotlight && direction.maySpotlight && present ? spotlight : null,
      accepted,
      ending,
      storySoFar,
    };
  } catch (error) {
    context.log('room_failed', {
      sessionId,
      turn: direction.turn,
      error: errorName(error),
    });
    return null;
  }
}

/** What the player is told of the Room's answer while the turn is still played. */
export function roomChunk({ mood, spotlight }: Heard): Chunk {
  return { kind: 'room', mood, spotlight };
}
