import { describe, expect, it } from 'vitest';
import { Cast } from '../src/cast/cast.ts';
import { scripts } from './scripts.ts';
import { ask, briefFor, play } from './show.ts';

const shows = scripts.map((script, i) => play(`variety-${i}`, script));
const replies = shows.flatMap(({ turns }) => turns.map(({ reply }) => reply));
const sentences = (text: string) => text.split(/(?<=[.!?…])\s+/);

describe('the variety and the grammar of what is said', () => {
  it('plays ten shows of fifteen turns without saying the same line twice in one', () => {
    expect(shows).toHaveLength(10);
    for (const { turns, welcome, close } of shows) {
      const said = [welcome, ...turns.map(({ reply }) => reply), close];
      expect(new Set(said).size).toBe(17);
    }
  });

  it('hardly ever repeats a sentence of its own within a show', () => {
    for (const { turns } of shows) {
      const all = turns.flatMap(({ reply }) => sentences(reply)).filter((one) => one.split(' ').length > 4);
      expect(all.length - new Set(all).size).toBeLessThanOrEqual(1);
    }
  });

  it('opens no two lines of a show with the same four words', () => {
    for (const { turns } of shows) {
      const openings = turns.map(({ reply }) => reply.split(' ').slice(0, 4).join(' '));
      expect(openings.length - new Set(openings).size).toBeLessThanOrEqual(1);
    }
  });

  it('answers the same first line of a hundred shows in at least 85 ways', () => {
    const said = Array.from({ length: 100 }, (_, i) =>
      ask(new Cast(), briefFor({ show: `first-${i}`, turn: 1 }), 'I found a key in the soup.'),
    );
    expect(new Set(said).size).toBeGreaterThanOrEqual(85);
  });

  it('welcomes a hundred shows in at least 90 ways', () => {
    const said = Array.from({ length: 100 }, (_, i) =>
      ask(new Cast(), briefFor({ show: `welcome-${i}`, task: 'welcome', turn: 0, move: null })),
    );
    expect(new Set(said).size).toBeGreaterThanOrEqual(90);
  });

  it('speaks one to four short sentences', () => {
    for (const reply of replies) {
      expect(sentences(reply).length, reply).toBeLessThanOrEqual(6);
      expect(reply.split(' ').length, reply).toBeLessThanOrEqual(65);
      expect(reply.length, reply).toBeGreaterThan(10);
    }
    const mean = replies.reduce((sum, reply) => sum + sentences(reply).length, 0) / replies.length;
    expect(mean).toBeLessThanOrEqual(3.2);
  });

  it('leaves no hole, no doubled article and no wrong one', () => {
    for (const reply of [...replies, ...shows.flatMap(({ welcome, close }) => [welcome, close])]) {
      expect(reply).not.toMatch(/undefined|null|\(\(|#|\uE000|\[object/);
      expect(reply).not.toMatch(/\b(?:the|a|an) (?:the|a|an|my|your|his|her|our|their)\b/i);
      expect(reply).not.toMatch(/\ba (?:[aeio])|\ban (?:[bcdfgjklmnpqrstvwxz])/i);
      expect(reply).not.toMatch(/ {2}| [,.!?;:]|\.\.(?!\.)/);
      expect(reply).not.toMatch(/(?<!…)[.!?] \p{Ll}/u);
      expect(reply).not.toMatch(/\b(\w+) \1\b/i);
    }
  });

  it('says the same again when the same turn is asked for again', () => {
    const brief = briefFor({ show: 'again' });
    const cast = new Cast();
    const first = ask(cast, brief, 'I found a key in the soup.');
    expect(ask(cast, brief, 'I found a key in the soup.')).toBe(first);
    expect(ask(new Cast(), brief, 'I found a key in the soup.')).toBe(first);
  });

  it('needs less than 15 milliseconds for a line, once warm', () => {
    const cast = new Cast();
    const times = scripts.flatMap(({ lines }) =>
      lines.map((line, i) => {
        const { user } = process.cpuUsage();
        ask(cast, briefFor({ show: 'timed', turn: i + 1 }), line);
        return (process.cpuUsage().user - user) / 1_000;
      }),
    );
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)]).toBeLessThan(15);
  });
});

describe('a player who says the same thing fifteen times', () => {
  it.each([
    'yes',
    'no',
    'hi',
    'Why?',
    '...',
    'Where is it?',
    'I like the boat.',
    'lol',
    'goodbye',
    'HELP ME',
  ])('is never answered the same way twice: %s', (line) => {
    const { turns } = play('stuck', { game: 'free-scene', location: 'a boat', lines: Array(15).fill(line) });
    expect(new Set(turns.map(({ reply }) => reply)).size).toBe(15);
  });
});
