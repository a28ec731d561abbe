import { useEffect } from 'react';
import { create } from 'zustand';

/** What stands behind every page: the curtain, and the light on the stage behind it. */
export interface ProsceniumState {
  readonly open: boolean;
  /** Custom properties of the stage light; null when no scene is on. */
  readonly light: Record<`--${string}`, string> | null;
}

export const useProsceniumState = create<ProsceniumState>(() => ({ open: false, light: null }));

/** Draws the curtain for as long as a page is shown. */
export function useOpenCurtain(open: boolean): void {
  useEffect(() => useProsceniumState.setState({ open }), [open]);
}
