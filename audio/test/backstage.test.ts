import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { type Backstage, Refusal, type VoiceContext, VoiceRefusal, Withdrawn } from '@improv/core';
import { afterEach, describe, expect, it } from 'vitest';
import { backstageBehind } from '../src/backstage/backstageThread.ts';
import { serveBackstage } from '../src/backstage/serveBackstage.ts';

const person = { uid: 'uid-1', email: 'sue@example.com', name: 'Sue Speaker' };
const line = { sessionId: 'show-1', turn: 3, line: 'Is it the moon?' };
const usage = { inputTokens: 1, outputTokens: 2, costUsd: 0.003 };
const asked = { brief: { turn: 3 }, line: line.line, steers: false } as never;

let close: () => void = () => undefined;
const logged: unknown[] = [];
afterEach(() => {
  close();
  logged.length = 0;
});

/** Backstage at the other end of a channel. @param does what is asked of it in the test */
function behind(does: Partial<Backstage> | ((log: VoiceContext['log']) => Partial<Backstage>)): Backstage {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  serveBackstage(port2, (log) => (typeof does === 'function' ? does(log) : does) as Backstage);
  return backstageBehind(port1, (...line) => logged.push(line));
}

describe('backstage, on another thread', () => {
  it('plays a line with the microphone in which it was spoken', async () => {
    const backstage = behind({
      playLine: async (of, { turn }, { room, partner }) => {
        room({ kind: 'room', mood: { label: `heard ${of.uid}` }, spotlight: null } as never);
        const { text } = await partner(asked);
        return { turn: { n: turn, reply: text }, session: {}, scene: {} } as never;
      },
    });
    const play = async (reply: string) => {
      const chunks: unknown[] = [];
      const played = await backstage.playLine(person, line, {
        room: (chunk) => chunks.push(chunk),
        partner: async (told) => {
          expect(told).toEqual(asked);
          return { text: reply, usage };
        },
      });
      return [played.turn.reply, chunks];
    };
    const room = [{ kind: 'room', mood: { label: 'heard uid-1' }, spotlight: null }];
    const replies = ['It is a lamp.', 'It is the moon.', 'It is you.'];
    expect(await Promise.all(replies.map(play))).toEqual(replies.map((reply) => [reply, room]));
  });

  it('hears that a line was taken back, and says so', async () => {
    const backstage = behind({
      playLine: (_person, _line, { partner }) =>
        partner(asked).catch((error) => {
          if (error instanceof Withdrawn) throw error;
          throw new Error('anything else is a failure of the cast');
        }) as never,
    });
    const played = backstage.playLine(person, line, {
      room: () => undefined,
      partner: async () => {
        throw new Withdrawn();
      },
    });
    await expect(played).rejects.toBeInstanceOf(Withdrawn);
  });

  it('asks who may come in, and heeds a no', async () => {
    const backstage = behind({
      enterVoice: async (ticket, _holder, admit) => {
        await admit(person, ticket);
        return { id: 'place-1' } as never;
      },
    });
    const asked: unknown[] = [];
    const place = await backstage.enterVoice('show-1', 'here', (...who) => void asked.push(who));
    expect([place.id, asked]).toEqual(['place-1', [[person, 'show-1']]]);
    const refused = backstage.enterVoice('show-2', 'here', () => {
      throw new VoiceRefusal('too-many-sockets', 'Close one of them first.');
    });
    const no = await refused.catch((error: unknown) => error);
    expect(no).toBeInstanceOf(VoiceRefusal);
    expect(no).toMatchObject({ reason: 'too-many-sockets', message: 'Close one of them first.' });
  });

  it('watches, each for whoever asked, until it is told to stop or breaks', async () => {
    const watches: Parameters<Backstage['watchHeld']>[] = [];
    const stopped: string[] = [];
    const backstage = behind({
      watchHeld: (...watch) => {
        watches.push(watch);
        return () => stopped.push(watch[0]);
      },
    });
    const heard: unknown[] = [];
    const watching = (holder: string) =>
      backstage.watchHeld(
        holder,
        (...loss) => heard.push([holder, ...loss]),
        ({ message }) => heard.push([holder, message]),
      );
    const [stop] = [watching('one'), watching('other'), watching('third')];
    await expect.poll(() => watches.length).toBe(3);
    const lose = (id: string) => {
      for (const [, lost] of watches) lost(id, 'elsewhere');
    };
    lose('place-1');
    watches[1]?.[2](new Error('no line'));
    await expect
      .poll(() => heard)
      .toEqual([
        ...['one', 'other', 'third'].map((holder) => [holder, 'place-1', 'elsewhere']),
        ['other', 'no line'],
      ]);
    stop();
    await expect.poll(() => stopped).toEqual(['one']);
    lose('place-2');
    await expect.poll(() => heard.slice(4)).toEqual([['third', 'place-2', 'elsewhere']]);
  });

  it('refuses as it would here', async () => {
    const retryAt = new Date('2026-11-23T00:00:00Z');
    const refusal = new Refusal('daily-shows-used', 'Two shows a day: come back tomorrow.', retryAt);
    const backstage = behind({
      readScene: async () => {
        throw refusal;
      },
      meterVoice: async () => ({ secondsLeft: 0, refusal }),
    });
    const thrown = await backstage.readScene(person, 'show-1').catch((error: unknown) => error);
    const metered = await backstage.meterVoice({} as never);
    for (const come of [thrown, metered?.refusal]) {
      expect(come).toBeInstanceOf(Refusal);
      const { reason, message, retryAt: at } = refusal;
      expect(come).toMatchObject({ reason, message, retryAt: at });
    }
  });

  it('logs what was done before it says that it was done', async () => {
    const backstage = behind((log) => ({
      completeAudioSession: async (audioSession) => {
        log('audio_session_complete', { audioSession, quality: 100 });
        return true;
      },
    }));
    expect(await backstage.completeAudioSession('place-1', 'hold-1', 'done', null)).toBe(true);
    expect(logged).toEqual([['audio_session_complete', { audioSession: 'place-1', quality: 100 }]]);
  });

  it('tells what failed, by its name and where', async () => {
    const backstage = behind({
      speak: async () => {
        throw new TypeError('no voice');
      },
    });
    const failed = await backstage.speak('Oh!', { kind: 'mc' }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'TypeError', message: 'no voice' });
    expect((failed as Error).stack).toContain('backstage.test');
  });

  it('gives back speech, and nothing where there is nothing', async () => {
    const pcm = new Uint8Array([1, 2, 3]);
    const backstage = behind({
      speak: async () => ({ pcm, usage, error: null }),
      readCall: async () => null,
      meterVoice: async () => null,
    });
    expect(await backstage.speak('Oh!', { kind: 'mc' })).toEqual({ pcm, usage, error: null });
    expect(await backstage.readCall('show-1', 3)).toBeNull();
    expect(await backstage.meterVoice({} as never)).toBeNull();
  });

  it('takes the process with it when it ends', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'stand/brokenBackstage.ts')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(said).toContain('the house is on fire');
  });
});
