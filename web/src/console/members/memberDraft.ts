import {
  Email,
  type MemberEntry,
  MemberNote,
  type PersonalLimits,
  PersonLimits,
  type Role,
  type Tier,
} from '@improv/contract';
import { membersMessages } from './messages.ts';

/** The limits that a member may have of their own, with their names on the screen. */
const { showsPerDay, activeShows, voiceMinutesPerDay, costPerDayUsd } = membersMessages.limits;
export const limitNames = {
  showsPerDay,
  activeShows,
  voiceMinutesPerDay,
  costPerDayUsd,
} as const satisfies Record<keyof PersonLimits, string>;
export type LimitName = keyof typeof limitNames;
export const limits = Object.keys(limitNames) as LimitName[];

/** An entry as it is typed. */
export interface MemberDraft {
  readonly email: string;
  readonly role: Role;
  readonly tier: Tier;
  /** As typed; empty uses the default. */
  readonly limits: Readonly<Record<LimitName, string>>;
  readonly note: string;
}

/** What is decided about a member. */
export type Terms = Pick<MemberEntry, 'email' | 'role' | 'tier' | 'limits' | 'note'>;
type DraftField = 'email' | LimitName | 'note';
/** What is wrong with a draft, one sentence a field. */
export type Troubles = Partial<Record<DraftField, string>>;

const noLimits = { showsPerDay: '', activeShows: '', voiceMinutesPerDay: '', costPerDayUsd: '' };
export const emptyDraft: MemberDraft = {
  email: '',
  role: 'player',
  tier: 'text',
  limits: noLimits,
  note: '',
};

export function draftOf({ email, role, tier, limits: own, note }: Terms): MemberDraft {
  const written = limits.map((name) => [name, own[name]?.toString() ?? '']);
  return { email, role, tier, limits: { ...noLimits, ...Object.fromEntries(written) }, note };
}

/** Validates a draft by the contract's schemas. */
export function readDraft(draft: MemberDraft): { terms: Terms } | { troubles: Troubles } {
  const troubles: Troubles = {};
  const email = Email.safeParse(draft.email);
  if (!email.success) troubles.email = sentenceOf(email.error);
  const note = MemberNote.safeParse(draft.note);
  if (!note.success) troubles.note = sentenceOf(note.error);
  const own: PersonalLimits = {};
  for (const name of limits) {
    const typed = draft.limits[name].trim();
    if (typed === '') continue;
    // Many locales write a decimal comma.
    const limit = PersonLimits.shape[name].safeParse(Number(typed.replace(',', '.')));
    if (limit.success) own[name] = limit.data;
    else troubles[name] = sentenceOf(limit.error);
  }
  if (!email.success || !note.success || Object.keys(troubles).length > 0) return { troubles };
  return { terms: { email: email.data, role: draft.role, tier: draft.tier, limits: own, note: note.data } };
}

function sentenceOf({ issues }: { issues: readonly { message: string }[] }): string {
  return issues[0]?.message ?? membersMessages.form.invalid;
}

/** One field of an entry in words; the two differ where `theirs` is not `mine`. */
export interface Compared {
  readonly name: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Two versions of one entry side by side, only what differs. */
export function compare(theirs: Terms, mine: Terms): Compared[] {
  const inTheirs = inWords(theirs);
  const inMine = inWords(mine);
  return inTheirs
    .map(([name, said], index) => ({ name, theirs: said, mine: inMine[index]?.[1] ?? '' }))
    .filter((field) => field.theirs !== field.mine);
}

function inWords({ role, tier, limits: own, note }: Terms): [name: string, said: string][] {
  const { compared } = membersMessages;
  return [
    [compared.role, role],
    [compared.tier, tier],
    ...limits.map((name): [string, string] => [
      limitNames[name],
      own[name]?.toString() ?? compared.defaultLimit,
    ]),
    [compared.note, note === '' ? compared.noNote : note],
  ];
}
