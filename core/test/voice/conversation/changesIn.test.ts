import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesIn, type JsonObject } from '../../../src/voice/conversation/changesIn.ts';

describe('the changes in a JSON object', () => {
  it('are none when nothing has changed, however deep', () => {
    const object = { turn: 1, mood: { label: 'warm' }, script: [{ n: 1, text: 'Ahoy.' }], stumble: null };
    expect(changesIn(object, structuredClone(object))).toEqual({});
  });

  it('are the keys with a new value, whole', () => {
    const before = { turn: 1, mood: { label: 'warm', laughter: 0 }, location: 'a ferry', stumble: 'fear' };
    const after = { turn: 2, mood: { label: 'warm', laughter: 1 }, location: 'a ferry', stumble: null };
    expect(changesIn(before, after)).toEqual({
      turn: 2,
      mood: { label: 'warm', laughter: 1 },
      stumble: null,
    });
  });

  it('are keys that are new, and null for those that are gone', () => {
    expect(changesIn({ a: 1, c: 3 }, { b: 2, c: 3 })).toEqual({ a: null, b: 2 });
  });

  it('are only what was added to a list that goes on, whether or not it has lost its oldest items', () => {
    const at = (script: unknown[]) => changesIn({ script: [1, 2, 3] }, { script });
    expect(at([1, 2, 3, 4])).toEqual({ 'script+': [4] });
    expect(at([3, 4, 5])).toEqual({ 'script+': [4, 5] });
    expect(at([2, 3])).toEqual({});
    expect(changesIn({ script: [] }, { script: [1] })).toEqual({ 'script+': [1] });
  });

  it('are the whole of a list that does not go on', () => {
    const at = (script: unknown[]) => changesIn({ script: [1, 2, 3] }, { script });
    expect(at([1, 2, 4])).toEqual({ script: [1, 2, 4] });
    expect(at([7])).toEqual({ script: [7] });
    expect(at([])).toEqual({ script: [] });
  });

  it('lead from what is known to what is new, whatever the two are', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.array(fc.nat({ max: 3 }), { maxLength: 5 }));
    const object = fc.dictionary(fc.constantFrom('turn', 'mood', 'script', 'avoid'), value);
    fc.assert(
      fc.property(object, object, (before, after) => {
        const known = applied(before, changesIn(before, after));
        for (const [key, is] of Object.entries(after)) {
          // Of a list, the oldest items may be more than there are.
          if (Array.isArray(is)) expect((known[key] as unknown[]).slice(-is.length || Infinity)).toEqual(is);
          else expect(known[key]).toEqual(is);
        }
        for (const key of Object.keys(before)) if (!(key in after)) expect(known[key]).toBeNull();
      }),
    );
  });
});

/** What one knows who is told the changes. */
function applied(before: JsonObject, changes: JsonObject): JsonObject {
  const known: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (key.endsWith('+'))
      known[key.slice(0, -1)] = [...(known[key.slice(0, -1)] as unknown[]), ...(value as unknown[])];
    else known[key] = value;
  }
  return known;
}
