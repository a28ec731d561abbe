/** What the show is played with, as far as a sentence must know it. */
export interface Suggested {
  readonly shape: 'thing' | 'role' | 'pair' | 'question' | 'confession' | 'clause' | 'quote';
  /** As it was given, without its full stop. */
  readonly text: string;
  /** "a bathtub"; null where only the definite form can be said. */
  readonly given: string | null;
  /** "the bathtub". */
  readonly known: string;
}
