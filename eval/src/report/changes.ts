import type { Figures } from './baseline.ts';

/** Figures that are better the higher they are; those of a mechanic and of a pass^k by their beginning. */
const higherIsBetter = [
  'takes_up',
  'one_to_three_sentences',
  'call_outs_right',
  'mood_agreement',
  'quotes_found',
  'stumbles_accepted',
  'stumbles_followed',
  'landed',
  'notes_in_players_language',
  'coach_spread',
  'spotlights_stirred',
  'judge.listens',
  'judge.offers',
  /^pass\./u,
] as const;
const lowerIsBetter = [
  'blocks',
  'blocks_share',
  'repeats',
  'out_of_character',
  'rule_violations',
  /^rule_violations_by_mechanic\..*\.violations$/u,
  'unparsed_json',
  'revealed_instructions',
  'failed_calls',
  'unmet_expectations',
  'word_ratio',
  'free_words.mean',
  'free_words.p95',
  'questions_share',
  'speaks_for_player_share',
  'shapes_repeated',
  'uncaused_praise',
  'spotlit_of_unstirred',
  'spotlights_in_a_row',
  'judge.blocks',
] as const;

export interface Change {
  readonly figure: string;
  /** Null where there was nothing to count, undefined where the run had no such figure. */
  readonly before: number | null | undefined;
  readonly now: number | null | undefined;
  /** Null where neither can be said. */
  readonly isBetter: boolean | null;
}

/** What is not as it was, by name. */
export function changesBetween(before: Figures, now: Figures): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names
    .filter((figure) => before[figure] !== now[figure])
    .map((figure) => ({
      figure,
      before: before[figure],
      now: now[figure],
      isBetter: judge(figure, before[figure], now[figure]),
    }));
}

/** Lines for people to read: what changed against the last kept run. */
export function changeLines(before: Figures | null, now: Figures, file: string): string[] {
  if (before === null) return ['', `Nothing was kept to compare with: --keep writes ${file}.`];
  const changes = changesBetween(before, now);
  if (changes.length === 0) return ['', `Nothing changed against ${file}.`];
  const rows = [
    ['changed', 'before', 'now', ''],
    ...changes.map((one) => [one.figure, shown(one.before), shown(one.now), sign(one.isBetter)]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return [
    '',
    `Against ${file}:`,
    ...rows.map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    ),
  ];
}

function judge(figure: string, before?: number | null, now?: number | null): boolean | null {
  if (typeof before !== 'number' || typeof now !== 'number') return null;
  if (isOneOf(figure, higherIsBetter)) return now > before;
  return isOneOf(figure, lowerIsBetter) ? now < before : null;
}

function isOneOf(figure: string, names: readonly (string | RegExp)[]): boolean {
  return names.some((name) => (typeof name === 'string' ? name === figure : name.test(figure)));
}

function shown(figure: number | null | undefined): string {
  return figure === null || figure === undefined ? '–' : String(figure);
}

function sign(isBetter: boolean | null): string {
  return isBetter === null ? '' : isBetter ? '+ better' : '- worse';
}
