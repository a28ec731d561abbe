import { keepsakes } from '../visit/keepsakes.ts';

/** The text typed in a show and not yet answered; kept until the tab is closed or the player signs out. */
export interface Draft {
  readonly kept: () => string;
  readonly keep: (text: string) => void;
}

export function draftOf(sessionId: string): Draft {
  const { keep, kept } = keepsakes('tab');
  const name = `draft:${sessionId}`;
  return { kept: () => kept(name) ?? '', keep: (text) => keep(name, text === '' ? null : text) };
}
