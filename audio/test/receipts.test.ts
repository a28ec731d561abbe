import { beforeEach, describe, expect, it } from 'vitest';
import { Receipts } from '../src/receipts.ts';

let now: number;
let pings: string[];
let received: number[];
let receipts: Receipts;
beforeEach(() => {
  now = 1_000;
  pings = [];
  received = [];
  receipts = new Receipts(
    (payload) => pings.push(payload),
    () => now,
  );
});

/** A second of audio, in frames of 40 ms. */
function play(frames = 25): void {
  for (let n = 0; n < frames; n++) receipts.sent(1_920, { utterance: 7, seq: n }, () => received.push(n));
}

describe('receipts', () => {
  it('are asked for as audio goes out, without waiting for the next ping', () => {
    play();
    expect(pings).toHaveLength(2);
    expect(received).toEqual([]);
    expect(receipts.unreceivedMs()).toBe(1_000);
  });

  it('may be had from a client that comes back: up to the last frame that it says it heard', () => {
    receipts.sent(480, null, () => undefined);
    play();
    expect(receipts.unreceivedMs({ utterance: 7, seq: 4 })).toBe(210);
    expect(receipts.unreceivedMs({ utterance: 8, seq: 0 })).toBe(1_010);
    expect(receipts.unreceivedMs({ utterance: 6, seq: 90 })).toBe(0);
    expect(receipts.unreceivedMs(null)).toBe(0);
    receipts.pong(pings[0] ?? '');
    const unanswered = receipts.unreceivedMs();
    expect(receipts.unreceivedMs({ utterance: 7, seq: 24 })).toBe(unanswered);
    expect(receipts.unreceivedMs({ utterance: 7, seq: 1 })).toBe(0);
  });

  it('stand for all that was sent before the ping, and for those before it', () => {
    play();
    receipts.pong(pings[1] ?? '');
    expect(received).toEqual(Array.from({ length: 18 }, (_, n) => n));
    expect(receipts.unreceivedMs()).toBe(280);
    receipts.pong(pings[0] ?? '');
    expect(receipts.unreceivedMs()).toBe(280);
  });

  it('say when the client was there for certain: when the ping was sent, however late it is answered', () => {
    receipts.ping();
    now += 20_000;
    expect(receipts.pong(pings[0] ?? '')).toBe(20_000);
    expect(receipts.answeredAt).toBe(1_000);
  });

  it('are not given by whatever else a client says', () => {
    play();
    for (const payload of ['', '99', 'x', '-1', ' 1', '1.0']) expect(receipts.pong(payload)).toBeNull();
    expect(received).toEqual([]);
    expect(receipts.answeredAt).toBe(0);
  });

  it('tell the round trip only where nothing was in the way of the ping', () => {
    play();
    now += 50;
    expect(receipts.pong(pings[0] ?? '')).toBeNull();
    receipts.ping();
    now += 30;
    expect(receipts.pong(pings.at(-1) ?? '')).toBe(30);
  });

  it('go on when what was received lets more be sent', () => {
    let left = 100;
    const send = () => {
      if (left === 0) return;
      left -= 1;
      receipts.sent(8 * 1024, null, send);
    };
    for (let n = 0; n < 8; n++) send();
    while (pings.length > 0) receipts.pong(pings.shift() ?? '');
    expect(left).toBe(0);
    expect(receipts.unreceivedMs()).toBe(0);
  });
});
