import type { PartnerBrief } from '@improv/contract';
import type { Chance } from '../language/seed.ts';
import { bits } from '../lines/bits.ts';
import type { Earlier } from './earlier.ts';
import type { Heard } from './heard.ts';
import type { Scene } from './scene.ts';
import type { SessionSeed } from './sessionSeed.ts';
import type { Symbols } from './templates.ts';

/** Stands for the third person until it is known whether they must be introduced. */
export const thirdMark = '\uE000';

type Mutable = Record<string, string | readonly string[]>;

/** What every pattern of a turn may name, whatever the line was about. */
export function stageSymbols(
  brief: PartnerBrief,
  scene: Scene,
  sessionSeed: SessionSeed,
  said: string,
): Mutable {
  const { world } = sessionSeed;
  return {
    ...bits,
    W: thirdMark,
    wrong: sessionSeed.thirds[2]?.name ?? 'Doreen',
    me: scene.called ?? sessionSeed.me,
    place: sessionSeed.place,
    spot: world.spots,
    odd: world.odds.map((odd) => known(odd, said)),
    clock: world.clocks,
    sound: world.sounds,
    wish: world.wishes,
    ...(brief.turnsRemaining <= 2 ? { minutes: ['one minute', 'half a minute'] } : {}),
  };
}

/** Something said before is "the" from then on. */
function known(odd: string, said: string): string {
  if (!said.includes(odd.replace(/^(?:an?|one) /, ''))) return odd;
  return odd.replace(/^an? /, 'the ').replace(/^one /, 'that one ');
}

/** The forms that go with what a sentence is about. */
function forms(prefix: string, { plural, kind }: Pick<Earlier, 'plural' | 'kind'>): Mutable {
  const many = plural || kind === 'person' || kind === 'named';
  return {
    [`${prefix}they`]: many ? 'they' : 'it',
    [`${prefix}them`]: many ? 'them' : 'it',
    [`${prefix}their`]: many ? 'their' : 'its',
    [`${prefix}theyre`]: many ? 'they’re' : 'it’s',
    [`${prefix}is`]: plural ? 'are' : 'is',
    [`${prefix}was`]: plural ? 'were' : 'was',
    [`${prefix}has`]: plural ? 'have' : 'has',
    [`${prefix}s`]: plural ? '' : 's',
    [`${prefix}es`]: plural ? '' : 'es',
  };
}

const byKind = {
  thing: 'obj',
  food: 'food',
  animal: 'beast',
  person: 'who',
  place: 'where',
  body: 'limb',
  idea: 'idea',
  fixture: 'fix',
} as const;

/** What the newest line is about. */
export function focusSymbols(focus: Earlier): Mutable {
  if (focus.kind === 'named') return { named: focus.phrase, thing: focus.phrase, ...forms('', focus) };
  const more: Mutable = { thing: focus.phrase, [byKind[focus.kind]]: focus.phrase, ...forms('', focus) };
  if (focus.kind === 'food' && !focus.plural) more.obj = focus.phrase;
  return more;
}

const holdable = new Set(['thing', 'food']);

/** Something from earlier, to call back, and what may go missing. */
export function callbackSymbols(earlier: readonly Earlier[], focus: Earlier | null, chance: Chance): Mutable {
  const others = earlier.filter(({ head }) => head.toLowerCase() !== focus?.head.toLowerCase());
  // What was said a while ago surprises more than what was said just now.
  const chosen = others.toSorted((a, b) => score(a) - score(b))[0];
  function score({ kind, turn }: Earlier): number {
    return turn * 0.3 + chance() * 4 + (kind === 'idea' || kind === 'body' ? 3 : 0);
  }
  const held = others.filter(({ kind }) => holdable.has(kind));
  const object = chosen && holdable.has(chosen.kind) ? chosen : held[Math.floor(chance() * held.length)];
  const lost = focus && holdable.has(focus.kind) && !object ? focus : object;
  const person = others.find(({ kind }) => kind === 'named' || kind === 'person');
  return {
    ...(chosen && { call: chosen.phrase, ...forms('c', chosen) }),
    ...(object && { cobj: object.phrase, cthem: object.plural ? 'them' : 'it' }),
    ...(person && { cwho: person.phrase }),
    ...(lost && { lost: lost.phrase, ...forms('l', lost) }),
  };
}

/** What the line says, in forms that fit a sentence of the Partner's. */
export function lineSymbols(heard: Heard): Mutable {
  const orders = heard.deeds.some(({ ordered }) => ordered);
  const able = heard.deeds.find(
    ({ rest, ordered }) => rest !== '' && rest.length < 60 && (ordered || !orders),
  );
  const question = heard.occasion.kind === 'question' ? heard.occasion.question : null;
  const word = heard.sentences
    .flat()
    .filter(({ value }) => /\p{L}/u.test(value))
    .map(({ value }) => value)
    .join(' ')
    .toLowerCase();
  const [first, second] = offered(heard);
  const asked =
    question?.yes === 'I did' ? heard.deeds.find(({ who, rest }) => who === 'you' && rest !== '') : undefined;
  return {
    ...(heard.statement && { m: heard.statement }),
    ...(able && { doing: able.doing, base: able.base }),
    ...(able?.when === 'before' && { did: able.past }),
    ...(able?.when === 'later' && { planned: able.base }),
    ...(asked && { past: asked.past }),
    ...(heard.speaker !== null && { you: heard.speaker }),
    ...(question?.yes && { yes: question.yes }),
    ...(question?.yes?.startsWith('I ') && { yesI: question.yes }),
    ...(!heard.rough && word.length > 0 && word.length < 30 && { word }),
    ...(first && second && { first, second }),
  };
}

function offered(heard: Heard): string[] {
  return heard.things
    .toSorted((a, b) => a.from - b.from)
    .map(({ phrase }) => phrase.replace(/^(?:that|those) /, ''))
    .slice(0, 2);
}

/** All of a turn's symbols in one. */
export function allSymbols(...groups: readonly Mutable[]): Symbols {
  return Object.assign({}, ...groups) as Symbols;
}
