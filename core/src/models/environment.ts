import type { GoogleGenAIOptions } from '@google/genai';
import type { BriefTask, ModelSource } from '@improv/contract';
import { type Casting, castingsFrom, type Voices, voicesFrom } from './table.ts';

/** Which models play, and how they are reached. */
export interface ModelEnvironment {
  readonly source: ModelSource;
  readonly options: GoogleGenAIOptions;
  readonly castings: Readonly<Record<BriefTask, Casting>>;
  readonly voices: Voices;
}

/**
 * Reads from the environment who plays: with `UNDERSTUDY_URL` the understudy, with `GEMINI_API_KEY` Gemini by key, and
 * otherwise Vertex AI with the service's own identity in `VERTEX_PROJECT` (the project it runs in, when absent) and
 * `VERTEX_LOCATION` (default `global`).
 */
export function modelEnvironment(env: Record<string, string | undefined>): ModelEnvironment {
  const cast = { castings: castingsFrom(env), voices: voicesFrom(env) };
  if (env.UNDERSTUDY_URL) {
    return {
      source: 'understudy',
      options: { vertexai: false, apiKey: 'understudy', httpOptions: { baseUrl: env.UNDERSTUDY_URL } },
      ...cast,
    };
  }
  if (env.GEMINI_API_KEY)
    return { source: 'gemini', options: { vertexai: false, apiKey: env.GEMINI_API_KEY }, ...cast };
  const project = env.VERTEX_PROJECT ?? env.GCLOUD_PROJECT ?? env.GOOGLE_CLOUD_PROJECT;
  return {
    source: 'vertex',
    options: { vertexai: true, location: env.VERTEX_LOCATION ?? 'global', ...(project && { project }) },
    ...cast,
  };
}
