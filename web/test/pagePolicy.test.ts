import { describe, expect, it } from 'vitest';
import { pagePolicy } from '../pagePolicy.ts';

const header = "default-src 'self'; connect-src 'self' https://*.googleapis.com wss:; object-src 'none'";

describe("a page's own policy", () => {
  it.each([
    ['wss://improv-voice-1.us-central1.run.app/voice', 'wss://improv-voice-1.us-central1.run.app'],
    ['wss://voice.improv.example/voice', 'wss://voice.improv.example'],
    ['wss://improv.example:8443/house/voice', 'wss://improv.example:8443'],
  ])('leaves of all voice services %s', (url, origin) => {
    expect(pagePolicy(header, { voiceUrl: new URL(url) })).toBe(
      `connect-src 'self' https://*.googleapis.com ${origin}`,
    );
  });

  it('leaves none where there is none', () => {
    expect(pagePolicy(header, { voiceUrl: null })).toBe("connect-src 'self' https://*.googleapis.com");
  });

  it('is not made from a header that lets voice nowhere: it could only take away', () => {
    expect(() => pagePolicy("connect-src 'self'", { voiceUrl: null })).toThrow(/wss:/);
    expect(() => pagePolicy('', { voiceUrl: null })).toThrow(/wss:/);
  });
});
