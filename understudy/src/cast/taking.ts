import type { PartnerBrief } from '@improv/contract';
import * as answers from '../lines/answers.ts';
import * as occasions from '../lines/occasions.ts';
import * as stumbling from '../lines/stumbles.ts';
import * as takes from '../lines/takes.ts';
import type { Earlier } from './earlier.ts';
import type { Heard } from './heard.ts';
import type { Question } from './question.ts';
import type { Templates } from './templates.ts';

/** Patterns to draw from, and how gladly. */
export interface Pool {
  readonly patterns: readonly string[];
  readonly weight: number;
  /** Says enough by itself: an answer with its own offer. */
  readonly whole?: boolean;
  /** How much better than others it fits this line. */
  readonly bonus?: number;
  /** False where naming the player's feeling would be out of place. */
  readonly feels?: boolean;
}

/** What the Partner may begin with, for a line of this kind. */
export function takePools(
  heard: Heard,
  brief: PartnerBrief,
  focus: Earlier | null,
  templates: Templates,
): Pool[] {
  const pools = [
    ...occasionPools(heard, focus),
    ...(brief.beat === 'open' ? recoveryPools(heard, focus) : []),
  ];
  const able = pools.filter(({ patterns }) => templates.hasFresh(patterns));
  return able.length > 0 ? able : [{ patterns: fallbackPatterns(focus, templates), weight: 1 }];
}

function occasionPools(heard: Heard, focus: Earlier | null): Pool[] {
  const { occasion } = heard;
  const about = offerPools(heard, focus);
  switch (occasion.kind) {
    case 'question':
      return questionPools(occasion.question, focus);
    case 'greeting':
      return [
        ...(heard.speaker === null ? [{ patterns: occasions.greetings, weight: 2, whole: true }] : []),
        ...(focus || heard.speaker !== null ? about : []),
      ];
    case 'farewell':
      return [{ patterns: occasions.farewells, weight: 3, whole: true, feels: false }];
    case 'thanks':
      return [{ patterns: occasions.thanks, weight: 2 }, ...(focus ? about : [])];
    case 'apology':
      return focus
        ? [{ patterns: occasions.apologies, weight: 1, feels: false }, ...about]
        : [{ patterns: occasions.apologies, weight: 1, whole: true, feels: false }];
    case 'agreement':
      return [{ patterns: occasions.agreements, weight: 1, whole: true }];
    case 'refusal':
      return [{ patterns: occasions.refusals, weight: 1, whole: true }];
    case 'one-word':
      return heard.rough
        ? rough
        : [{ patterns: occasions.oneWords, weight: 2, whole: true }, ...(focus ? about : [])];
    case 'silence':
      return [{ patterns: occasions.silences, weight: 1, whole: true }];
    case 'nonsense':
      return [{ patterns: occasions.nonsense, weight: 1, whole: true }];
    case 'meddling':
      return [{ patterns: occasions.meddlings, weight: 1, whole: true, feels: false }];
    case 'laugh':
      return [{ patterns: occasions.laughs, weight: 1, whole: true }];
    case 'comfort':
      return [{ patterns: occasions.comforts, weight: 1, whole: true, feels: false }];
    case 'shout':
      return heard.rough && !focus ? rough : focus ? about : [{ patterns: occasions.shouts, weight: 2 }];
    default:
      return heard.rough && !focus ? rough : about;
  }
}

const rough: Pool[] = [{ patterns: occasions.roughs, weight: 1, whole: true, feels: false }];

function offerPools(heard: Heard, focus: Earlier | null): Pool[] {
  const deed = heard.deeds.find(
    ({ rest, ordered }) => rest !== '' && (ordered || !heard.deeds.some((other) => other.ordered)),
  );
  const pools: Pool[] = [];
  if (focus) {
    pools.push({
      patterns: focus.kind === 'named' ? takes.namedTakes : takes.thingTakes,
      weight: focus.kind === 'named' ? 4 : 1.2,
    });
    pools.push({ patterns: kindTakes(focus), weight: focus.kind === 'named' ? 0 : 3 });
  }
  if (heard.speaker !== null) pools.push({ patterns: takes.introductionTakes, weight: 12, bonus: 9 });
  if (deed?.who === 'I') pools.push({ patterns: takes.deedTakes, weight: 2, bonus: 1 });
  if (deed?.ordered) pools.push({ patterns: takes.orderTakes, weight: 5, bonus: 4 });
  if (deed?.who === 'we') pools.push({ patterns: takes.togetherTakes, weight: 3, bonus: 3 });
  if (heard.statement) pools.push(statementPool(heard.statement));
  if (pools.length === 0) pools.push({ patterns: takes.plainTakes, weight: 1 });
  return pools;
}

