/** What the understudy tells the process that listens. */
export type ToListener =
  | { readonly do: 'begin'; readonly utterance: number }
  | { readonly do: 'hear'; readonly utterance: number; readonly pcm: Int16Array }
  | { readonly do: 'end'; readonly utterance: number }
  | { readonly do: 'leave'; readonly utterance: number };

/** What it answers to an `end`; before that once, of no utterance (-1), when it is ready. */
export interface FromListener {
  readonly utterance: number;
  readonly text: string;
}
