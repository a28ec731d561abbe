import { keepsakes } from '../visit/keepsakes.ts';

/** What was typed in a show and not yet answered, kept for as long as the tab lives and its player is here. */
export interface Draft {
  readonly kept: () => string;
  readonly keep: (text: string) => void;
}

export function draftOf(sessionId: string): Draft {
  const { keep, kept } = keepsakes('tab');
  const name = `draft:${sessionId}`;
  return { kept: () => kept(name) ?? '', keep: (text) => keep(name, text === '' ? null : text) };
}
