import type { Brief } from '@improv/contract';
import { type Chance, seeded } from '../language/seed.ts';
import { bits } from '../lines/bits.ts';
import * as lines from '../lines/mc.ts';
import { highlights } from './highlights.ts';
import type { ShowMemory } from './memory.ts';
import { spineOf } from './spine.ts';
import { neutral } from './summary.ts';
import { type Symbols, Teller, tidy } from './teller.ts';

/** The MC's welcome: the house, the place, the game, a rule, and a first image that leaves the first line open. */
export function welcome(brief: Brief, memory: ShowMemory): string {
  const chance = seeded(brief.show, 'welcome');
  const teller = tellerFor(brief, chance, memory, {});
  const images = teller.usable(lines.firstImages[brief.game.id] ?? lines.anyImages);
  return tell(teller, memory, 'welcome', [
    lines.welcomes,
    chance() < 0.5 ? lines.nods : lines.rulings,
    images.length > 0 ? images : lines.anyImages,
  ]);
}

/** The MC's close: the end, two things that really happened, the lead that was taken, thanks. */
export function close(brief: Brief, memory: ShowMemory): string {
  const chance = seeded(brief.show, 'close');
  const [first, second] = highlights(brief, chance);
  const teller = tellerFor(brief, chance, memory, {
    ...(first && { first: neutral(first.phrase) }),
    ...(second && { second: neutral(second.phrase) }),
  });
  const led = brief.phaseChangedAtTurn !== null && brief.turn > brief.phaseChangedAtTurn;
  return tell(teller, memory, 'close', [
    lines.calls[brief.endedBy ?? 'player'],
    second ? lines.recalls : first ? lines.recallsOfOne : lines.recallsOfNone,
    ...(led ? [lines.leads] : []),
    lines.sendOffs,
  ]);
}

function tell(
  teller: Teller,
  memory: ShowMemory,
  key: string,
  pools: readonly (readonly string[])[],
): string {
  const told = pools.map((pool) => teller.tell(pool)).filter((part) => part !== null);
  const text = tidy(told.map((part) => part.text).join(' '));
  memory.keep(key, { used: told.flatMap(({ used }) => used), text });
  return text;
}

function tellerFor(brief: Brief, chance: Chance, memory: ShowMemory, more: Symbols): Teller {
  const { world } = spineOf(brief);
  const [guest, guestTwo] = brief.audience.map(({ name }) => name.replace(/^The /, 'the '));
  const rules = brief.game.rules.filter((rule) => rule.length <= 130);
  return new Teller(
    {
      ...bits,
      odd: world.odds,
      sound: world.sounds,
      game: brief.game.name,
      location: brief.location.trim().replace(/[.!?]+$/, ''),
      guest: guest ?? 'the back row',
      guestTwo: guestTwo ?? 'the front row',
      ...(rules.length > 0 && { rule: rules }),
      ...more,
    },
    chance,
    memory.usedBut('none'),
  );
}
