import type { PartnerBrief } from '@improv/contract';
import type { Thing } from '../language/things.ts';
import type { Earlier } from './earlier.ts';
import { type Heard, hear, inviting } from './heard.ts';
import { remembered } from './summary.ts';

/** What is known of a scene before the newest line. */
export interface Scene {
  /** Newest last, each named once. */
  readonly earlier: readonly Earlier[];
  /** People by name, the two on stage left out. */
  readonly people: readonly string[];
  /** What the player calls the Partner. */
  readonly called: string | null;
  /** What the player is called. */
  readonly speaker: string | null;
}

/** Whose name stands in such a line is not called as a witness later. */
const gone =
  /\b(?:die[ds]?|dead|death|funeral|passed away|late (?:husband|wife|mother|father)|killed|buried)\b/i;

export function readScene(brief: Pick<PartnerBrief, 'script' | 'storySoFar' | 'turn'>): Scene {
  const lines = brief.script
    .filter(({ speaker, n }) => speaker === 'player' && n < Math.max(brief.turn, 1))
    .map(({ text, n }) => ({ heard: hear(text), n }));
  const found = new Map<string, Earlier>(
    remembered(brief.storySoFar).map((earlier) => [earlier.head.toLowerCase(), earlier]),
  );
  const people = new Set<string>();
  for (const { heard, n } of lines) {
    for (const earlier of [...offersOf(heard, n)].reverse()) {
      const known = found.get(earlier.head.toLowerCase());
      // Named again it becomes the newest, and keeps the turn that it came in.
      found.delete(earlier.head.toLowerCase());
      found.set(earlier.head.toLowerCase(), known ? { ...earlier, turn: known.turn } : earlier);
    }
  }
  for (const { heard } of lines) {
    if (gone.test(heard.line)) continue;
    for (const { name, sure, kind } of heard.names) if (sure && kind === 'person') people.add(name);
  }
  const called =
    lines
      .map(({ heard }) => heard.called)
      .filter((name) => name !== null)
      .at(-1) ?? null;
  const speaker =
    lines
      .map(({ heard }) => heard.speaker)
      .filter((name) => name !== null)
      .at(-1) ?? null;
  const onStage = new Set([called, speaker].map((name) => name?.toLowerCase()));
  return {
    earlier: [...found.values()].filter(({ head }) => !onStage.has(head.toLowerCase())),
    people: [...people].filter((name) => !onStage.has(name.toLowerCase())),
    called,
    speaker,
  };
}

/** What a line offers, the most inviting first. */
export function offersOf(heard: Heard, turn: number): Earlier[] {
  const named = heard.names.map(({ name, kind }) => ({
    phrase: name,
    head: name,
    plural: false,
    kind: kind === 'place' ? ('place' as const) : ('named' as const),
    turn,
  }));
  const things = heard.things
    .filter((thing) => inviting(thing) && !named.some(({ head }) => thing.bare.includes(head)))
    .map(({ phrase, head, plural, kind }) => ({
      phrase,
      head,
      plural,
      kind: isFixture(head, kind) ? ('fixture' as const) : kind,
      turn,
    }));
  return [...named, ...things];
}

/** Nouns of things too large or too vague to be picked up, hidden in a pocket or lost. */
const fixtures = new Set(
  `anniversary wall walls ceiling door doors window windows stairs staircase roof floor gate fence bridge car truck bus train plane airlock hatch lift elevator
   engine tank oven fridge freezer dryer machine board table counter bed sofa couch shelf shelves cupboard wardrobe tree trees road sun moon sky rain
   stage curtain curtains light lights house building ship boat spaceship rocket reactor tractor lawn pool volcano cable pipe pipes radiator radiators
   company team band orchestra choir crowd army fire smoke water air wind storm flood internet power electricity alarm signal voice voices silence
   concert presentation performance tour class speech song dance game match deal contract plan list budget report department
   brigade board committee government police story word wound scar slice hole gap crack chapter row queue line side corner middle edge top
   bottom end start others rest wheels strings gutter harmonium piano organ desk screen network sea ocean river lake planet earth
   world universe weather darkness shadow echo noise sound smell view colour color name number floor floors`.split(
    /\s+/,
  ),
);

function isFixture(head: string, kind: Thing['kind']): boolean {
  const low = head.toLowerCase();
  return (
    kind === 'thing' &&
    (fixtures.has(low) || (/ing$/.test(low) && !/(?:ring|string|wing|king|thing|sting|earring)$/.test(low)))
  );
}
