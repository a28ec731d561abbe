import type { CallableRequest, CallableResponse, ImportLine, Role, Tier } from '@improv/contract';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import type { Actor, AdminContext } from '../access/actor.ts';
import { isBroken, type MemberRecord, memberRef, recordOf } from '../access/member.ts';
import { difference, openAudit } from '../audit/audit.ts';
import { type GuestLine, readLines } from './importLines.ts';
import { requireOtherAdmin } from './lastAdmin.ts';
import { type MemberTerms, mirrorTerms, termsOf, writeMember } from './saveMember.ts';

/** Members per transaction; each takes two or three more writes. */
const perTransaction = 100;

interface Defaults {
  readonly role: Role;
  readonly tier: Tier;
}

/** What an import does with a line, and the entry before. */
interface Planned {
  readonly guest: GuestLine;
  readonly action: 'add' | 'update' | 'unchanged';
  readonly before: MemberRecord | null;
  readonly terms: MemberTerms;
}

/**
 * Adds and changes many members; a preview only reports what would happen. An import that fails midway has applied its first
 * lines and can be repeated: those lines are then unchanged.
 * @throws Refusal `bad-input`, `last-admin`, `not-an-admin`
 */
export async function importMembers(
  context: AdminContext,
  actor: Actor,
  { text, preview, ...defaults }: CallableRequest<'importMembers'>,
): Promise<CallableResponse<'importMembers'>> {
  const { guests, others } = readLines(text);
  const done: Planned[] = [];
  for (let from = 0; from < guests.length; from += perTransaction) {
    const some = guests.slice(from, from + perTransaction);
    done.push(
      ...(preview ? await plan(context, some, defaults) : await apply(context, actor, some, defaults)),
    );
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
  context: AdminContext,
  actor: Actor,
  guests: readonly GuestLine[],
  defaults: Defaults,
): Promise<Planned[]> {
  const { db, now } = context;
  const written = await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const planned = await plan(context, guests, defaults, transaction);
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
  // Claims of new members are set when they check in: looking up ten thousand accounts here would take too long.
  for (const { before, after } of written.results) if (before) await mirrorTerms(context, before, after);
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
