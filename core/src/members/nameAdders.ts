import type { MemberEntry } from '@improv/contract';
import type { Firestore } from 'firebase-admin/firestore';
import { type MemberRecord, viewMember } from '../access/member.ts';
import { emailsOf } from '../audit/people.ts';
import { memberMessages } from './messages.ts';

/** Members as the console shows them, with the address of the admin who added each. */
export async function entriesOf(db: Firestore, records: readonly MemberRecord[]): Promise<MemberEntry[]> {
  const ids = records.flatMap(({ addedBy }) => (addedBy === null || addedBy === 'command' ? [] : [addedBy]));
  const emails = await emailsOf(db, ids);
  return records.map((record) => viewMember(record, adder(record.addedBy, emails)));
}

export async function entryOf(db: Firestore, record: MemberRecord): Promise<MemberEntry> {
  const [entry] = await entriesOf(db, [record]);
  return entry as MemberEntry;
}

function adder(addedBy: string | null, emails: ReadonlyMap<string, string>): string | null {
  if (addedBy === null) return null;
  if (addedBy === 'command') return memberMessages.addedByCommand;
  return emails.get(addedBy) ?? memberMessages.addedByForgotten;
}
