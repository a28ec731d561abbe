import { Controls } from '@improv/contract';
import { controlsMessages } from './messages.ts';

/** The limits, in the order in which the page asks for them. */
const limitFields = [
  'showsPerDay',
  'activeShows',
  'voiceMinutesPerDay',
  'costPerDayUsd',
  'houseCostPerDayUsd',
] as const;
export type LimitField = (typeof limitFields)[number];
type DraftField = LimitField | 'message' | 'voicePercent';

/** The controls as they are typed. */
export interface Draft {
  readonly limits: Readonly<Record<LimitField, string>>;
  readonly stopOn: boolean;
  readonly message: string;
  readonly voicePercent: string;
}

/** One sentence per invalid field. */
export type Troubles = Readonly<Partial<Record<DraftField, string>>>;

export function draftOf({ limits, emergencyStop, flags }: Controls): Draft {
  const typed = limitFields.map((field) => [field, String(limits[field])]);
  return {
    limits: Object.fromEntries(typed) as Record<LimitField, string>,
    stopOn: emergencyStop.on,
    message: emergencyStop.message,
    voicePercent: String(flags.voicePercent),
  };
}

/** Digits and one point, as in "2.50"; "1e3" and "0x10" would be typing errors. */
const plainNumber = /^\d+(\.\d+)?$/;

/** Validates a draft by the contract's schema, whose sentences the errors use. */
export function readDraft({
  limits,
  stopOn,
  message,
  voicePercent,
}: Draft):
  | { readonly controls: Controls; readonly troubles: null }
  | { readonly controls: null; readonly troubles: Troubles } {
  const numbers = limitFields.map((field) => [field, typedNumber(limits[field])]);
  const parsed = Controls.safeParse({
    limits: Object.fromEntries(numbers),
    emergencyStop: { on: stopOn, message },
    flags: { voicePercent: typedNumber(voicePercent) },
  });
  if (parsed.success) return { controls: parsed.data, troubles: null };
  const troubles: Partial<Record<DraftField, string>> = {};
  for (const { path, message: said } of parsed.error.issues) {
    const field = path.at(-1) as DraftField;
    troubles[field] ??= sentence(field, said, limits);
  }
  return { controls: null, troubles };
}

function sentence(field: DraftField, said: string, limits: Draft['limits']): string {
  if (field === 'message' || field === 'voicePercent') return said;
  if (limits[field].trim() === '') return controlsMessages.limits.missing;
  // The contract has no sentence for this one.
  return field === 'houseCostPerDayUsd' ? controlsMessages.limits.totalInvalid : said;
}

/** The typed text as a number where it is one. */
function typedNumber(typed: string): number | string {
  const written = typed.trim();
  return plainNumber.test(written) ? Number(written) : written;
}

/** Whether two drafts mean the same controls, however their numbers are written. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

function normal({ limits, stopOn, message, voicePercent }: Draft) {
  const numbers = limitFields.map((field) => String(typedNumber(limits[field])));
  return [numbers, stopOn, message.trim(), String(typedNumber(voicePercent))];
}
