import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import type { TurnDocument } from '../../src/sessions/session.ts';
import { findQuote } from '../../src/stage/quotes.ts';

const at = Timestamp.fromMillis(0);
const said = (n: number, line: string, kind: TurnDocument['kind'] = 'exchange'): TurnDocument => ({
  n,
  kind,
  status: 'done',
  line: kind === 'exchange' ? line : null,
  reply: kind === 'exchange' ? 'Aye.' : line,
  phase: 'support',
  stumble: null,
  mood: null,
  spotlight: null,
  call: null,
  callOut: null,
  kept: null,
  partnerKept: null,
  accepted: null,
  aside: false,
  heardAs: null,
  modelSafety: 'passed',
  leaseId: '',
  leaseUntil: at,
  responseMs: null,
  inputTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  createdAt: at,
  updatedAt: at,
});
const turns = [
  said(0, 'Welcome to the ferry!', 'welcome'),
  said(1, 'Captain, the "lifeboats" are full.'),
  said(2, 'I’ll play the accordion.'),
];

describe('a quote', () => {
  it('is found word for word in the turn it is from', () => {
    expect(findQuote(turns, 'the "lifeboats" are full', 1)).toEqual({
      quote: 'the "lifeboats" are full',
      turn: 1,
    });
  });

  it('is put right when it is from another turn', () => {
    expect(findQuote(turns, 'play the accordion', 1)).toEqual({ quote: 'play the accordion', turn: 2 });
  });

  it('is found without the quotation marks that a model put round it', () => {
    expect(findQuote(turns, '“I’ll play the accordion.”', 2)).toEqual({
      quote: 'I’ll play the accordion.',
      turn: 2,
    });
  });

  it.each([
    ['straight marks for curly ones', "I'll play the accordion.", 'I’ll play the accordion.'],
    ['another case', 'i’LL play THE accordion', 'I’ll play the accordion'],
    ['a full stop that was added', 'the "lifeboats" are.', 'the "lifeboats" are'],
    ['curly marks within', 'the “lifeboats” are full', 'the "lifeboats" are full'],
    ['a new line for a space', 'play the\naccordion', 'play the accordion'],
    ['two spaces for one', 'play  the accordion', 'play the accordion'],
    ['a long dash', 'well-known', 'well–known'],
  ])('is found with %s, in the player’s own characters', (_, quote, own) => {
    const line = own.includes('known') ? [said(3, 'She is well–known here.')] : turns;
    expect(findQuote(line, quote)?.quote).toBe(own);
  });

  it('is found with an ellipsis between two true parts, in their order', () => {
    const long = [said(1, 'I opened the door slowly, and there was my grandmother’s bear in a hat.')];
    expect(findQuote(long, "I opened the door … my grandmother's bear in a hat")).toEqual({
      quote: 'I opened the door … my grandmother’s bear in a hat',
      turn: 1,
    });
    expect(findQuote(long, 'my grandmother’s bear... I opened the door')).toBeNull();
    expect(findQuote(long, 'I opened the door … a wolf in a hat')).toBeNull();
    // Parts so short could stand anywhere.
    expect(findQuote(long, 'I … a … hat')).toBeNull();
  });

  it('is not found when a word differs or is cut, or when the MC or the Partner said it', () => {
    for (const wrong of [
      'the lifeboat are full',
      'the lifeboats were full',
      'the lifeboats are full',
      'apt',
      'Aye.',
      'Welcome to the ferry!',
      '…',
    ]) {
      expect(findQuote(turns, wrong), wrong).toBeNull();
    }
  });

  it('is not found when it is empty', () => {
    expect(findQuote(turns, '""')).toBeNull();
  });
});
