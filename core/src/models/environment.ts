import type { GoogleGenAIOptions } from '@google/genai';
import type { CastTask, ModelSource } from '@improv/contract';
import { type ModelConfig, modelConfigsFrom, type Voices, voicesFrom } from './modelConfig.ts';

/** Which models are used, and how they are reached. */
export interface ModelEnvironment {
  readonly source: ModelSource;
  readonly reach: Reach;
  readonly modelConfigs: Readonly<Record<CastTask, ModelConfig>>;
  readonly voices: Voices;
}

/** The client options for each kind of model: not every region has every kind. */
export interface Reach {
  /** Text models. */
  readonly text: GoogleGenAIOptions;
  /** The text-to-speech model. */
  readonly speech: GoogleGenAIOptions;
  /** The Live model. */
  readonly live: GoogleGenAIOptions;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Vertex AI's multi-regions, each with the region in it that is used for the Live model. */
const liveRegions: Readonly<Record<string, string>> = {
  global: 'us-central1',
  us: 'us-central1',
  eu: 'europe-west4',
};

/**
 * Chooses the models by environment: the understudy with `UNDERSTUDY_URL`, Gemini by key with `GEMINI_API_KEY`, and otherwise
 * Vertex AI with the service's own identity in `VERTEX_PROJECT` (by default the project that it runs in).
 *
 * On Vertex AI, Gemini 3 writes and reads aloud in `VERTEX_LOCATION` (default `global`; the multi-regions `us` and `eu` have
 * it too). Live models are in regions alone: `VERTEX_LIVE_LOCATION`, by default the same region, or one in the same
 * multi-region, or `us-central1` (firebase.google.com/docs/ai-logic/locations, and Gemini TTS's page on locations, read in
 * November 2026).
 */
export function modelEnvironment(env: Environment): ModelEnvironment {
  const cast = { modelConfigs: modelConfigsFrom(env), voices: voicesFrom(env) };
  if (env.UNDERSTUDY_URL) {
    return { source: 'understudy', reach: byKey('understudy', env.UNDERSTUDY_URL), ...cast };
  }
  if (env.GEMINI_API_KEY) return { source: 'gemini', reach: byKey(env.GEMINI_API_KEY), ...cast };
  return { source: 'vertex', reach: byIdentity(env), ...cast };
}

/** The Developer API; its audio models are under an older version. */
function byKey(apiKey: string, baseUrl?: string): Reach {
  const at = (more: object): GoogleGenAIOptions => ({
    vertexai: false,
    apiKey,
    httpOptions: { ...(baseUrl && { baseUrl }), ...more },
  });
  const voiced = at({ apiVersion: 'v1beta' });
  return { text: at({}), speech: voiced, live: voiced };
}

function byIdentity(env: Environment): Reach {
  const project = env.VERTEX_PROJECT || env.GCLOUD_PROJECT || env.GOOGLE_CLOUD_PROJECT;
  const location = env.VERTEX_LOCATION || 'global';
  const at = (where: string): GoogleGenAIOptions => ({
    vertexai: true,
    location: where,
    ...(project && { project }),
  });
  const text = at(location);
  return {
    text,
    speech: text,
    live: at(env.VERTEX_LIVE_LOCATION || (liveRegions[location] ?? location)),
  };
}
