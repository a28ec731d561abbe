import { z } from 'zod';
import { SessionId } from './instants.ts';
import { Session } from './session.ts';
import { maxSuggestionLength } from './suggestion.ts';

/** The player takes what the audience shouted, or gives something of their own; before the first line. */
export const takeSuggestion = {
  request: z.strictObject({
    sessionId: SessionId,
    /** Null takes the shout. */
    own: z
      .string('The suggestion must be text.')
      .trim()
      .min(1, 'Say something, or take what the audience shouted.')
      .max(maxSuggestionLength, `A suggestion has ${maxSuggestionLength} characters at most.`)
      .nullable(),
  }),
  response: z.strictObject({ session: Session }),
} as const;
