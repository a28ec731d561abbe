import { describe, expect, it } from 'vitest';
import { partEnvironment } from '../../src/launch/environment.ts';
import { chosenModels } from '../../src/launch/models.ts';
import { ports } from '../../src/ports.ts';

const environment = (outer: Record<string, string>) => partEnvironment(outer, ports(100), '/data');

describe('what the parts are started with', () => {
  it('leads every SDK to the stack, whatever the developer has set', () => {
    const env = environment({
      GCLOUD_PROJECT: 'real-project',
      GOOGLE_CLOUD_PROJECT: 'real-project',
      GOOGLE_APPLICATION_CREDENTIALS: '/keys/real.json',
      FIRESTORE_EMULATOR_HOST: 'elsewhere:1',
      HTTPS_PROXY: 'http://proxy:3128',
    });
    expect(env).toMatchObject({
      GCLOUD_PROJECT: 'demo-improv-olympics',
      FIRESTORE_EMULATOR_HOST: '127.0.0.1:8180',
      FIREBASE_AUTH_EMULATOR_HOST: '127.0.0.1:9199',
      UNDERSTUDY_URL: 'http://127.0.0.1:8887',
    });
    for (const name of ['GOOGLE_CLOUD_PROJECT', 'GOOGLE_APPLICATION_CREDENTIALS', 'HTTPS_PROXY']) {
      expect(env).not.toHaveProperty(name);
    }
  });

  it('brings Gemini in by its key, and the understudy not', () => {
    const env = environment({ GEMINI_API_KEY: 'a-key' });
    expect(env.GEMINI_API_KEY).toBe('a-key');
    expect(env).not.toHaveProperty('UNDERSTUDY_URL');
  });

  it('hands a real project for Vertex AI on under a name of its own, credentials included', () => {
    const env = environment({
      GOOGLE_GENAI_USE_VERTEXAI: 'true',
      GOOGLE_CLOUD_PROJECT: 'real-project',
      GOOGLE_APPLICATION_CREDENTIALS: '/keys/real.json',
    });
    expect(env).toMatchObject({
      GCLOUD_PROJECT: 'demo-improv-olympics',
      VERTEX_PROJECT: 'real-project',
      VERTEX_LOCATION: 'global',
      GOOGLE_APPLICATION_CREDENTIALS: '/keys/real.json',
    });
    expect(env).not.toHaveProperty('VERTEX_LIVE_LOCATION');
    const outer = { GOOGLE_GENAI_USE_VERTEXAI: 'true', GOOGLE_CLOUD_PROJECT: 'real-project' };
    expect(
      environment({ ...outer, GOOGLE_CLOUD_LOCATION: 'eu', VERTEX_LIVE_LOCATION: 'europe-west1' }),
    ).toMatchObject({ VERTEX_LOCATION: 'eu', VERTEX_LIVE_LOCATION: 'europe-west1' });
  });

  it('takes a project alone for no wish to pay for Vertex AI', () => {
    expect(chosenModels({ GOOGLE_CLOUD_PROJECT: 'real-project' })).toBe('understudy');
  });
});
