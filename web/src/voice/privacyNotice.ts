import type { ModelSource } from '@improv/contract';

const gemini = 'Gemini, Google’s model, plays the cast, and your voice is sent to it while you speak.';
/** Where the voice goes, and what becomes of it there. */
export const whoHears: Readonly<Record<ModelSource, string>> = {
  gemini,
  vertex: gemini,
  understudy:
    'Tonight the understudy plays. It hears when you speak, but catches few of the words, or none: you see what it understood, and can set it right or type it.',
};
