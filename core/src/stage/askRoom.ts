import { type Chunk, type Mood, RoomAnswer, type RoomBrief, type Spotlight } from '@improv/contract';
import { gameOf } from '../cast/brief.ts';
import { roomPrompt } from '../cast/room.ts';
import type { PlayContext } from '../context.ts';
import type { Meter } from '../models/meter.ts';
import { openingMood, type SessionDocument } from '../sessions/session.ts';
import { logCastFailure } from './logCastFailure.ts';

/** What the Room is asked about. */
export interface Moment {
  readonly sessionId: string;
  readonly session: SessionDocument;
  readonly brief: RoomBrief;
  readonly line: string;
  /** Whether the line was said to the theatre and not in the scene. */
  readonly isAside: boolean;
}

/** The part of the Room's answer that is used. */
export interface Heard {
  readonly mood: Mood;
  readonly spotlight: Spotlight | null;
  /** Null where it wasn't judged. */
  readonly accepted: boolean | null;
  readonly ending: boolean;
  readonly storySoFar: string;
}

/**
 * Asks the Room about a line. A turn goes on without the Room when it fails.
 * @param meter counts every try
 * @returns null when every try failed
 */
export async function askRoom(context: PlayContext, moment: Moment, meter: Meter): Promise<Heard | null> {
  const { sessionId, session, brief, line, isAside } = moment;
  const prompt = roomPrompt(brief, gameOf(session).roomWatches, line, isAside);
  try {
    const { value } = await context.models.ask('room', prompt, RoomAnswer, meter);
    const { sentiment, engagement, laughter, label, spotlight, accepted, ending, storySoFar } = value;
    const heard = {
      mood: { sentiment, engagement, laughter, label },
      spotlight: spotlight && isDue(spotlight, brief) ? spotlight : null,
      accepted,
      ending,
      storySoFar,
    };
    return isAside ? unearned(heard, session) : heard;
  } catch (error) {
    logCastFailure(context, 'room_failed', { sessionId, turn: brief.turn }, error);
    return null;
  }
}

/** Whether a spotlight counts: it is due, on a member of this audience who has not had the last one. */
function isDue({ archetypeId }: Spotlight, { maySpotlight, lastSpotlight, audience }: RoomBrief): boolean {
  const isPresent = audience.some(({ id }) => id === archetypeId);
  return maySpotlight && isPresent && archetypeId !== lastSpotlight;
}

/** What is left of the Room's answer to an aside: it may cool the Room, and earns nothing. */
function unearned({ mood }: Heard, { moods, storySoFar }: SessionDocument): Heard {
  const before = moods.at(-1) ?? openingMood;
  const sentiment = Math.min(mood.sentiment, before.sentiment);
  const engagement = Math.min(mood.engagement, before.engagement);
  const laughter = Math.min(mood.laughter, before.laughter);
  const isAsJudged =
    sentiment === mood.sentiment && engagement === mood.engagement && laughter === mood.laughter;
  return {
    mood: { sentiment, engagement, laughter, label: isAsJudged ? mood.label : before.label },
    spotlight: null,
    accepted: null,
    ending: false,
    storySoFar,
  };
}

/** The chunk that tells the player the Room's answer during the turn. */
export function roomChunk({ mood, spotlight }: Heard): Chunk {
  return { kind: 'room', mood, spotlight };
}
