import { AuditAction, type AuditFilter } from '@improv/contract';

/** The filter as the page's address carries it; empty fields match everything. */
export interface Asked {
  readonly action: AuditAction | '';
  /** Email address of the person who made the change. */
  readonly actor: string;
  /** Email address of the person whose entry was changed. */
  readonly subject: string;
  /** UTC days, `yyyy-mm-dd`, both included. */
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filter from an address; ignores invalid values. */
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

/** The filter as parameters of an address. */
export function paramsOf(asked: Asked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** The filter as the server takes it: it includes the whole last day, up to the start of the next. */
export function filterOf({ action, actor, subject, from, to }: Asked): AuditFilter {
  return {
    ...(action && { action }),
    ...(actor && { actor }),
    ...(subject && { subject }),
    ...(from && { from: new Date(from).toISOString() }),
    ...(to && { to: new Date(Date.parse(to) + dayMs).toISOString() }),
  };
}
