import { describe, expect, it } from 'vitest';
import { Clock } from '../src/clock.ts';
import { isAllowed } from '../src/origins.ts';
import { Pace } from '../src/pace.ts';
import { settingsFrom } from '../src/settings.ts';

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

it('a pace lets a burst through, then so many a second', () => {
  const pace = new Pace(10, 5, 0);
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
      concurrency: 15,
      socketsPerPerson: 3,
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

  it('are refused with a number that is none', () => {
    expect(() => settingsFrom({ VOICE_CONCURRENCY: 'many' })).toThrow(/VOICE_CONCURRENCY/);
  });
});
