import type { Context, Person } from '../context.ts';

/** What the admin functions need: no models. */
export type AdminContext = Pick<Context, 'db' | 'auth' | 'now' | 'log'>;

/** Who makes a change: an admin in the console, a person to their own data, or a developer on the command line. */
export type Actor =
  | { readonly kind: 'admin'; readonly person: Person }
  | { readonly kind: 'self'; readonly person: Person }
  | { readonly kind: 'command' };
