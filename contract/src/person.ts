import { z } from 'zod';

export const Role = z.enum(['player', 'admin']);
export type Role = z.infer<typeof Role>;

export const Tier = z.enum(['text', 'voice']);
export type Tier = z.infer<typeof Tier>;

/** Custom claims on the ID token. They tell the SPA which screens to offer; the server decides by the member document. */
export const MemberClaims = z.object({ role: Role, tier: Tier });
export type MemberClaims = z.infer<typeof MemberClaims>;
