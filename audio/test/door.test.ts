import { describe, expect, it } from 'vitest';
import { clientAddress } from '../src/clientAddress.ts';
import { Clock } from '../src/clock.ts';
import { isAllowed } from '../src/origins.ts';
import { pathOf } from '../src/requestTarget.ts';
import { settingsFrom } from '../src/settings.ts';
import { TokenBucket } from '../src/tokenBucket.ts';

describe('an origin', () => {
  const allowed = ['https://improv.example', 'http://localhost:*'];
  it.each(['https://improv.example', 'http://localhost:5000', 'http://localhost:15000'])(
    'is let in: %s',
    (origin) => expect(isAllowed(origin, allowed)).toBe(true),
  );
  it.each([
    undefined,
    '',
    'null',
    'http://improv.example',
    'https://improv.example.evil',
    'https://sub.improv.example',
    'http://localhost',
    'http://localhost:',
    'http://localhost:5000.evil',
    'http://localhost:5000@evil',
    'https://localhost:5000',
  ])('is kept out: %s', (origin) => expect(isAllowed(origin, allowed)).toBe(false));
  it('is kept out when none has been named', () => {
    expect(isAllowed('http://localhost:5000', [])).toBe(false);
  });
});

describe('the path of a request', () => {
  it.each([
    ['/voice', '/voice'],
    ['/voice?a=b', '/voice'],
    ['/voice#a', '/voice'],
    ['http://here:8080/voice?a', '/voice'],
    ['/', '/'],
    ['//', '//'],
    ['//a:b', '//a:b'],
    ['//evil.example/voice', '//evil.example/voice'],
    ['/%zz', '/%zz'],
    ['/../voice', '/../voice'],
  ])('of %s is %s', (target, path) => expect(pathOf(target)).toBe(path));
  it.each(['*', '', 'voice', 'here:443', 'http://', 'http:///voice', 'file:///voice', undefined])(
    'of %s is none',
    (target) => expect(pathOf(target)).toBeNull(),
  );
});

describe('the address of a client', () => {
  const socket = { remoteAddress: '::ffff:10.0.0.1' };
  const from = (forwarded: string | undefined, trustedProxies: number) =>
    clientAddress(
      { headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) }, socket },
      trustedProxies,
    );

  it("is the socket's where no proxy is in front, whatever the request says", () => {
    expect(from(undefined, 0)).toBe('10.0.0.1');
    expect(from('203.0.113.7', 0)).toBe('10.0.0.1');
  });

  it('is what the outermost proxy of ours has written, whatever came with the request', () => {
    expect(from('203.0.113.7', 1)).toBe('203.0.113.7');
    expect(from('198.51.100.1, 198.51.100.2,203.0.113.7', 1)).toBe('203.0.113.7');
    expect(from('198.51.100.1, 203.0.113.7, 192.0.2.1', 2)).toBe('203.0.113.7');
  });

  it("is the socket's where they have written none", () => {
    expect(from(undefined, 1)).toBe('10.0.0.1');
    expect(from('203.0.113.7', 2)).toBe('10.0.0.1');
    expect(from('203.0.113.7, unknown', 1)).toBe('10.0.0.1');
  });

  it('is one for all that one household has', () => {
    expect(from('2001:db8:0:12::1', 1)).toBe('2001:db8:0:12');
    expect(from('2001:0db8::12:aaaa:bbbb:cccc:dddd', 1)).toBe('2001:db8:0:12');
    expect(from('2001:db8:0:13::1', 1)).toBe('2001:db8:0:13');
    expect(from('::1', 1)).toBe('0:0:0:0');
  });
});

it('a pace lets a burst through, then so many a second', () => {
  const pace = new TokenBucket(10, 5, 0);
  const steps = (now: number, count: number) =>
    Array.from({ length: count }, () => pace.step(now)).filter(Boolean).length;
  expect(steps(0, 5)).toBe(5);
  expect(steps(0, 1)).toBe(0);
  expect(steps(1_000, 20)).toBe(5);
});

describe('the clock of a player', () => {
  it('runs while they are connected, and stands still while they are away', () => {
    const clock = new Clock(100, 0);
    expect(clock.secondsLeft(50_000)).toBe(100);
    clock.start(50_000);
    expect(clock.secondsLeft(60_000)).toBe(90);
    expect(clock.end).toBe(150_000);
    clock.pause(60_000);
    expect(clock.end).toBeNull();
    expect(clock.secondsLeft(90_000)).toBe(90);
    clock.start(90_000);
    expect(clock.end).toBe(180_000);
    expect(clock.secondsLeft(200_000)).toBe(0);
  });

  it('tells of five minutes and of one, each once', () => {
    const clock = new Clock(301, 0);
    clock.start(0);
    expect([500, 1_000, 1_500, 200_000].map((now) => clock.passed(now))).toEqual([false, true, false, false]);
    expect([240_900, 241_000, 242_000].map((now) => clock.passed(now))).toEqual([false, true, false]);
  });
});

describe('the settings of an instance', () => {
  it('have defaults for all but the origins', () => {
    expect(settingsFrom({ ALLOWED_ORIGINS: ' https://a.example, ,https://b.example' })).toEqual({
      port: 8080,
      host: '0.0.0.0',
      origins: ['https://a.example', 'https://b.example'],
      concurrency: 50,
      socketsPerPerson: 3,
      trustedProxies: 0,
    });
    expect(settingsFrom({}).origins).toEqual([]);
  });

  it("let the project's own site in, at both addresses that Hosting gives it, and what is named besides", () => {
    const own = ['https://a-project.web.app', 'https://a-project.firebaseapp.com'];
    expect(settingsFrom({ GOOGLE_CLOUD_PROJECT: 'a-project' }).origins).toEqual(own);
    expect(
      settingsFrom({ GCLOUD_PROJECT: 'a-project', ALLOWED_ORIGINS: 'https://improv.example' }).origins,
    ).toEqual([...own, 'https://improv.example']);
  });

  it.each([
    'improv.example',
    'https://improv.example/',
    'https://improv.example/app',
    '*',
    'HTTPS://improv.example',
  ])('are refused with an origin that no browser would ever say: %s', (origin) =>
    expect(() => settingsFrom({ ALLOWED_ORIGINS: origin })).toThrow(/ALLOWED_ORIGINS/),
  );

  it('trust the front end on Cloud Run, and as many proxies as they are told of', () => {
    expect(settingsFrom({ K_SERVICE: 'improv-voice' }).trustedProxies).toBe(1);
    expect(settingsFrom({ K_SERVICE: 'improv-voice', TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
  });

  it('are refused with a number that is none', () => {
    expect(() => settingsFrom({ VOICE_CONCURRENCY: 'many' })).toThrow(/VOICE_CONCURRENCY/);
  });
});
