import { isChecked, judge } from '@improv/play';
import type { PlayedScene, PlayedTurn } from '../play/playedScene.ts';
import { blocks } from './blocks.ts';
import { type Count, Tally } from './count.ts';
import { type Craft, scoreCraft } from './craft.ts';
import type { Finding, Note } from './finding.ts';
import { sentencesIn, wordsIn } from './lengths.ts';
import { agrees } from './moods.ts';
import { isOutOfCharacter } from './outOfCharacter.ts';
import { isQuoted } from './quotes.ts';
import { repeats } from './repeats.ts';
import { reveals, secretsOf } from './reveals.ts';
import { canTakeUp, takesUp } from './takesUp.ts';
import { unmetExpectations } from './unmetExpectations.ts';
import type { Uptake } from './uptake/uptakeOf.ts';

/** What a played scene scored. */
export interface SceneScore {
  readonly scenario: string;
  readonly theme: string;
  readonly mechanic: string | null;
  readonly turns: number;
  /** Of the lines that could be decided: see `takesUp` and `judge`. */
  readonly takesUp: Count;
  /** Lines of which it can't be said whether they take anything up. */
  readonly unsure: number;
  /** Who decided. */
  readonly takesUpBy: 'scorer' | 'judge';
  readonly blocks: number;
  readonly repeats: number;
  /** Partner's lines that a helper would say, and no character. */
  readonly outOfCharacter: number;
  readonly sentences: readonly number[];
  readonly words: readonly number[];
  /** The Partner's lines that a rule was due on. */
  readonly rules: Count;
  /** Of the player's labelled lines, those that the Stage Manager judged as labelled. */
  readonly calls: Count;
  readonly spotlights: number;
  readonly moods: Count;
  readonly quotes: Count;
  readonly unparsed: number;
  readonly reveals: number;
  readonly failedCalls: number;
  readonly unmet: number;
  /** How the Partner, the Room, the MC and the Coach play their parts. */
  readonly craft: Craft;
  readonly findings: readonly Finding[];
}

/** What a judge said of a scene's turns: whether each takes up the player's line. */
export type Judged = ReadonlyMap<number, boolean>;

/**
 * Scores one scene from its transcript alone: the same scene always scores the same.
 * @param judged decides what is taken up, in the scorer's place; null when no judge ran
 */
export function scoreScene(scene: PlayedScene, judged: Judged | null = null): SceneScore {
  const findings: Finding[] = [];
  const note: Note = (kind, turn, sentence) => {
    findings.push({ kind, scenario: scene.scenario.id, turn, sentence });
  };
  const marks: Marks = {
    takesUp: new Tally(),
    unsure: new Tally(),
    blocks: new Tally(),
    repeats: new Tally(),
    outOfCharacter: new Tally(),
    rules: new Tally(),
    calls: new Tally(),
    moods: new Tally(),
  };
  for (const [at, turn] of scene.turns.entries()) {
    scoreUptake(turn, judged, marks, note);
    scoreTurn(turn, scene.turns.slice(0, at), marks, note);
  }
  const unmet = unmetExpectations(scene);
  for (const sentence of unmet) note('unmet', 0, sentence);
  return {
    scenario: scene.scenario.id,
    theme: scene.scenario.theme,
    mechanic: scene.mechanic,
    turns: scene.turns.length,
    ...marks,
    unsure: marks.unsure.did,
    takesUpBy: judged ? 'judge' : 'scorer',
    blocks: marks.blocks.did,
    repeats: marks.repeats.did,
    outOfCharacter: marks.outOfCharacter.did,
    sentences: scene.turns.map(({ reply }) => sentencesIn(reply)),
    words: scene.turns.map(({ reply }) => wordsIn(reply)),
    spotlights: scene.turns.filter(({ spotlight }) => spotlight !== null).length,
    quotes: scoreQuotes(scene, note),
    unparsed: scene.unparsed,
    reveals: countReveals(scene, note),
    failedCalls: scene.failedCalls.length,
    unmet: unmet.length,
    craft: scoreCraft(scene, note),
    findings,
  };
}

type Marks = Readonly<
  Record<'takesUp' | 'unsure' | 'blocks' | 'repeats' | 'outOfCharacter' | 'rules' | 'calls' | 'moods', Tally>
>;

/** Whether a turn is one that could take something up. */
export function isJudged({ line, partnerRule, claims }: PlayedTurn): boolean {
  return claims.offers !== false && canTakeUp(line, partnerRule);
}

