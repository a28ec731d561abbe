import type { BilledKind, UnderstudyBillLine } from './control.ts';

/** Tokens of one kind or the other. */
export interface BilledTokens {
  readonly text: number;
  readonly audio: number;
}

/** What the tokens belong to. */
export type Billed = Pick<UnderstudyBillLine, 'show' | 'kind' | 'model'>;

/** What Google would charge for, by show, kind and model: whatever was made, whether or not anybody heard it. */
export class BillingLedger {
  readonly #lines = new Map<string, UnderstudyBillLine>();

  /** Charges for what was asked. */
  asked(of: Billed, { text, audio }: BilledTokens): void {
    const line = this.#line(of);
    line.calls += 1;
    line.textIn += text;
    line.audioIn += audio;
  }

  /** Charges for what was answered. */
  answered(of: Billed, { text, audio }: BilledTokens): void {
    const line = this.#line(of);
    line.textOut += text;
    line.audioOut += audio;
  }

  /** @param sessionId only what was asked in this show; all when absent */
  lines(sessionId?: string): UnderstudyBillLine[] {
    return [...this.#lines.values()].filter((line) => sessionId === undefined || line.show === sessionId);
  }

  #line(of: Billed): UnderstudyBillLine {
    const key = JSON.stringify([of.show, of.kind, of.model]);
    const line = this.#lines.get(key) ?? { ...of, calls: 0, textIn: 0, audioIn: 0, textOut: 0, audioOut: 0 };
    this.#lines.set(key, line);
    return line;
  }
}

/** A request without a brief belongs to no member of the cast. */
export function kindOf(task: BilledKind | null): BilledKind {
  return task ?? 'other';
}
