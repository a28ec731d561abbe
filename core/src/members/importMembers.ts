import type { CallableRequest, CallableResponse, ImportLine, Role, Tier } from '@improv/contract';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import type { Actor, AdminContext } from '../access/actor.ts';
import { isBroken, type MemberRecord, memberRef, recordOf } from '../access/member.ts';
import { difference, openAudit } from '../audit/audit.ts';
import { type GuestLine, readLines } from './importLines.ts';
import { requireOtherAdmin } from './lastAdmin.ts';
import { type MemberTerms, mirrorTerms, termsOf, writeMember } from './saveMember.ts';

/** Members that one transaction writes; each has two or three writes more. */
const perTransaction = 100;

interface Defaults {
  readonly role: Role;
  readonly tier: Tier;
}

/** What a line comes to, beside the entry as it was. */
interface Planned {
  readonly guest: GuestLine;
  readonly action: 'add' | 'update' | 'unchanged';
  readonly before: MemberRecord | null;
  readonly terms: MemberTerms;
}

/**
 * Adds and changes many members. A preview says what would happen. An import that breaks off has done the lines up to
 * some point, and can be sent again: what is done already is unchanged then.
 * @throws Refusal `bad-input`, `last-admin`, `not-an-admin`
 */
export async function importMembers(
  office: AdminContext,
  actor: Actor,
  { text, preview, ...defaults }: CallableRequest<'importMembers'>,
): Promise<CallableResponse<'importMembers'>> {
  const { guests, others } = readLines(text);
  const done: Planned[] = [];
  for (let from = 0; from < guests.length; from += perTransaction) {
    const some = guests.slice(from, from + perTransaction);
    done.push(...(preview ? await plan(office, some, defaults) : await apply(office, actor, some, defaults)));
  }
  const lines = [...done.map(lineOf), ...others].sort((a, b) => a.line - b.line);
  const count = (action: ImportLine['action']) => lines.filter((line) => line.action === action).length;
  return {
    applied: !preview,
    counts: {
      add: count('add'),
      update: count('update'),
      unchanged: count('unchanged'),
      duplicate: count('duplicate'),
      bad: count('bad'),
    },
    lines,
  };
}

async function plan(
  { db }: AdminContext,
  guests: readonly GuestLine[],
  defaults: Defaults,
  transaction?: Transaction,
): Promise<Planned[]> {
  const references = guests.map(({ email }) => memberRef(db, email));
  const stored = await (transaction ? transaction.getAll(...references) : db.getAll(...references));
  return guests.map((guest, index) => {
    const snapshot = stored[index];
    const before = recordOf(snapshot);
    const terms = {
      role: guest.role ?? before?.role ?? defaults.role,
      tier: guest.tier ?? before?.tier ?? defaults.tier,
      note: guest.note ?? before?.note ?? '',
      limits: before?.limits ?? {},
    };
    const changes = difference(before && termsOf(before), terms) !== null || isBroken(snapshot);
    return { guest, before, terms, action: before === null ? 'add' : changes ? 'update' : 'unchanged' };
  });
}

async function apply(
  office: AdminContext,
  actor: Actor,
  guests: readonly GuestLine[],
  defaults: Defaults,
): Promise<Planned[]> {
  const { db, now } = office;
  const written = await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const planned = await plan(office, guests, defaults, transaction);
    const touched = planned.filter(({ action }) => action !== 'unchanged');
    const subjects = touched.map(({ guest }) => guest.email);
    const audit = await openAudit(db, transaction, actor, subjects, at);
    const demoted = touched.filter(({ before, terms }) => before?.role === 'admin' && terms.role !== 'admin');
    await requireOtherAdmin(
      db,
      transaction,
      demoted.map(({ guest }) => guest.email),
    );
    const results = touched.map(({ guest, before, terms }) => {
      const change = difference(before && termsOf(before), terms);
      const action = before ? 'member-changed' : 'member-added';
      if (change) audit.write({ action, subject: guest.email, ...change });
      const by = audit.actorId ?? 'command';
      return { before, after: writeMember(transaction, memberRef(db, guest.email), before, terms, by, at) };
    });
    return { planned, results };
  });
  // Whoever is new to the list may be waiting at the door, but ten thousand accounts can't be looked up for it: checking
  // in lets them in as well. Those who lose something are few.
  for (const { before, after } of written.results) if (before) await mirrorTerms(office, before, after);
  return written.planned;
}

function lineOf({ guest, action, terms }: Planned): ImportLine {
  return {
    line: guest.line,
    email: guest.email,
    action,
    role: terms.role,
    tier: terms.tier,
    why: null,
  };
}
