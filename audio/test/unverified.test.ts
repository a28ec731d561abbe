import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../src/settings.ts';
import { UnverifiedConnections, unverifiedLimits } from '../src/unverified.ts';

/** Connections by name; those that had to go are noted in their order. */
function some(limits: ReturnType<typeof unverifiedLimits>) {
  const connections = new UnverifiedConnections(limits);
  const gone: string[] = [];
  const enter = (address: string, name: string, shows = false) => {
    const visit = connections.enter(address, () => gone.push(name));
    if (shows) visit.showsTicket();
    return visit;
  };
  return { connections, gone, enter };
}

describe('connections that have shown no good ticket', () => {
  it('give up the one of their address that has been silent for longest', () => {
    const { enter, gone } = some({ perAddress: 2, total: 10 });
    enter('home', 'ticket', true);
    enter('home', 'first');
    enter('home', 'second');
    enter('home', 'third');
    expect(gone).toEqual(['first', 'second']);
  });

  it('give up the newcomer where all others wait for an answer', () => {
    const { enter, gone } = some({ perAddress: 2, total: 10 });
    for (const name of ['first', 'second', 'third']) enter('home', name, true);
    expect(gone).toEqual(['third']);
  });

  it('give up, where there is no room in total, the one that has been silent for longest', () => {
    const { connections, enter, gone } = some({ perAddress: 3, total: 4 });
    enter('far', 'idle');
    for (const name of ['one', 'two', 'three']) enter('class', name);
    enter('home', 'mine');
    expect(gone).toEqual(['idle']);
    expect(connections.count).toBe(4);
  });

  it('give up the last of the address that has most where all wait for an answer', () => {
    const { enter, gone } = some({ perAddress: 3, total: 4 });
    for (const name of ['one', 'two', 'three']) enter('crowd', name, true);
    enter('home', 'mine', true);
    enter('school', 'theirs', true);
    expect(gone).toEqual(['three']);
  });

  it('count no longer once they have left, however often they say so', () => {
    const { connections, enter, gone } = some({ perAddress: 1, total: 1 });
    const visit = enter('home', 'first');
    visit.leave();
    enter('home', 'second');
    visit.leave();
    expect([connections.count, gone]).toEqual([1, []]);
  });
});

describe('the deploy command in the handbook', () => {
  const handbook = readFileSync(join(import.meta.dirname, '../../docs/deploying.md'), 'utf8');
  const flag = (name: string) => Number(new RegExp(`--${name} ([\\d.]+)`).exec(handbook)?.[1]);
  const places = Number(/VOICE_CONCURRENCY=(\d+)/.exec(handbook)?.[1]);

  it('has the places that an instance has by default', () => {
    expect(places).toBe(settingsFrom({}).concurrency);
  });

  it('lets the front end hand on more than an instance holds, so that the instance decides', () => {
    expect(flag('concurrency')).toBeGreaterThanOrEqual(places + unverifiedLimits(places).total + 10);
  });

  it('opens another instance before the places of one are taken', () => {
    expect(flag('concurrency') * flag('scaling-concurrency-target')).toBeLessThan(places);
  });
});
