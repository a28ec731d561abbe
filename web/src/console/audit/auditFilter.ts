import { AuditAction, type AuditFilter } from '@improv/contract';

/** What of the audit is asked for, as the page's address carries it; empty for all. */
export interface Asked {
  readonly action: AuditAction | '';
  /** Address of who did it. */
  readonly actor: string;
  /** Address of whom it is about. */
  readonly subject: string;
  /** UTC days, `yyyy-mm-dd`, both included. */
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks for; what it says wrongly counts as not said. */
export function askedIn(params: URLSearchParams): Asked {
  const action = AuditAction.safeParse(params.get('action'));
  const text = (name: string) => (params.get(name) ?? '').trim().toLowerCase().slice(0, 254);
  const date = (name: string) => {
    const written = params.get(name) ?? '';
    return day.test(written) && !Number.isNaN(Date.parse(written)) ? written : '';
  };
  return {
    action: action.success ? action.data : '',
    actor: text('actor'),
    subject: text('subject'),
    from: date('from'),
    to: date('to'),
  };
}

/** The other way: what is asked for as the address carries it. */
export function paramsOf(asked: Asked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** What the server is asked: the last day counts whole, so that it ends where the next one begins. */
export function filterOf({ action, actor, subject, from, to }: Asked): AuditFilter {
  return {
    ...(action && { action }),
    ...(actor && { actor }),
    ...(subject && { subject }),
    ...(from && { from: new Date(from).toISOString() }),
    ...(to && { to: new Date(Date.parse(to) + dayMs).toISOString() }),
  };
}
