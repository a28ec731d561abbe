import type { ModelSource } from '@improv/contract';
import { create } from 'zustand';

/** Where the cast's lines come from, as the server last said; null before it has. */
export const useCastSource = create<{ source: ModelSource | null }>(() => ({ source: null }));
