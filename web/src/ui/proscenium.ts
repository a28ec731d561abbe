import { useEffect } from 'react';
import { create } from 'zustand';

/** The stage light, as custom properties. */
export type Light = Readonly<Record<`--${string}`, string>>;

/** The state of the curtain behind every page, and the stage light. */
export interface ProsceniumState {
  readonly open: boolean;
  /** Null when no scene is on. */
  readonly light: Light | null;
}

export const useProsceniumState = create<ProsceniumState>(() => ({ open: false, light: null }));

/** Draws the curtain for as long as a page is shown. */
export function useOpenCurtain(open: boolean): void {
  useEffect(() => useProsceniumState.setState({ open }), [open]);
}
