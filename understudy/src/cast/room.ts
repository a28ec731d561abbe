import type { Mood, RoomAnswer, RoomBrief } from '@improv/contract';
import { pick, seeded } from '../language/seed.ts';
import { spotlightLines, spotlightWithout } from '../lines/room.ts';
import { accepts, lastOffer } from './accepting.ts';
import { ends } from './ending.ts';
import { type Heard, hear } from './heard.ts';
import type { SessionMemory } from './memory.ts';
import { isShortByRule, moodAfter } from './mood.ts';
import { offersOf, readScene } from './scene.ts';
import { sessionSeedOf } from './sessionSeed.ts';
import { neutral, summarise } from './summary.ts';
import { focusSymbols } from './symbols.ts';
import { Templates, tidy } from './templates.ts';

/** Share of the turns on which a spotlight is allowed that get one, and of those on which the Room held its breath. */
const stirring = 0.45;
const stirringAfterStumble = 0.85;

/** The Room's answer. @param memory of this show; what the spotlight said is kept in it */
export function room(brief: RoomBrief, line: string, memory: SessionMemory): RoomAnswer {
  const heard = hear(line);
  const scene = readScene(brief);
  const mood = moodAfter(brief, heard, scene);
  const names = [scene.called, heard.called, scene.speaker, heard.speaker].filter((name) => name !== null);
  return {
    ...mood,
    spotlight: stirs(brief.mood, mood) ? spotlight(brief, heard, memory, mood.sentiment) : null,
    accepted: acceptedBy(brief, line),
    ending: ends(brief, heard),
    storySoFar: summarise(
      sessionSeedOf(brief).place,
      [...new Set([...names, ...scene.people])],
      [...scene.earlier, ...offersOf(heard, brief.turn).toReversed()],
      heard.rough || heard.occasion.kind === 'meddling' ? '' : line,
    ),
  };
}

/** Whether a line has moved the Room. */
function stirs(before: Mood, now: Mood): boolean {
  return (['sentiment', 'engagement', 'laughter'] as const).some(
    (figure) => Math.abs(now[figure] - before[figure]) >= 0.1,
  );
}

/** Whether the line took up the Partner's last offer; null before there was one. */
function acceptedBy(brief: RoomBrief, line: string): boolean | null {
  const offered = lastOffer(brief);
  if (offered === null) return null;
  return (isShortByRule(brief) && brief.playerRule?.kept === true) || accepts(line, offered);
}

function spotlight(
  brief: RoomBrief,
  heard: Heard,
  memory: SessionMemory,
  sentiment: number,
): RoomAnswer['spotlight'] {
  if (!brief.maySpotlight || brief.audience.length === 0 || heard.rough) return null;
  const chance = seeded(brief.show, brief.turn, 'spotlight');
  const chanceOf = brief.holdsBreath ? (sentiment > 0.4 ? 1 : stirringAfterStumble) : stirring;
  if (chance() > chanceOf) return null;
  const key = `spotlight ${brief.turn}`;
  const used = memory.usedBut(key);
  const others = brief.audience.filter(({ id }) => id !== brief.lastSpotlight);
  const quiet = others.filter(({ id }) => !used.has(`spotlit ${id}`));
  const person = pick([quiet, others, brief.audience].find((people) => people.length > 0) ?? [], chance);
  const offer = offersOf(heard, brief.turn)[0];
  const templates = new Templates(
    {
      ...(offer && focusSymbols({ ...offer, phrase: neutral(offer.phrase) })),
      place: sessionSeedOf(brief).place,
    },
    chance,
    used,
  );
  const about = offer ? templates.tell(spotlightLines(person, sentiment)) : null;
  const told = about ?? templates.tell(spotlightWithout(person, brief.holdsBreath, sentiment));
  if (!told) return null;
  const reaction = tidy(told.text).slice(0, 200);
  if (memory.textsBut(key).includes(reaction)) return null;
  memory.keep(key, { used: [...told.used, `spotlit ${person.id}`], text: reaction });
  return { archetypeId: person.id, reaction };
}
