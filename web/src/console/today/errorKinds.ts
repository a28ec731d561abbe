import { todayMessages } from './messages.ts';

/** A kind of failure in words; an unknown kind stays as it is logged. */
export function errorInWords(kind: string): string {
  return todayMessages.errors.kinds[kind] ?? kind;
}
