import type { CoachAnswer, CoachBrief } from '@improv/contract';
import { type Chance, pick, seeded, shuffled } from '../language/seed.ts';
import * as lines from '../lines/coach.ts';
import { highlights } from './highlights.ts';
import { type Moment, type Review, readMoments } from './moments.ts';
import { scores } from './scores.ts';
import { neutral } from './summary.ts';
import { type Symbols, Templates, tidy } from './templates.ts';

/** Moments in the notes at most. */
const mostMoments = 3;

/** The Coach's notes. Every quote stands word for word in the script. */
export function coach(brief: CoachBrief): CoachAnswer {
  const chance = seeded(brief.show, 'coach', brief.rejectedQuotes.length);
  const review = readMoments(brief);
  const { chosen, missed } = choose(review, chance);
  const principleIds = new Set(brief.principles.map(({ id }) => id));
  const taken = new Set<string>();
  const used = new Set<string>();
  const shown = (moment: Moment) => {
    const principleId = principleOf(moment, principleIds, taken, brief);
    taken.add(principleId);
    const note = told(lines.traits[moment.trait].notes, momentSymbols(moment), chance, used);
    return { turn: moment.turn, quote: moment.quote, principleId, note };
  };
  const moments = chosen.map(shown);
  return {
    headline: headline(brief, chance),
    moments,
    missed: missed && shown(missed),
    recovery: withNote(review.recovery, chance),
    bestRecovery: withNote(review.bestRecovery, chance),
    scores: scores(brief),
    strengths: strengths(chosen, chance),
    tryNext: pick(lines.tryNexts[review.weakness] ?? lines.tryNexts.vague ?? [], chance),
    mission: mission(
      missed ? [missed, ...chosen] : chosen,
      moments.map(({ principleId }) => principleId),
      chance,
    ),
  };
}

/** The best moments, of as many different kinds as there are, and one that was missed. */
function choose(
  { moments }: Review,
  chance: Chance,
): { readonly chosen: readonly Moment[]; readonly missed: Moment | null } {
  const good = moments
    .filter(({ trait }) => trait !== 'missed' && trait !== 'question')
    .sort((a, b) => b.score - a.score);
  const [missed = null] = shuffled(
    moments.filter(({ trait }) => trait === 'missed' || trait === 'question'),
    chance,
  );
  const kept: Moment[] = [];
  for (const moment of [
    ...good.filter((one, i) => good.findIndex(({ trait }) => trait === one.trait) === i),
    ...good,
  ]) {
    if (kept.length < mostMoments && !kept.includes(moment)) kept.push(moment);
  }
  return { chosen: kept, missed };
}

function principleOf(
  moment: Moment,
  known: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  brief: CoachBrief,
): string {
  const fitting = lines.traits[moment.trait].principles.filter((id) => known.has(id));
  return fitting.find((id) => !taken.has(id)) ?? fitting[0] ?? brief.principles[0]?.id ?? 'take-the-offer';
}

/** A recovery with what is to be said of it. */
function withNote<R extends { readonly score: number }>(
  found: R | null,
  chance: Chance,
): (R & { note: string }) | null {
  if (!found) return null;
  const level = found.score >= 70 ? 'high' : found.score >= 45 ? 'middle' : 'low';
  return { ...found, note: pick<string>(lines.recoveryNotes[level], chance) };
}

function strengths(chosen: readonly Moment[], chance: Chance): string[] {
  const found = [...new Set(chosen.map(({ trait }) => trait))].flatMap((trait) => {
    const { strength } = lines.traits[trait];
    return strength.length > 0 ? [pick<string>(strength, chance)] : [];
  });
  return found.slice(0, 3);
}

function mission(
  moments: readonly Moment[],
  principleIds: readonly string[],
  chance: Chance,
): CoachAnswer['mission'] {
  const weak =
    moments[0]?.trait === 'missed' || moments[0]?.trait === 'question'
      ? lines.traits[moments[0].trait].principles
      : [];
  const wanted: readonly string[] = [...weak, ...principleIds];
  const fitting = lines.missions.filter(({ principles }) => principles.some((id) => wanted.includes(id)));
  const { title, task } = pick(fitting.length > 0 ? fitting : lines.missions, chance);
  return { title, task };
}

function headline(brief: CoachBrief, chance: Chance): string {
  const [first, second] = highlights(brief, chance).map(({ phrase }) => neutral(phrase));
  const symbols = { ...(first && { first }), ...(second && { second }) };
  const patterns = second ? lines.headlines : first ? lines.headlinesOfOne : lines.headlinesOfNone;
  return told(patterns, symbols, chance, new Set()).slice(0, 160);
}

function momentSymbols({ offer }: Moment): Symbols {
  return offer ? { thing: neutral(offer.phrase) } : {};
}

function told(patterns: readonly string[], symbols: Symbols, chance: Chance, used: Set<string>): string {
  const templates = new Templates(symbols, chance, used);
  const one = templates.tell(patterns) ?? templates.tell(lines.traits.decision.notes);
  for (const item of one?.used ?? []) used.add(item);
  return tidy(one?.text ?? '').slice(0, 600);
}
