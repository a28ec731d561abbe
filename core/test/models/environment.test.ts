import { describe, expect, it } from 'vitest';
import { modelEnvironment } from '../../src/models/environment.ts';

const locations = (env: Record<string, string>) => {
  const { reach } = modelEnvironment({ GOOGLE_CLOUD_PROJECT: 'a-project', ...env });
  return [reach.text, reach.speech, reach.live].map(({ location }) => location);
};

describe('where Vertex AI is asked to write, to read aloud, and to converse', () => {
  it.each([
    [{}, ['global', 'global', 'us-central1']],
    [{ VERTEX_LOCATION: '', VERTEX_LIVE_LOCATION: '' }, ['global', 'global', 'us-central1']],
    [{ VERTEX_LIVE_LOCATION: 'asia-northeast1' }, ['global', 'global', 'asia-northeast1']],
    // What is to stay in Europe stays there, or in the one region that was named.
    [{ VERTEX_LOCATION: 'eu' }, ['eu', 'eu', 'europe-west4']],
    [{ VERTEX_LOCATION: 'us' }, ['us', 'us', 'us-central1']],
    [{ VERTEX_LOCATION: 'europe-west1' }, ['europe-west1', 'europe-west1', 'europe-west1']],
    [{ VERTEX_LOCATION: 'eu', VERTEX_LIVE_LOCATION: 'europe-west1' }, ['eu', 'eu', 'europe-west1']],
  ])('%o', (env, expected) => expect(locations(env as Record<string, string>)).toEqual(expected));
});

describe('the project that Vertex AI is asked in', () => {
  const projectOf = (env: Record<string, string>) => modelEnvironment(env).reach.live.project;
  it('is the one that is named for it, else the one that the service runs in', () => {
    expect(projectOf({ VERTEX_PROJECT: 'models', GCLOUD_PROJECT: 'house' })).toBe('models');
    expect(projectOf({ VERTEX_PROJECT: '', GCLOUD_PROJECT: 'house' })).toBe('house');
    expect(projectOf({ GCLOUD_PROJECT: '', GOOGLE_CLOUD_PROJECT: 'house' })).toBe('house');
  });
});
