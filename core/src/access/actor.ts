import type { Context, Person } from '../context.ts';

/** What running the house works with; no cast is needed for it. */
export type AdminContext = Pick<Context, 'db' | 'auth' | 'now' | 'log'>;

/** Whoever changes something: an admin in the console, somebody about themselves, or a developer's command line. */
export type Actor =
  | { readonly kind: 'admin'; readonly person: Person }
  | { readonly kind: 'self'; readonly person: Person }
  | { readonly kind: 'command' };
