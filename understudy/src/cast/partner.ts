import type { PartnerBrief } from '@improv/contract';
import type { SessionMemory } from './memory.ts';
import { ruled } from './ruled/ruled.ts';
import { type Attempt, attempt } from './speaking.ts';
import { type Stage, setStage, templatesFor } from './stage.ts';
import type { Told } from './templates.ts';
import { weigh } from './weighing.ts';

/** How many lines are tried before the best is said. */
const tries = 32;
/** Lines tried with the same pick of what to call back and whom to name. */
const triesPerPick = 4;

/** The Partner's line, which keeps the turn's rule if it has one. @param memory of this show; the line is kept in it */
export function partner(brief: PartnerBrief, line: string, memory: SessionMemory): string {
  const key = `partner ${brief.turn}`;
  const stage = setStage(brief, line, memory, key);
  const told = brief.partnerRule ? ruled(brief.partnerRule, stage) : free(stage);
  memory.keep(key, told);
  return told.text;
}

function free(stage: Stage): Told {
  let best: Attempt & { score: number } = { text: '', used: [], bonus: 0, score: Number.NEGATIVE_INFINITY };
  let templates = templatesFor(stage);
  for (let i = 0; i < tries; i += 1) {
    if (i > 0 && i % triesPerPick === 0) templates = templatesFor(stage);
    const tried = attempt(stage, templates);
    if (!tried) continue;
    const score = weigh(tried.text, stage) + tried.bonus + stage.chance() * 6;
    if (score > best.score) best = { ...tried, score };
  }
  return best;
}
