import { counts, p95, round, share, sum } from './count.ts';
import { type CraftTotal, craftTotal } from './craftTotal.ts';
import type { SceneScore } from './scoreScene.ts';
import { scorerMayGate } from './uptake/gate.ts';

/** Of all scenes together. Shares are 0 to 1, and null where there was nothing to count. */
export interface Total extends CraftTotal {
  readonly scenarios: number;
  readonly partner_lines: number;
  /** Lines that had something to take up, and room for it, and of which it could be said whether they do. */
  readonly takes_up_of: number;
  readonly takes_up: number | null;
  /** Such lines of which it could not be said. */
  readonly takes_up_unsure: number;
  readonly takes_up_by: 'scorer' | 'judge';
  /** Whether who decided is trusted enough for a run to fail by it. */
  readonly takes_up_gates: boolean;
  readonly blocks: number;
  readonly blocks_share: number;
  readonly repeats: number;
  /** Partner's lines that a helper would say, and no character. */
  readonly out_of_character: number;
  readonly sentences: Spread;
  readonly words: Spread;
  /** Share of the lines that keep to one to three sentences. */
  readonly one_to_three_sentences: number | null;
  readonly rule_lines: number;
  readonly rule_violations: number;
  readonly rule_violations_by_mechanic: Readonly<Record<string, { lines: number; violations: number }>>;
  /** Player's lines that the Stage Manager judged as they were labelled. */
  readonly call_outs_right: number | null;
  /** Spotlights a turn. */
  readonly spotlight_rate: number;
  readonly mood_labels: number;
  readonly mood_agreement: number | null;
  readonly quotes: number;
  readonly quotes_found: number | null;
  readonly unparsed_json: number;
  readonly revealed_instructions: number;
  readonly failed_calls: number;
  readonly unmet_expectations: number;
}

interface Spread {
  readonly mean: number;
  readonly p95: number;
  readonly max: number;
}

export function total(scores: readonly SceneScore[]): Total {
  const lines = sum(scores.map(({ turns }) => turns));
  const taken = counts(scores.map((score) => score.takesUp));
  const rules = counts(scores.map((score) => score.rules));
  const calls = counts(scores.map((score) => score.calls));
  const moods = counts(scores.map((score) => score.moods));
  const quotes = counts(scores.map((score) => score.quotes));
  const sentences = scores.flatMap((score) => score.sentences);
  const isJudged = scores.some(({ takesUpBy }) => takesUpBy === 'judge');
  const of = (pick: (score: SceneScore) => number) => sum(scores.map(pick));
  return {
    scenarios: scores.length,
    partner_lines: lines,
    takes_up_of: taken.of,
    takes_up: share(taken),
    takes_up_unsure: of(({ unsure }) => unsure),
    takes_up_by: isJudged ? 'judge' : 'scorer',
    takes_up_gates: isJudged || scorerMayGate(),
    blocks: of(({ blocks }) => blocks),
    blocks_share: lines === 0 ? 0 : round(of(({ blocks }) => blocks) / lines, 4),
    repeats: of(({ repeats }) => repeats),
    out_of_character: of(({ outOfCharacter }) => outOfCharacter),
    sentences: spread(sentences),
    words: spread(scores.flatMap((score) => score.words)),
    one_to_three_sentences: share({
      of: sentences.length,
      did: sentences.filter((n) => n >= 1 && n <= 3).length,
    }),
    rule_lines: rules.of,
    rule_violations: rules.of - rules.did,
    rule_violations_by_mechanic: byMechanic(scores),
    call_outs_right: share(calls),
    spotlight_rate: lines === 0 ? 0 : round(of(({ spotlights }) => spotlights) / lines, 3),
    mood_labels: moods.of,
    mood_agreement: share(moods),
    quotes: quotes.of,
    quotes_found: share(quotes),
    unparsed_json: of(({ unparsed }) => unparsed),
    revealed_instructions: of(({ reveals }) => reveals),
    failed_calls: of(({ failedCalls }) => failedCalls),
    unmet_expectations: of(({ unmet }) => unmet),
    ...craftTotal(scores.map(({ craft }) => craft)),
  };
}

function byMechanic(scores: readonly SceneScore[]): Total['rule_violations_by_mechanic'] {
  const found: Record<string, { lines: number; violations: number }> = {};
  for (const { mechanic, rules } of scores) {
    if (mechanic === null) continue;
    const so = found[mechanic] ?? { lines: 0, violations: 0 };
    found[mechanic] = { lines: so.lines + rules.of, violations: so.violations + rules.of - rules.did };
  }
  return found;
}

function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    mean: sorted.length === 0 ? 0 : round(sum(sorted) / sorted.length, 2),
    p95: p95(sorted),
    max: sorted.at(-1) ?? 0,
  };
}