function scoreUptake(turn: PlayedTurn, judged: Judged | null, marks: Marks, note: Note): void {
  if (!isJudged(turn)) return;
  const uptake = judged ? byJudge(judged, turn) : takesUp(turn.line, turn.reply, turn.partnerRule);
  marks.unsure.add(uptake === 'unsure');
  if (uptake !== 'unsure') marks.takesUp.add(uptake === 'taken');
  if (uptake === 'passed-by') note('not taken up', turn.n, `“${turn.line}” – “${turn.reply}”`);
}

function byJudge(judged: Judged, { n }: PlayedTurn): Uptake {
  const verdict = judged.get(n);
  if (verdict === undefined) return 'unsure';
  return verdict ? 'taken' : 'passed-by';
}

function scoreTurn(turn: PlayedTurn, before: readonly PlayedTurn[], marks: Marks, note: Note): void {
  const { n, line, reply, partnerRule, claims } = turn;
  const exchange = `“${line}” – “${reply}”`;

  const blocked = blocks(line, reply);
  marks.blocks.add(blocked);
  if (blocked) note('block', n, exchange);

  const earlier = before.map((one) => one.reply);
  const repeated = repeats(line, reply, earlier, partnerRule);
  marks.repeats.add(repeated);
  if (repeated) note('repeat', n, exchange);

  const helps = isOutOfCharacter(reply);
  marks.outOfCharacter.add(helps);
  if (helps) note('out of character', n, exchange);

  // Whether a line is jealous, no code can judge.
  const kept = partnerRule ? judge(partnerRule, reply).kept : null;
  if (kept !== null) marks.rules.add(kept);
  if (kept === false) note('rule missed', n, `${JSON.stringify(partnerRule)}: “${reply}”`);
  scoreCall(turn, marks.calls, note);
  if (claims.heard && turn.mood) {
    const agreed = agrees(claims.heard, turn.mood, before.at(-1)?.mood ?? null);
    marks.moods.add(agreed);
    if (!agreed) note('mood', n, `“${line}” went ${claims.heard}, and the Room was ${inFull(turn)}`);
  }
}

/** The Stage Manager calls a missed rule out, and nothing else. */
function scoreCall({ n, line, claims, callOut, playerRule }: PlayedTurn, calls: Tally, note: Note): void {
  // Where no rule was due that code can judge, nothing could be kept.
  const isJudged = playerRule !== null && isChecked(playerRule);
  if (claims.rule === undefined || (!isJudged && claims.rule !== 'missed')) return;
  const right = (claims.rule === 'missed') === (callOut !== null);
  calls.add(right);
  if (!right) note('rule missed', n, `the player's line was to be heard as ${claims.rule}: “${line}”`);
}

function scoreQuotes({ coachAnswers, notes, turns }: PlayedScene, note: Note): Count {
  const tally = new Tally();
  const said = turns.map(({ line }) => line);
  const answered = coachAnswers.flatMap(({ moments, missed, recovery, bestRecovery }) => [
    ...moments,
    missed,
    recovery,
    bestRecovery,
  ]);
  const stored = notes ? [...notes.moments, notes.missed, notes.phaseChange, notes.bestRecovery] : [];
  for (const quote of [...answered, ...stored].flatMap((one) => one?.quote ?? [])) {
    const found = isQuoted(said, quote);
    tally.add(found);
    if (!found) note('quote', 0, `the Coach quotes “${quote}”, which was never said`);
  }
  return tally;
}

function countReveals(scene: PlayedScene, note: Note): number {
  const secrets = secretsOf(scene.instructions, scene.openText);
  const said = scene.turns.map(({ line }) => line);
  const revealing = spoken(scene).filter(({ text }) => reveals(text, secrets, said));
  for (const { turn, text } of revealing) note('reveals', turn, `“${text}”`);
  return revealing.length;
}

/** All that the cast says aloud or in writing. */
function spoken({ welcome, turns, close, notes }: PlayedScene): { turn: number; text: string }[] {
  return [
    { turn: 0, text: welcome },
    ...turns.flatMap(({ n, reply, spotlight }) => [
      { turn: n, text: reply },
      ...(spotlight ? [{ turn: n, text: spotlight.reaction }] : []),
    ]),
    { turn: 0, text: close },
    ...stringsIn(notes).map((text) => ({ turn: 0, text })),
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function inFull({ mood }: PlayedTurn): string {
  return mood ? `${mood.label} (${mood.sentiment}, ${mood.engagement})` : 'silent';
}
