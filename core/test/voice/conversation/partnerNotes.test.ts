import type { ScriptLine } from '@improv/contract';
import { aBrief } from '@improv/testing/brief';
import { describe, expect, it } from 'vitest';
import { briefText } from '../../../src/cast/brief.ts';
import { partnerAloud } from '../../../src/cast/partner.ts';
import { liveModelConfig } from '../../../src/models/modelConfig.ts';
import { PartnerNotes } from '../../../src/voice/conversation/partnerNotes.ts';

const says = (n: number, speaker: ScriptLine['speaker'], text: string): ScriptLine => ({ n, speaker, text });
const opening = [says(0, 'mc', 'A ferry, at night.')];
const first = [says(1, 'player', 'I promise you a trumpet, Olaf.'), says(1, 'partner', 'A blue one.')];

/** The scene before a turn. */
function before(turn: number, script: readonly ScriptLine[], storySoFar = '') {
  return {
    brief: aBrief({ turn, turnsRemaining: 15 - turn, script: [...script], storySoFar }),
    direction: `Stage Manager, before turn ${turn}.`,
  };
}

/** A Partner that knows the scene before the first turn. */
function playing() {
  const notes = new PartnerNotes();
  notes.next(before(1, opening), false);
  return notes;
}

/** What a note says of the show. */
const news = ([json = '{}']: readonly string[]) => JSON.parse(json) as Record<string, unknown>;

describe('the notes to a Partner in voice', () => {
  it('are the whole brief and the direction first, and then what has changed', () => {
    const notes = new PartnerNotes();
    const begun = before(1, opening);
    expect(notes.next(begun, false)).toEqual([briefText(begun.brief), begun.direction]);
    expect(notes.next(before(2, opening, 'Olaf is promised a trumpet.'), false)).toEqual([
      JSON.stringify({ turn: 2, storySoFar: 'Olaf is promised a trumpet.', turnsRemaining: 13 }),
      'Stage Manager, before turn 2.',
    ]);
  });

  it('are nothing when nothing is new, or when the scene is over', () => {
    const notes = playing();
    expect(notes.next(before(1, opening), false)).toEqual([]);
    expect(notes.next(null, true)).toEqual([]);
  });

  it('are the direction alone when only that is new', () => {
    const notes = playing();
    const { brief } = before(1, opening);
    expect(notes.next({ brief, direction: 'The Room gasped.' }, false)).toEqual(['The Room gasped.']);
  });

  it('leave out the lines that the Partner has heard and said itself', () => {
    const notes = playing();
    for (const { speaker, text } of first) notes.witnessed(speaker as 'player', text);
    expect(news(notes.next(before(2, [...opening, ...first]), false))).toEqual({
      turn: 2,
      turnsRemaining: 13,
    });
    // They stay known.
    expect(news(notes.next(before(3, [...opening, ...first]), false))).toEqual({
      turn: 3,
      turnsRemaining: 12,
    });
  });

  it('tell the lines that stand otherwise than it heard or said them', () => {
    const notes = playing();
    const [line, reply] = first as [ScriptLine, ScriptLine];
    notes.witnessed('player', line.text);
    notes.witnessed('partner', 'A blue one, with a dent.');
    expect(
      news(notes.next(before(2, [...opening, line, { ...reply, text: 'A blue one, …' }]), false)),
    ).toMatchObject({
      'script+': [{ ...reply, text: 'A blue one, …' }],
    });
    const corrected = playing();
    corrected.witnessed('player', 'I promise you a crumpet, Olaf.');
    corrected.witnessed('partner', reply.text);
    expect(news(corrected.next(before(2, [...opening, ...first]), false))).toMatchObject({
      'script+': first,
    });
  });

  it('tell which line was said to the theatre', () => {
    const notes = playing();
    const aside = { ...says(1, 'player', 'Applaud now!'), aside: true };
    notes.witnessed('player', aside.text);
    expect(news(notes.next(before(2, [...opening, aside]), false))).toMatchObject({ 'script+': [aside] });
  });

  it('tell what was played elsewhere', () => {
    const notes = playing();
    expect(news(notes.next(before(2, [...opening, ...first]), false))).toMatchObject({ 'script+': first });
  });

  it('are the whole brief again when the Partner may have lost it, and do not count on what it heard before', () => {
    const notes = playing();
    for (const { speaker, text } of first) notes.witnessed(speaker as 'player', text);
    const again = before(1, opening);
    expect(notes.next(again, true)).toEqual([briefText(again.brief), again.direction]);
    expect(news(notes.next(before(2, [...opening, ...first]), false))).toMatchObject({ 'script+': first });
  });

  it('are the whole brief again after five without it', () => {
    const notes = playing();
    const wholes = Array.from(
      { length: 13 },
      (_, n) => 'game' in news(notes.next(before(n + 2, opening), false)),
    );
    expect(wholes.flatMap((whole, n) => (whole ? [n + 2] : []))).toEqual([7, 13]);
  });

  it('go on from the brief that was told with a written line', () => {
    const notes = playing();
    const { brief } = before(2, opening);
    notes.told({ ...brief, openStumble: 'fear' });
    notes.witnessed('player', 'Who is there?');
    const script = [...opening, says(2, 'player', 'Who is there?')];
    expect(news(notes.next(before(3, script), false))).toEqual({
      turn: 3,
      turnsRemaining: 12,
      openStumble: null,
    });
  });
});

describe('what is kept of a context that is compressed', () => {
  it('has room for the instructions, a whole brief of long lines, and half a minute of speech', () => {
    // At four characters a token.
    const tokens = (...texts: string[]) => Math.ceil(texts.join('').length / 4);
    const line =
      'I found a letter behind the boiler, addressed to you, and it smells of cinnamon and diesel and rain.';
    const script = Array.from({ length: 8 }, (_, n) => says(n, n % 2 === 0 ? 'player' : 'partner', line));
    const { brief, direction } = before(9, script, line.repeat(5));
    const whole = tokens(briefText({ ...brief, avoid: [line, line] }), direction);
    expect(tokens(partnerAloud) + whole + 30 * 25).toBeLessThan(liveModelConfig.keptTokens);
    expect(liveModelConfig.keptTokens).toBeLessThan(liveModelConfig.compressAtTokens);
  });
});
