import { z } from 'zod';
import { Mood, Session, Spotlight, Turn } from '../session.ts';
import { tracks } from './frames.ts';

const Utterance = z.int().min(0).max(65_535);

/** What the voice service says, as JSON. Audio travels beside it, see `frames.ts`. */
export const FromService = z.discriminatedUnion('kind', [
  /** The answer to `hello` and to `resume`: the show as it stands. */
  z.strictObject({
    kind: z.literal('ready'),
    /** `audioSessions/{id}`. */
    audioSession: z.string(),
    /** For the next `resume`, once. */
    resumeToken: z.string(),
    /** Everything of before has been kept; false on a new session, and when the cast had to be called in anew. */
    resumed: z.boolean(),
    /**
     * The last frame of the player's voice that arrived, over the whole session; a client sends what came after it once
     * more. Absent where the service can't say: before the first frame, and after a move to another instance.
     */
    received: z.int().min(0).max(4_294_967_295).optional(),
    session: Session,
    turns: z.array(Turn),
    /** Of the day and of this session, whichever ends first. */
    secondsLeft: z.number().min(0),
  }),
  /** What has been understood of the player's utterance so far, whole. */
  z.strictObject({ kind: z.literal('hearing'), text: z.string(), final: z.boolean() }),
  /** Something was said, but not understood: the player types the line. */
  z.strictObject({ kind: z.literal('notUnderstood') }),
  /** The line can't be said on this stage: nothing of it is kept. */
  z.strictObject({ kind: z.literal('declined'), message: z.string() }),
  /** A member of the cast begins to speak. */
  z.strictObject({
    kind: z.literal('utterance'),
    utterance: Utterance,
    track: z.enum(tracks),
    turn: z.int().min(0),
    /** Who, under a spotlight. */
    archetypeId: z.string().nullable(),
  }),
  /** More of an utterance's words; `atMs` is where in its audio they begin. */
  z.strictObject({
    kind: z.literal('words'),
    utterance: Utterance,
    text: z.string().min(1),
    atMs: z.number().min(0),
  }),
  /** All of an utterance has been sent. */
  z.strictObject({ kind: z.literal('utteranceEnd'), utterance: Utterance, ms: z.number().min(0) }),
  /** Play no more of an utterance, at once. `restart`: another answer comes in its place. */
  z.strictObject({
    kind: z.literal('stop'),
    utterance: Utterance,
    why: z.enum(['interrupted', 'screened', 'restart']),
  }),
  /** The Room has answered. */
  z.strictObject({ kind: z.literal('room'), mood: Mood, spotlight: Spotlight.nullable() }),
  /** A turn has been played and kept. */
  z.strictObject({ kind: z.literal('turn'), turn: Turn, session: Session }),
  /** The cast can't be heard for a moment: what the player said is kept, and may be said again. */
  z.strictObject({ kind: z.literal('trouble'), message: z.string(), line: z.string().nullable() }),
  /** Time left, with every change worth telling. */
  z.strictObject({ kind: z.literal('time'), secondsLeft: z.number().min(0), warn: z.boolean() }),
  /** The service is moving: come back with the resume token within `withinMs`. */
  z.strictObject({ kind: z.literal('move'), withinMs: z.int().min(0) }),
  /** The last message, with what to tell the player; the close code says why. */
  z.strictObject({
    kind: z.literal('over'),
    message: z.string(),
    /** Seconds; where coming back makes sense. */
    retryAfterSeconds: z.int().min(0).nullable(),
  }),
]);
export type FromService = z.infer<typeof FromService>;
