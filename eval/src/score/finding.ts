/** Something that a reader of the report will want to see. */
export interface Finding {
  readonly kind:
    | 'not taken up'
    | 'block'
    | 'out of character'
    | 'repeat'
    | 'rule missed'
    | 'mood'
    | 'quote'
    | 'reveals'
    | 'unmet'
    | 'question'
    | 'speaks for the player'
    | 'shape'
    | 'stumble dropped'
    | 'does not land'
    | 'praise'
    | 'language'
    | 'spotlight';
  readonly scenario: string;
  /** 0 for what is no turn's. */
  readonly turn: number;
  readonly sentence: string;
}

/** Takes a finding down. @param turn 0 for what is no turn's */
export type Note = (kind: Finding['kind'], turn: number, sentence: string) => void;
