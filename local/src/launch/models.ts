import type { ModelSource } from '@improv/contract';

type Environment = Readonly<Record<string, string | undefined>>;

/** Who plays, by what the developer has set. */
export function chosenModels(env: Environment): ModelSource {
  if (env.GEMINI_API_KEY) return 'gemini';
  if (env.GOOGLE_GENAI_USE_VERTEXAI === 'true' && env.GOOGLE_CLOUD_PROJECT) return 'vertex';
  return 'understudy';
}

/**
 * What the functions and the voice service learn about the models. The emulator gives `GCLOUD_PROJECT` its own meaning, so a real project
 * for Vertex AI travels under another name. `GOOGLE_CLOUD_LOCATION` is where the models write, which for the Live one is as a
 * rule no place to be: that has a default of its own, or `VERTEX_LIVE_LOCATION`.
 */
export function modelEnvironment(env: Environment, understudyUrl: string): Record<string, string> {
  switch (chosenModels(env)) {
    case 'understudy':
      return { UNDERSTUDY_URL: understudyUrl };
    case 'gemini':
      return { GEMINI_API_KEY: env.GEMINI_API_KEY ?? '' };
    case 'vertex':
      return {
        VERTEX_PROJECT: env.GOOGLE_CLOUD_PROJECT ?? '',
        VERTEX_LOCATION: env.GOOGLE_CLOUD_LOCATION || 'global',
        ...(env.VERTEX_LIVE_LOCATION && { VERTEX_LIVE_LOCATION: env.VERTEX_LIVE_LOCATION }),
      };
  }
}
