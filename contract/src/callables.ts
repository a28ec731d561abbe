import type { z } from 'zod';
import { adminCallables } from './admin/callables.ts';
import { playerCallables } from './playerCallables.ts';

/** Every callable there is, by name. Apart from the players', so that the console's stay out of what they load. */
export const callables = { ...playerCallables, ...adminCallables } as const;

export type CallableName = keyof typeof callables;
export type PlayerCallableName = keyof typeof playerCallables;
export type AdminCallableName = keyof typeof adminCallables;
/** What a client sends, before defaults are filled in. */
export type CallableInput<N extends CallableName> = z.input<(typeof callables)[N]['request']>;
/** What the server works with, after validation. */
export type CallableRequest<N extends CallableName> = z.output<(typeof callables)[N]['request']>;
export type CallableResponse<N extends CallableName> = z.output<(typeof callables)[N]['response']>;
/** The callables that stream chunks while they run. */
export type StreamingCallableName = {
  [N in CallableName]: (typeof callables)[N] extends { chunk: unknown } ? N : never;
}[CallableName];
/** What a callable streams while it runs; nothing, for most. */
export type CallableChunk<N extends CallableName> = (typeof callables)[N] extends {
  chunk: infer C extends z.ZodType;
}
  ? z.output<C>
  : never;
