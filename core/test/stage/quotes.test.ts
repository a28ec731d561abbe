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

  it('is not found when a word, a mark or the case differs, or when the MC or the Partner said it', () => {
    for (const wrong of [
      'the lifeboats are full',
      "I'll play the accordion.",
      'captain',
      'Aye.',
      'Welcome to the ferry!',
    ]) {
      expect(findQuote(turns, wrong), wrong).toBeNull();
    }
  });

  it('is not found when it is empty', () => {
    expect(findQuote(turns, '""')).toBeNull();
  });
});
