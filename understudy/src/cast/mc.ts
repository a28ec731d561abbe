import type { CloseBrief, WelcomeBrief } from '@improv/contract';
import { type Chance, seeded } from '../language/seed.ts';
import { bits } from '../lines/bits.ts';
import { firstImages } from '../lines/firstImages.ts';
import * as lines from '../lines/mc.ts';
import { highlights } from './highlights.ts';
import type { SessionMemory } from './memory.ts';
import { sessionSeedOf } from './sessionSeed.ts';
import { suggestionOf } from './suggested.ts';
import { neutral } from './summary.ts';
import { type Symbols, Templates, tidy } from './templates.ts';

/** Words of a speech at most, and how many are tried for one that keeps to it. */
const mostWords = 60;
const tries = 40;

/** The MC's welcome: house, place, game, what the scene is played with, and an image that leaves the first line open. */
export function welcome(brief: WelcomeBrief, memory: SessionMemory): string {
  const chance = seeded(brief.show, 'welcome');
  const templates = templatesFor(brief, chance, memory, givenSymbols(brief));
  const images = templates.usable(firstImages[brief.game.id] ?? lines.anyImages);
  return tell(templates, memory, 'welcome', [
    lines.welcomes,
    brief.givenBy === null ? lines.ownGivens : lines.givens,
    images.length > 0 ? images : lines.anyImages,
  ]);
}

/** The MC's close: the end, what really happened, the lead that was taken, thanks. */
export function close(brief: CloseBrief, memory: SessionMemory): string {
  const chance = seeded(brief.show, 'close');
  const [first] = highlights(brief, chance);
  const templates = templatesFor(brief, chance, memory, {
    ...(first && { first: neutral(first.phrase) }),
  });
  return tell(templates, memory, 'close', [
    lines.calls[brief.endedBy ?? 'player'],
    first ? lines.recalls : lines.recallsOfNone,
    brief.recovered ? lines.leads : [],
    lines.sendOffs,
  ]);
}

function givenSymbols({ ask, givenBy, suggestion, ...brief }: WelcomeBrief): Symbols {
  const suggested = suggestionOf({ ...brief, suggestion });
  const words = suggested?.text ?? suggestion?.trim().replace(/[.!]+$/, '');
  return {
    ask: ask.trim().replace(/[.?!]+$/, ''),
    ...(givenBy !== null && { giver: givenBy.replace(/^The /, 'the ') }),
    ...(words && { sugg: words }),
  };
}

function tell(
  templates: Templates,
  memory: SessionMemory,
  key: string,
  pools: readonly (readonly string[])[],
): string {
  const tried = Array.from({ length: tries }, () => {
    const told = pools.map((pool) => templates.tell(pool)).filter((part) => part !== null);
    const text = tidy(told.map((part) => part.text).join(' ')).replace(/\?!(?=”)/g, '?');
    return { used: told.flatMap(({ used }) => used), text };
  });
  const length = ({ text }: { readonly text: string }) => text.split(/\s+/).length;
  const [shortest] = tried.toSorted((a, b) => length(a) - length(b));
  const chosen = tried.find((one) => length(one) <= mostWords) ?? shortest ?? { used: [], text: '' };
  memory.keep(key, chosen);
  return chosen.text;
}

function templatesFor(
  brief: WelcomeBrief | CloseBrief,
  chance: Chance,
  memory: SessionMemory,
  more: Symbols,
): Templates {
  const { world } = sessionSeedOf(brief);
  const [guest] = brief.audience.map(({ name }) => name.replace(/^The /, 'the '));
  return new Templates(
    {
      ...bits,
      odd: world.odds,
      sound: world.sounds,
      game: brief.game.name,
      location: brief.location.trim().replace(/[.!?]+$/, ''),
      guest: guest ?? 'the back row',
      ...more,
    },
    chance,
    memory.usedBut('none'),
  );
}
