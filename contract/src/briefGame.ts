import { z } from 'zod';

/** A rule of a game as the cast is told it: in the third person, since each of them reads "you" as itself. */
export const BriefRule = z.strictObject({
  /** "The player wants this post.", "Both begin each line with the next letter." */
  tells: z.string(),
  /** Whose playing it rules. */
  binds: z.enum(['player', 'partner', 'both']),
});
export type BriefRule = z.infer<typeof BriefRule>;

/** What the cast is told of the game. */
export const BriefGame = z.object({
  id: z.string(),
  name: z.string(),
  rules: z.array(BriefRule),
});
export type BriefGame = z.infer<typeof BriefGame>;

/** What the Partner is told of it besides. */
export const PartnerGame = BriefGame.extend({
  /** Speaks to the Partner: who its character is to the player, and what it does in this game. */
  partnerRole: z.string(),
});
export type PartnerGame = z.infer<typeof PartnerGame>;