function statementPool(statement: string): Pool {
  if (/^I\b/.test(statement)) return { patterns: takes.endowedTakes, weight: 5, bonus: 3 };
  if (/^you are (?:my|the|an?) /.test(statement))
    return { patterns: takes.identityTakes, weight: 6, bonus: 5 };
  return { patterns: takes.statementTakes, weight: 1.5 };
}

function kindTakes({ kind }: Earlier): readonly string[] {
  switch (kind) {
    case 'food':
      return takes.foodTakes;
    case 'animal':
      return takes.beastTakes;
    case 'person':
      return takes.whoTakes;
    case 'place':
      return takes.whereTakes;
    case 'body':
      return takes.limbTakes;
    case 'idea':
      return takes.ideaTakes;
    case 'fixture':
      return takes.fixtureTakes;
    default:
      return takes.objTakes;
  }
}

function questionPools({ asks }: Question, focus: Earlier | null): Pool[] {
  const whole = (patterns: readonly string[], weight = 1): Pool => ({
    patterns,
    weight,
    whole: true,
    feels: false,
  });
  const open = (patterns: readonly string[], weight = 1): Pool => ({ patterns, weight, feels: false });
  switch (asks) {
    case 'yes-or-no':
      return [open(answers.yesAnswers, 2), open(answers.didAnswers, 0.8)];
    case 'choice':
      return [whole(answers.choiceAnswers)];
    case 'where':
      return [whole(focus ? answers.whereAnswers : answers.whereAnswersWithoutThing)];
    case 'who':
      return [whole(answers.whoAnswers)];
    case 'who-are-you':
      return [whole(answers.whoAreYouAnswers)];
    case 'name':
      return [whole(answers.nameAnswers)];
    case 'why':
      return [whole(focus ? answers.whyThingAnswers : answers.whyAnswers)];
    case 'why-not':
      return [whole(answers.whyNotAnswers)];
    case 'what-inside':
      return [whole(answers.whatInsideAnswers)];
    case 'what-to-do':
      return [whole(answers.whatToDoAnswers)];
    case 'what':
      return [whole(focus ? answers.whatAnswers : answers.whatAnswersWithoutThing)];
    case 'when':
      return [whole(answers.whenAnswers)];
    case 'how':
      return [whole(answers.howAnswers)];
    case 'how-many':
      return [whole(answers.howManyAnswers)];
    case 'how-are-you':
      return [whole(answers.howAreYouAnswers)];
    case 'story':
      return [whole(answers.storyAnswers)];
    case 'remember':
      return [open(answers.rememberAnswers)];
    default:
      return [whole(answers.anyAnswers)];
  }
}

/** After a stumble that the player has answered: their lead succeeds. */
function recoveryPools(heard: Heard, focus: Earlier | null): Pool[] {
  if (!['offer', 'shout', 'agreement'].includes(heard.occasion.kind)) return [];
  return [
    { patterns: focus ? stumbling.recoveries : stumbling.plainRecoveries, weight: 6, bonus: 3, whole: true },
    ...(heard.deeds.some(({ ordered }) => ordered)
      ? [{ patterns: stumbling.deedRecoveries, weight: 4, bonus: 4, whole: true }]
      : []),
  ];
}

/** For a line of a kind that has been answered so often that nothing of its own is left to say. */
function fallbackPatterns(focus: Earlier | null, templates: Templates): readonly string[] {
  const about = focus && templates.hasFresh(takes.thingTakes) ? takes.thingTakes : null;
  return (
    about ?? [...takes.plainTakes, ...occasions.agreements, ...occasions.refusals, ...occasions.silences]
  );
}
