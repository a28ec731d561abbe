import { Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';

const PlainObject = z.record(z.string(), z.json());

/** Converts a stored document to JSON; instants become ISO 8601. @param without fields to leave out */
export function plain(
  data: Record<string, unknown>,
  without: readonly string[] = [],
): z.infer<typeof PlainObject> {
  const kept = Object.entries(data).filter(([name]) => !without.includes(name));
  return PlainObject.parse(Object.fromEntries(kept.map(([name, value]) => [name, plainValue(value)])));
}

function plainValue(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate().toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainValue(inner)]));
}
