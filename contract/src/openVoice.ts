import { z } from 'zod';
import { SessionId, Timestamp } from './instants.ts';

/** The way to speak in a show: where the voice service is, and a ticket that opens it once. */
export const openVoice = {
  request: z.strictObject({ sessionId: SessionId }),
  response: z.strictObject({
    /** `wss:` in production. */
    url: z.url({ protocol: /^wss?$/ }),
    /** Goes into the first message, never into the address. */
    ticket: z.string().min(20).max(100),
    /** The ticket's end, a minute away. */
    expiresAt: Timestamp,
    /** What may still be spoken today. */
    secondsLeft: z.number().min(0),
  }),
} as const;
