import { randomUUID } from 'node:crypto';
import { AuditAction, AuditState } from '@improv/contract';
import type { DocumentReference, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { adminOf, memberRef } from '../access/member.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { Instant } from '../stored/instant.ts';
import { PersonDocument, personRef } from './people.ts';

/** `audit/{id}`: one change. It is created in the transaction of the change and never updated. */
export const AuditDocument = z.object({
  at: Instant,
  /** Opaque id of the person who made the change, see `people`; null for the command line. */
  actorId: z.string().nullable(),
  action: AuditAction,
  /** Opaque id of the person whom it is about; null for the controls. */
  subjectId: z.string().nullable(),
  before: AuditState,
  after: AuditState,
  /** Without the admins' notes about a person: those are stored with the person, to be deleted with their data. */
  hasRemark: z.boolean(),
});
export type AuditDocument = z.infer<typeof AuditDocument>;

/** `people/{email}/remarks/{audit id}`. */
export const Remark = z.object({ before: z.string().nullable(), after: z.string().nullable() });

export function remarkRef(person: DocumentReference, auditId: string): DocumentReference {
  return person.collection('remarks').doc(auditId);
}

/** A change to be recorded. `before` and `after` hold the changed fields. */
export interface Change {
  readonly action: AuditAction;
  /** Address of the person whom it is about; null for the controls. */
  readonly subject: string | null;
  readonly before: AuditState;
  readonly after: AuditState;
}

/** The audit, opened in one transaction. */
export interface AuditBook {
  /** Opaque id of the actor; null for the command line. */
  readonly actorId: string | null;
  /** Writes an audit line, with the transaction's own writes. */
  write(change: Change): void;
}

/**
 * Opens the audit in the transaction of a change. It reads, so call it before the first write.
 * @param subjects the addresses that audit lines will be about
 * @throws Refusal `not-a-member`, `not-an-admin` when the actor is not an admin any more
 */
export async function openAudit(
  db: Firestore,
  transaction: Transaction,
  actor: Actor,
  subjects: readonly string[],
  at: Timestamp,
): Promise<AuditBook> {
  const actorEmail = actor.kind === 'command' ? null : actor.person.email;
  const emails = [...new Set(actorEmail === null ? subjects : [actorEmail, ...subjects])];
  const people = emails.map((email) => personRef(db, email));
  const asked = actor.kind === 'admin' ? [memberRef(db, actor.person.email)] : [];
  const read = asked.length + people.length > 0 ? await transaction.getAll(...asked, ...people) : [];
  if (actor.kind === 'admin') adminOf(read.shift());

  const ids = new Map<string, string>();
  const unknown = new Set<string>();
  /** People whose opaque ids must be kept as long as the lines written now. */
  const outdated = new Set<string>();
  const deleteAt = keptUntil('audit', at.toMillis());
  read.forEach((snapshot, index) => {
    const email = emails[index] as string;
    (snapshot.exists ? outdated : unknown).add(email);
    ids.set(email, snapshot.exists ? PersonDocument.parse(snapshot.data()).personId : randomUUID());
  });
  const idOf = (email: string | null): string | null => {
    if (email === null) return null;
    const id = ids.get(email);
    if (id === undefined) throw new Error('the audit was opened without this person');
    if (unknown.delete(email)) {
      transaction.create(personRef(db, email), {
        email,
        personId: id,
        createdAt: at,
        updatedAt: at,
        deleteAt,
      });
    } else if (outdated.delete(email)) {
      transaction.update(personRef(db, email), { updatedAt: at, deleteAt });
    }
    return id;
  };
  return {
    get actorId() {
      return idOf(actorEmail);
    },
    write({ action, subject, before, after }) {
      const line = db.collection('audit').doc();
      const [bare, remark] = withoutNote(before, after);
      const document: AuditDocument = {
        at,
        actorId: idOf(actorEmail),
        action,
        subjectId: idOf(subject),
        ...bare,
        hasRemark: remark !== null && subject !== null,
      };
      transaction.create(line, { ...document, createdAt: at, updatedAt: at, deleteAt });
      if (remark && subject !== null) {
        transaction.create(remarkRef(personRef(db, subject), line.id), {
          ...remark,
          createdAt: at,
          updatedAt: at,
          deleteAt,
        });
      }
    },
  };
}

function withoutNote(
  before: AuditState,
  after: AuditState,
): [Pick<AuditDocument, 'before' | 'after'>, z.infer<typeof Remark> | null] {
  const split = (state: AuditState): [AuditState, string | null] => {
    if (state === null || typeof state.note !== 'string') return [state, null];
    const { note, ...rest } = state;
    return [rest, note];
  };
  const [bareBefore, noteBefore] = split(before);
  const [bareAfter, noteAfter] = split(after);
  const silent = !noteBefore && !noteAfter;
  return [{ before: bareBefore, after: bareAfter }, silent ? null : { before: noteBefore, after: noteAfter }];
}

/**
 * The fields in which two states differ. A state may be null: it doesn't exist.
 * @returns null when they don't differ
 */
export function difference(
  before: object | null,
  after: object | null,
): Pick<Change, 'before' | 'after'> | null {
  const was = new Map(Object.entries(before ?? {}));
  const is = new Map(Object.entries(after ?? {}));
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => JSON.stringify(sorted(was.get(name))) !== JSON.stringify(sorted(is.get(name))),
  );
  if (names.length === 0) return null;
  const pick = (state: ReadonlyMap<string, unknown>) =>
    AuditState.parse(Object.fromEntries(names.map((name) => [name, state.get(name) ?? null])));
  return { before: before && pick(was), after: after && pick(is) };
}

/** Sorts fields, so that equal content compares equal. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}
