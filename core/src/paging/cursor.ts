import { DocumentId } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { pagingMessages } from './messages.ts';

/** The instants that Firestore accepts: years 1 to 9999, in seconds and nanoseconds. */
const Instant = z.tuple([z.int().min(-62_135_596_800).max(253_402_300_799), z.int().min(0).max(999_999_999)]);
const StoredCursor = z.tuple([z.union([z.string(), z.null(), Instant]), DocumentId]);

/** Where a page ended: the value that the list is sorted by, and the document's id. */
export type PageEnd = readonly [value: string | Timestamp | null, id: string];

/** Encodes the end of a page as an opaque string for the client. */
export function encodeCursor([value, id]: PageEnd): string {
  const key = value instanceof Timestamp ? [value.seconds, value.nanoseconds] : value;
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Decodes a client's cursor. @throws Refusal `bad-input` when `encodeCursor` did not make it */
export function decodeCursor(cursor: string): PageEnd {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    read = undefined;
  }
  const parsed = StoredCursor.safeParse(read);
  if (!parsed.success) throw new Refusal('bad-input', pagingMessages.badCursor);
  const [key, id] = parsed.data;
  return [Array.isArray(key) ? new Timestamp(key[0], key[1]) : key, id];
}
