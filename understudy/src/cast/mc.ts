import type { Brief } from '@improv/contract';
import { type Chance, seeded, shuffled } from '../language/seed.ts';
import { bits } from '../lines/bits.ts';
import { firstImages } from '../lines/firstImages.ts';
import * as lines from '../lines/mc.ts';
import { highlights } from './highlights.ts';
import type { SessionMemory } from './memory.ts';
import { sessionSeedOf } from './sessionSeed.ts';
import { suggestionOf } from './suggested.ts';
import { neutral } from './summary.ts';
import { type Symbols, Templates, tidy } from './templates.ts';

/** The MC's welcome: house, place, game, rules, what the audience gives, and an image that leaves the first line open. */
export function welcome(brief: Brief, memory: SessionMemory): string {
  const chance = seeded(brief.show, 'welcome');
  const rules = rulesToSay(brief, chance);
  const templates = templatesFor(brief, chance, memory, {
    ...(rules[0] !== undefined && { rule: rules[0] }),
    ...(rules[1] !== undefined && { ruleTwo: rules[1] }),
    ...shoutSymbols(brief),
  });
  const images = templates.usable(firstImages[brief.game.id] ?? lines.anyImages);
  const nods = brief.shout === null && rules.length < 2 && chance() < 0.5;
  return tell(templates, memory, 'welcome', [
    lines.welcomes,
    rules.length > 1 ? lines.gameRulings : nods ? lines.nods : lines.rulings,
    brief.shout === null ? [] : lines.asks,
    images.length > 0 ? images : lines.anyImages,
  ]);
}

/** The MC's close: the end, two things that really happened, the lead that was taken, thanks. */
export function close(brief: Brief, memory: SessionMemory): string {
  const chance = seeded(brief.show, 'close');
  const [first, second] = highlights(brief, chance);
  const suggested = suggestionOf(brief);
  const templates = templatesFor(brief, chance, memory, {
    ...(first && { first: neutral(first.phrase) }),
    ...(second && { second: neutral(second.phrase) }),
    ...(suggested && { sugg: suggested.text }),
  });
  const led = brief.phaseChangedAtTurn !== null && brief.turn > brief.phaseChangedAtTurn;
  return tell(templates, memory, 'close', [
    lines.calls[brief.endedBy ?? 'player'],
    second ? lines.recalls : first ? lines.recallsOfOne : lines.recallsOfNone,
    suggested && chance() < 0.5 ? lines.suggestionRecalls : led ? lines.leads : [],
    lines.sendOffs,
  ]);
}

/** What rules of a game with a rule of its own speak of. */
const telling =
  /\b(?:words?|letters?|questions?|sentences?|asks?|begin(?:s|ning)?|lines?|title|bell|forward|reverse|feeling|kind of story|say|says|said|first|last|swap)\b/gi;
/** Games whose rules are about how each line is made say so in their own rules this often. */
const isRuled = 2;

/** Two rules for a game that is made of them, the ones that say how a line is made; otherwise any one. */
function rulesToSay({ game }: Brief, chance: Chance): string[] {
  const short = game.rules.filter((rule) => rule.length <= 130);
  const count = (rule: string) => rule.match(telling)?.length ?? 0;
  const total = short.reduce((sum, rule) => sum + count(rule), 0);
  if (total < isRuled || short.length < 2) return shuffled(short, chance).slice(0, 1);
  const chosen = new Set(short.toSorted((a, b) => count(b) - count(a)).slice(0, 2));
  return short.filter((rule) => chosen.has(rule));
}

function shoutSymbols({ shout, audience }: Brief): Symbols {
  if (!shout) return {};
  const person = audience.find(({ id }) => id === shout.archetypeId)?.name ?? 'a voice from the back';
  return {
    ask: shout.ask.trim().replace(/[.?!]+$/, ''),
    shouter: person.replace(/^The /, 'the '),
    shouted: shout.shouted.trim().replace(/[.!]+$/, ''),
  };
}

function tell(
  templates: Templates,
  memory: SessionMemory,
  key: string,
  pools: readonly (readonly string[])[],
): string {
  const told = pools.map((pool) => templates.tell(pool)).filter((part) => part !== null);
  const text = tidy(told.map((part) => part.text).join(' ')).replace(/\?!(?=”)/g, '?');
  memory.keep(key, { used: told.flatMap(({ used }) => used), text });
  return text;
}

function templatesFor(brief: Brief, chance: Chance, memory: SessionMemory, more: Symbols): Templates {
  const { world } = sessionSeedOf(brief);
  const [guest, guestTwo] = brief.audience
    .filter(({ id }) => id !== brief.shout?.archetypeId)
    .map(({ name }) => name.replace(/^The /, 'the '));
  return new Templates(
    {
      ...bits,
      odd: world.odds,
      sound: world.sounds,
      game: brief.game.name,
      location: brief.location.trim().replace(/[.!?]+$/, ''),
      guest: guest ?? 'the back row',
      guestTwo: guestTwo ?? 'the front row',
      ...more,
    },
    chance,
    memory.usedBut('none'),
  );
}
