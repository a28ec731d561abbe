import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connectModels, type Models, modelEnvironment } from '@improv/core';
import type { ModelEnvironment } from '@improv/core/models/environment';
import { startUnderstudy } from '@improv/testing/servers';
import { withPatience } from './patience.ts';

/** The models that a run plays with, and what has to be stopped after it. */
export interface ChosenModels {
  readonly models: Models;
  /** What the run is filed under: `understudy`, the model that plays the Partner, or `by-hand`. */
  readonly name: string;
  stop(): Promise<void>;
}

/**
 * The model that the developer has configured, as for `npm start`: `GEMINI_API_KEY`, or Vertex AI with
 * `GOOGLE_GENAI_USE_VERTEXAI=true` and `GOOGLE_CLOUD_PROJECT`, from the environment or `.env.local`; an understudy that
 * runs already, at `UNDERSTUDY_URL`; and otherwise an understudy of the run's own.
 * @param understudy plays with an understudy of the run's own, whatever is configured
 * @param patient waits for each answer as long as it takes
 */
export async function chooseModels(understudy: boolean, patient: boolean): Promise<ChosenModels> {
  if (!understudy) {
    const settings = join(import.meta.dirname, '../../.env.local');
    if (existsSync(settings)) process.loadEnvFile(settings);
    const env = configured(process.env);
    if (env) return connected(env, patient, async () => undefined);
  }
  const { url, stop } = await startUnderstudy();
  return connected({ ...process.env, UNDERSTUDY_URL: url }, patient, stop);
}

function connected(env: NodeJS.ProcessEnv, patient: boolean, stop: ChosenModels['stop']): ChosenModels {
  const usual = modelEnvironment(env);
  const environment: ModelEnvironment = patient ? withPatience(usual) : usual;
  const { source, modelConfigs } = environment;
  const model = patient ? 'by-hand' : modelConfigs.partner.model;
  const name = source === 'understudy' ? source : model;
  return { models: connectModels(environment), name, stop };
}

/** What core is told of the environment; null when no model is configured. */
function configured(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv | null {
  if (env.UNDERSTUDY_URL || env.GEMINI_API_KEY) return env;
  if (env.GOOGLE_GENAI_USE_VERTEXAI !== 'true' || !env.GOOGLE_CLOUD_PROJECT) return null;
  const location = env.GOOGLE_CLOUD_LOCATION || 'global';
  return { ...env, VERTEX_PROJECT: env.GOOGLE_CLOUD_PROJECT, VERTEX_LOCATION: location };
}
