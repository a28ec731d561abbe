import type { LineRule } from '@improv/contract';
import {
  advance,
  begin,
  callFor,
  type GameMechanic,
  keepRule,
  type MechanicState,
  partnerRuleFor,
} from '../../src/mechanics/index.ts';
import { capital } from '../../src/mechanics/rules/phrases.ts';

/** One turn of a walked show. */
export interface Walked {
  readonly turn: number;
  readonly call: string | null;
  readonly playerRule: LineRule | null;
  readonly playerLine: string;
  readonly partnerRule: LineRule | null;
  readonly partnerLine: string;
  /** After the turn. */
  readonly state: MechanicState | null;
}

/** Plays turns one after the other, both sides speaking as told. */
export function walk(
  begun: MechanicState | null,
  turns: number,
  player: (rule: LineRule | null, turn: number) => string,
  partner: (rule: LineRule | null, turn: number) => string = player,
): Walked[] {
  const walked: Walked[] = [];
  let state = begun;
  for (let turn = 1; turn <= turns; turn++) {
    const { call, playerRule } = callFor(state, turn);
    const playerLine = player(playerRule, turn);
    const partnerRule = partnerRuleFor(state, turn, playerLine);
    const partnerLine = partner(partnerRule, turn);
    state = advance(state, turn, playerLine, partnerLine);
    walked.push({ turn, call, playerRule, playerLine, partnerRule, partnerLine, state });
  }
  return walked;
}

/** A mechanic at the start of a show. */
export function begun(mechanic: GameMechanic, suggestion: string | null = null, seed = 'opening night') {
  return begin({ mechanic }, seed, suggestion);
}

/** Plays the lines in turn, player first. */
export function said(
  mechanic: GameMechanic,
  suggestion: string | null,
  ...lines: [player: string, partner: string][]
) {
  return walk(
    begun(mechanic, suggestion),
    lines.length,
    (_, turn) => lines[turn - 1]?.[0] ?? '',
    (_, turn) => lines[turn - 1]?.[1] ?? '',
  );
}

/** A line made to keep a rule. @param n varies it */
export function lineThatKeeps(rule: LineRule | null, n: number): string {
  const animal = ['goat', 'heron', 'otter', 'weasel', 'badger'][n % 5] ?? 'goat';
  const says = `${capital(animal)} ${n} is up on the roof, and none of the others is a ${animal}.`;
  return rule ? keepRule(rule, says) : says;
}

/** Settings of every kind of mechanic. */
export const samples: readonly GameMechanic[] = [
  { kind: 'questions-only' },
  { kind: 'no-questions' },
  { kind: 'one-word' },
  { kind: 'word-count', counts: [7, 3], every: 3 },
  { kind: 'alphabet' },
  { kind: 'last-word-first' },
  { kind: 'given-lines', last: false },
  { kind: 'given-lines', last: true },
  { kind: 'openers', player: ['Luckily', 'Sadly'], partner: ['Sadly', 'Luckily'], over: true, called: true },
  { kind: 'openers', player: ['It started with', 'Back then'], partner: [], over: false, called: false },
  { kind: 'emotions', every: 2 },
  { kind: 'genres', every: 3 },
  { kind: 'status', every: 4 },
  { kind: 'reverse', every: 4 },
  { kind: 'another-way', every: 3 },
  { kind: 'forbidden-letter' },
  { kind: 'forbidden-word', word: null, side: 'both' },
  { kind: 'forbidden-word', word: 'but', side: 'player' },
  { kind: 'audience-word', every: 2 },
];
