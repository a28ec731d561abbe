import type { FromService } from '@improv/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceClient, VoiceContext } from '../../../src/index.ts';
import type { Speech } from '../../../src/models/types.ts';
import { noUsage } from '../../../src/models/usage.ts';
import { Playback } from '../../../src/voice/conversation/playback.ts';
import { type SideLine, SideSpeech } from '../../../src/voice/conversation/sideSpeech.ts';

/** Speech that is being generated. */
interface Order {
  readonly text: string;
  readonly done: (speech: Speech) => void;
  readonly failed: () => void;
}

let orders: Order[];
let sideSpeech: SideSpeech;
let playback: Playback;
let told: FromService[];

beforeEach(() => {
  orders = [];
  told = [];
  playback = new Playback(0, Date.now);
  const client: VoiceClient = {
    bytesWaiting: 0,
    send: (message) => void told.push(message),
    play: () => undefined,
  };
  playback.attach(client, null);
  const backend = {
    readCall: async (_: string, n: number) => (n < 60 ? `Line ${n}.` : null),
    speak: (text: string) =>
      new Promise<Speech>((done, failed) =>
        orders.push({ text, done, failed: () => failed(new Error('busy')) }),
      ),
  };
  const context = { backend, now: Date.now, log: () => undefined } as unknown as VoiceContext;
  sideSpeech = new SideSpeech(context, 'a-show', playback, () => undefined);
});

const soon = () => new Promise((resolve) => setImmediate(resolve));
const speechOf = (bytes: number): Speech => ({ pcm: new Uint8Array(bytes), usage: noUsage });
const ordered = () => orders.map(({ text }) => text);
const said = () => told.flatMap((message) => (message.kind === 'words' ? [message.text] : []));
const mc = (text: string): SideLine => ({ role: { kind: 'mc' }, turn: 1, text });

/** Has all that was ordered made, and heard to its end. */
async function hearOut(bytes = 960): Promise<void> {
  for (let heard = 0; heard < 100; heard += 1) {
    for (const { done } of orders) done(speechOf(bytes));
    await soon();
    const open = told.findLast((message) => message.kind === 'utterance');
    if (open?.kind === 'utterance')
      playback.heard({ kind: 'heard', utterance: open.utterance, ms: 10_000, whole: true });
    await soon();
  }
}

describe('the MC’s line of a turn', () => {
  it('is made once, however often it is asked for at once', async () => {
    for (let times = 0; times < 200; times += 1) sideSpeech.sayTurn(0);
    await soon();
    expect(ordered()).toEqual(['Line 0.']);
    await hearOut();
    expect(said()).toEqual(['Line 0.']);
  });

  it('is said again without being made again', async () => {
    sideSpeech.sayTurn(0);
    await soon();
    await hearOut();
    sideSpeech.sayTurn(0);
    await soon();
    await hearOut();
    expect(ordered()).toEqual(['Line 0.']);
    expect(said()).toEqual(['Line 0.', 'Line 0.']);
  });

  it('is made once though the player speaks over it and asks again, time after time', async () => {
    for (let times = 0; times < 20; times += 1) {
      sideSpeech.sayTurn(0);
      await soon();
      sideSpeech.hush();
    }
    expect(ordered()).toEqual(['Line 0.']);
  });

  it('is tried twice when it can not be made, and then left to be read', async () => {
    for (let times = 0; times < 5; times += 1) {
      sideSpeech.sayTurn(0);
      await soon();
      orders.at(-1)?.failed();
      await soon();
    }
    expect(ordered()).toEqual(['Line 0.', 'Line 0.']);
  });

  it('is never made twice, even when there was no more room to keep it', async () => {
    const mebibyte = 1024 * 1024;
    for (let n = 0; n < 8; n += 1) {
      sideSpeech.sayTurn(n);
      await soon();
      await hearOut(mebibyte);
    }
    for (let n = 0; n < 8; n += 1) sideSpeech.sayTurn(n);
    await soon();
    await hearOut(mebibyte);
    expect(ordered()).toHaveLength(8);
  });
});

describe('asides that wait', () => {
  it('are few, and have speech made for the next two only', async () => {
    for (let n = 0; n < 50; n += 1) sideSpeech.sayTurn(n);
    await soon();
    expect(orders.length).toBeLessThanOrEqual(2);
    await hearOut();
    expect(said().length).toBeLessThanOrEqual(5);
    expect(orders.length).toBeLessThanOrEqual(5);
  });

  it('are all said, one after the other, in their order', async () => {
    sideSpeech.say([
      mc('One.'),
      { role: { kind: 'spotlight', archetypeId: 'nurse' }, turn: 1, text: 'Two.' },
      mc('Three.'),
    ]);
    await hearOut();
    expect(said()).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('don’t wait for speech that was ordered before the player spoke', async () => {
    sideSpeech.say([mc('Too late.')]);
    await soon();
    sideSpeech.hush();
    sideSpeech.say([mc('Fresh.')]);
    await soon();
    orders.find(({ text }) => text === 'Fresh.')?.done(speechOf(960));
    await soon();
    expect(said()).toEqual(['Fresh.']);
  });

  it('are paid for to the last, said or not', async () => {
    sideSpeech.say([mc('One.')]);
    await soon();
    sideSpeech.hush();
    const made = vi.fn();
    void sideSpeech.made().then(made);
    await soon();
    expect(made).not.toHaveBeenCalled();
    orders[0]?.done(speechOf(960));
    await soon();
    expect(made).toHaveBeenCalled();
  });

  it('are neither made nor said once the conversation ends, whoever asks for them then', async () => {
    sideSpeech.sayTurn(1);
    sideSpeech.end();
    sideSpeech.prepare(mc('One.'));
    sideSpeech.say([mc('Two.')]);
    sideSpeech.sayTurn(2);
    await soon();
    expect(ordered()).toEqual([]);
    expect(said()).toEqual([]);
  });
});
