import { FromPlayer, readUpFrame } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { Outbox } from '../src/outbox.ts';

const pcm = new Uint8Array(640);

/** All that goes out next: the kinds of the messages, and the numbers of the frames. */
function all(outbox: Outbox): (string | number)[] {
  const items: (string | number)[] = [];
  for (let item = outbox.next(); item !== null; item = outbox.next()) {
    items.push(
      typeof item === 'string' ? FromPlayer.parse(JSON.parse(item)).kind : (readUpFrame(item)?.seq ?? -1),
    );
  }
  return items;
}

describe('what the player says', () => {
  it('goes out in order, numbered', () => {
    const outbox = new Outbox();
    outbox.message({ kind: 'speechStart' });
    outbox.frame(pcm);
    outbox.frame(pcm);
    outbox.message({ kind: 'speechEnd' });
    expect(all(outbox)).toEqual(['speechStart', 0, 1, 'speechEnd']);
  });

  it('goes out once more where it never arrived, and no more than that', () => {
    const outbox = new Outbox();
    outbox.message({ kind: 'speechStart' });
    for (let n = 0; n < 4; n += 1) outbox.frame(pcm);
    outbox.message({ kind: 'speechEnd' });
    outbox.message({ kind: 'line', text: 'Ahoy', corrects: false });
    expect(all(outbox)).toHaveLength(7);
    outbox.frame(pcm);
    outbox.rewind(1, true);
    expect(all(outbox)).toEqual([2, 3, 'speechEnd', 4]);
    outbox.rewind(4, true);
    expect(all(outbox)).toEqual([]);
  });

  it('goes out once more from its beginning to a service that has heard none of it', () => {
    const outbox = new Outbox();
    for (const at of [0, 2]) {
      outbox.message({ kind: 'speechStart' });
      outbox.frame(pcm);
      outbox.frame(pcm);
      if (at === 0) outbox.message({ kind: 'speechEnd' });
    }
    expect(all(outbox)).toHaveLength(7);
    outbox.rewind(undefined, false);
    expect(all(outbox)).toEqual(['speechStart', 2, 3]);
    outbox.rewind(undefined, true);
    expect(all(outbox)).toEqual([]);
  });

  it('a typed line goes out once more unless it is in the show, a corrected one never', () => {
    const outbox = new Outbox();
    outbox.message({ kind: 'line', text: 'Ahoy', corrects: false });
    expect(all(outbox)).toEqual(['line']);
    outbox.rewind(undefined, false);
    expect(all(outbox)).toEqual(['line']);
    outbox.message({ kind: 'line', text: 'Ahoy there', corrects: true });
    expect(all(outbox)).toEqual(['line']);
    outbox.rewind(7, true);
    expect(all(outbox)).toEqual([]);
  });

  it('waits for the line to come back, half a minute of it at most, the latest kept', () => {
    const outbox = new Outbox();
    outbox.message({ kind: 'speechStart' });
    for (let n = 0; n < 2_000; n += 1) outbox.frame(pcm);
    const kept = all(outbox);
    expect(kept).toHaveLength(1_501);
    expect(kept.slice(0, 2)).toEqual(['speechStart', 500]);
    expect(kept.at(-1)).toBe(1_999);
  });
});
