import { describe, expect, it } from 'vitest';
import { connectModels, modelEnvironment } from '../../../src/index.ts';
import type { VoicedModels } from '../../../src/models/types.ts';
import { aSpokenSession } from './spokenSession.ts';

const turnMs = 32_000;
const promise = 'I promise you, my sister Marta will get her blue trumpet back before the island.';
/** They name nothing that could be called back instead. */
const between = [
  'And then what?',
  'Oh yes, go on.',
  'So what do we do now?',
  'All right, slowly.',
  'I am right behind you.',
  'Say that again, louder.',
  'Yes, like that, exactly like that.',
  'You go first, I will follow.',
  'Now it is my turn.',
  'That was close.',
  'We are not there yet.',
];
const goingOn = ['You were saying?', 'Tell me more about it.'];
const kept = 'There you are, Marta: your blue trumpet, as I promised.';

/** Models whose notes to the Partner are kept, with the tokens that each of its answers had before it. */
function watched(models: VoicedModels) {
  const notes: string[] = [];
  const contexts: number[] = [];
  const converse: VoicedModels['converse'] = (options) =>
    models.converse({
      ...options,
      note: (afresh) => {
        const note = options.note(afresh);
        if (note.length > 0) notes.push(note.join('\n'));
        return note;
      },
      events: {
        ...options.events,
        used: (usage) => {
          contexts.push(usage.inputTokens);
          options.events.used(usage);
        },
      },
    });
  return { models: { ...models, converse }, notes, contexts };
}

/** The lines of the script that a note adds. */
const added = (note: string) => JSON.parse(note.split('\n')[0] ?? '')['script+'] as unknown;
const isWhole = (note: string) => note.includes('"task":"partner"');

describe('a promise that is made by voice in the first minute', () => {
  it('is known to the Partner in the eighth, though the model’s context was compressed between', async () => {
    const { models, notes, contexts } = watched(connectModels(modelEnvironment(process.env)));
    let elapsedMs = 0;
    const { listener, says, conversation, stored, fault } = await aSpokenSession({
      models,
      now: () => Date.now() + elapsedMs,
      sessionId: '5a1e0000-0000-4000-8000-000000000018',
    });
    const play = async (line: string, n: number, ms: number) => {
      await says(line, ms);
      const { turn, session } = await listener.hears('turn', (message) => message.turn.n === n);
      expect(turn.line).toBe(line);
      elapsedMs += turnMs;
      return { reply: turn.reply ?? '', session };
    };
    await play(promise, 1, 6_000);
    // Answered in a word, so that it doesn't take minutes, and said at length: audio is what fills a context.
    await fault({ say: 'Aye, aye.', times: between.length });
    for (const [at, line] of between.entries()) await play(line, at + 2, 18_000);
    const answers: string[] = [];
    for (const [at, line] of goingOn.entries()) {
      answers.push((await play(line, between.length + 2 + at, 6_000)).reply);
    }
    const { session } = await play(kept, between.length + goingOn.length + 2, 6_000);
    expect(session).toMatchObject({ turnsPlayed: 15, stage: 'closing' });
    expect(elapsedMs).toBe(8 * 60_000);

    const cuts = contexts.filter((tokens, n) => tokens < (contexts[n - 1] ?? 0));
    expect(cuts.length).toBeGreaterThanOrEqual(2);
    expect(conversation.counters.upstreamReconnects).toBe(0);
    // Most lines had a note of what was new before them, and not the whole show.
    const wholes = notes.filter(isWhole);
    expect(notes.length).toBe(15);
    expect(wholes.length).toBeLessThan(notes.length);
    // What the Partner has heard and said itself it was not told.
    expect(notes.filter((note) => !isWhole(note)).join('\n')).not.toContain('script');
    // The line itself is long out of the script; what the last answers had before them since tells of it.
    const known = notes.slice(notes.findLastIndex(isWhole)).join('\n');
    const { script } = JSON.parse(wholes.at(-1)?.split('\n')[0] ?? '') as { script: unknown };
    expect(JSON.stringify(script)).not.toContain('I promise you');
    expect(known).toMatch(/"storySoFar":"[^"]*Marta[^"]*blue trumpet/);
    // It has forgotten what was cut off, and would say so without a brief.
    const { turns } = await stored();
    expect(turns.map(({ reply }) => reply).join('\n')).not.toContain('understudy');
    expect(answers.join('\n')).toMatch(/Marta|trumpet/);
    await conversation.close();
  });
});

describe('what the Partner is told of the script', () => {
  it('is what stands there otherwise than it was heard or said', async () => {
    const { models, notes } = watched(connectModels(modelEnvironment(process.env)));
    const { listener, says, conversation } = await aSpokenSession({ models });
    listener.playsFrom = 1;
    await says('Somebody has painted the engine yellow.');
    await listener.heardFor(0, 2_000);
    conversation.receive({ kind: 'heard', utterance: 0, ms: 1_200, whole: false });
    await says('And the captain too!');
    const { turn } = await listener.hears('turn');
    expect(turn.reply).toMatch(/…$/);
    await listener.hears('turn', (message) => message.turn.n === 2);
    // It is told at a pause: once the model takes its answer to have been played.
    const atAPause = { timeout: 20_000 };
    await expect.poll(() => notes.length, atAPause).toBe(2);
    // Not the line that it heard, but the answer that was cut short, as far as it was heard, and what follows that.
    expect(added(notes[1] ?? '')).toMatchObject([
      { n: 1, speaker: 'partner', text: turn.reply },
      { n: 2, speaker: 'player', text: 'And the captain too!' },
      { n: 2, speaker: 'partner' },
    ]);

    conversation.receive({ kind: 'line', text: 'And the baker, too!', corrects: true, turn: 2 });
    await listener.hears('turn', (message) => message.turn.line === 'And the baker, too!');
    await expect.poll(() => notes.at(-1), atAPause).toContain('And the baker, too!');
    await conversation.close();
  });
});
