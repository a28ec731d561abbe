import { z } from 'zod';
import { maxLineLength } from '../session.ts';

const Utterance = z.int().min(0).max(65_535);
const Frame = z.int().min(0).max(4_294_967_295);

/** The languages that the player reads, as BCP-47 tags, the preferred one first: hints for the recognition of speech. */
const Languages = z
  .array(z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/))
  .max(5)
  .optional();

/** What a player's client says on the voice wire, as JSON. Audio travels beside it, see `frames.ts`. */
export const FromPlayer = z.discriminatedUnion('kind', [
  /** First of all, on a new session. */
  z.strictObject({
    kind: z.literal('hello'),
    version: z.int(),
    ticket: z.string().min(1).max(100),
    languages: Languages,
  }),
  /** First of all, after a line that dropped. */
  z.strictObject({
    kind: z.literal('resume'),
    version: z.int(),
    token: z.string().min(1).max(100),
    /** The last frame heard of the newest utterance, playing or over; null when none was. */
    heard: z.strictObject({ utterance: Utterance, seq: Frame }).nullable(),
    /** Milliseconds since the client lost its line. */
    offlineMs: z.int().min(0),
    languages: Languages,
  }),
  /** The player begins to speak; the frames that follow are theirs. Speaking over the cast stops it. */
  z.strictObject({ kind: z.literal('speechStart') }),
  z.strictObject({ kind: z.literal('speechEnd') }),
  /**
   * An utterance has been played to its end, or was stopped: `ms` of it were really heard.
   */
  z.strictObject({ kind: z.literal('heard'), utterance: Utterance, ms: z.int().min(0), whole: z.boolean() }),
  /**
   * A line that is typed instead of spoken; the cast answers aloud. `corrects`: it replaces what was understood, in the turn that
   * is being answered, or in the last one that was played, where `turn` names it.
   */
  z.strictObject({
    kind: z.literal('line'),
    text: z.string().trim().min(1).max(maxLineLength),
    corrects: z.boolean(),
    turn: z.int().min(1).optional(),
  }),
  /** Has the MC's line of a turn (the welcome, the close) spoken. */
  z.strictObject({ kind: z.literal('speak'), turn: z.int().min(0) }),
  /** How it sounds over there, now and then and at the end. */
  z.strictObject({
    kind: z.literal('stats'),
    /** Times that playback ran dry within an utterance, since the session began. */
    underruns: z.int().min(0),
    /** Milliseconds. */
    jitterMs: z.number().min(0),
  }),
  /** The player stops speaking; the scene goes on in text. */
  z.strictObject({ kind: z.literal('bye') }),
]);
export type FromPlayer = z.infer<typeof FromPlayer>;
