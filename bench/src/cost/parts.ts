import { modelConfigs } from '@improv/core/models/modelConfig';
import { priceOn } from '@improv/core/models/prices';
import type { BilledKind, UnderstudyBillLine } from '@improv/understudy/control';
import { round } from '../statistics.ts';

/** The day whose prices count. */
export const pricesOf = '2026-12-15';

/** A part of a show, and what it costs. */
export interface Part {
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly usd: number;
}

/**
 * What models add that the understudy doesn't: it neither thinks nor writes at a Coach's length. Tokens of output.
 * `coach`: five moments, six scores with their reasons, and what stands around them take about 1,100; thinking at MEDIUM, 1,900.
 * `partnerThoughts`: a line's thinking at LOW. `liveThoughts`: an answer's of 3.8 Live, from the usage that a developer has published
 * (discuss.ai.google.dev/188765); its thinking can't be switched off.
 */
export const assumed = { coach: 3_000, partnerThoughts: 100, liveThoughts: 136 } as const;

/** What was billed of a kind between two readings of the bill. */
export class BillSince {
  readonly #before: readonly UnderstudyBillLine[];
  readonly #now: readonly UnderstudyBillLine[];

  constructor(before: readonly UnderstudyBillLine[], now: readonly UnderstudyBillLine[]) {
    this.#before = before;
    this.#now = now;
  }

  of(kind: BilledKind) {
    const sum = (lines: readonly UnderstudyBillLine[], field: Tokens) =>
      lines.reduce((total, line) => total + (line.kind === kind ? line[field] : 0), 0);
    const since = (field: Tokens) => sum(this.#now, field) - sum(this.#before, field);
    return {
      calls: since('calls'),
      textIn: since('textIn'),
      audioIn: since('audioIn'),
      textOut: since('textOut'),
      audioOut: since('audioOut'),
    };
  }

  /** A member of the cast that writes. */
  written(task: 'welcome' | 'partner' | 'room' | 'close'): Part {
    const { textIn, textOut } = this.of(task);
    return part(modelConfigs[task].model, textIn, textOut);
  }

  /** The Coach, whose answer is of the length that a model's has. */
  coach(): Part {
    const { calls, textIn } = this.of('notes');
    return part(modelConfigs.notes.model, textIn, calls * assumed.coach);
  }
}

type Tokens = 'calls' | 'textIn' | 'audioIn' | 'textOut' | 'audioOut';

/** @param kind how the tokens are priced */
export function part(model: string, input: number, output: number, kind: 'text' | 'audio' = 'text'): Part {
  const price = priceOn(model, pricesOf);
  const rate = kind === 'audio' ? price.audio : price;
  const usd = (input * rate.input + output * rate.output) / 1_000_000;
  return { input_tokens: input, output_tokens: output, usd: dollars(usd) };
}

/** A sum of dollars, to a hundredth of a cent. */
function dollars(usd: number): number {
  return round(usd, 4);
}

/** What all parts come to, with the Coach and without. */
export function totals(parts: Readonly<Record<string, Part>>) {
  const usd = Object.values(parts).reduce((sum, one) => sum + one.usd, 0);
  const coach = parts.coach?.usd ?? 0;
  return {
    usd: dollars(usd),
    without_coach_usd: dollars(usd - coach),
    coach_share: round(coach / usd, 2),
  };
}
