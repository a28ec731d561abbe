import type { Notes, Stumble } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import type { PlayedScene, PlayedTurn } from '../src/play/playedScene.ts';
import { scoreScene } from '../src/score/scoreScene.ts';
import { failures, thresholds } from '../src/score/thresholds.ts';
import { total } from '../src/score/total.ts';
import { aTurn, theNotes } from './aScene.ts';
import { goodScene } from './goodScene.ts';

/** What fails, but for the uptake, which has tests of its own. */
const failed = (...scenes: PlayedScene[]) =>
  failures(total(scenes.map((scene) => scoreScene(scene))), 'model').filter(
    (sentence) => !sentence.includes('takes up'),
  );
/** The good scene with other Partner's lines. @param replies of the first turns */
function answered(replies: readonly string[]): PlayedScene {
  const { turns } = goodScene();
  return goodScene({ turns: turns.map((turn, at) => ({ ...turn, reply: replies[at] ?? turn.reply })) });
}
/** The good scene with something changed in one turn. @param n the turn's number */
function changed(n: number, more: Partial<PlayedTurn>): PlayedScene {
  const { turns } = goodScene();
  return goodScene({ turns: turns.map((turn) => (turn.n === n ? { ...turn, ...more } : turn)) });
}
/** The good scene's notes with something changed in them. */
function notesWith(more: Partial<Notes>): Notes {
  return { ...theNotes(), moments: [], ...more };
}
function scored(standard: 'good' | 'flat', score: number): PlayedScene {
  const scene = goodScene();
  const scores = [
    { principleId: 'name-it', principleName: 'Name it', score, why: 'You named forty buttons.' },
  ];
  return goodScene({ scenario: { ...scene.scenario, standard }, notes: notesWith({ scores }) });
}

const wordy =
  'I have been thinking about all of this for a very long while now, and I want to tell you that everything you see up here was built by hand over many winters by people who never slept.';

describe('a good scene', () => {
  it('passes every threshold, as a run and as a scene', () => {
    const score = scoreScene(goodScene());
    expect(failed(goodScene())).toEqual([]);
    expect(failures(total([score]), 'model', 'scene')).toEqual([]);
    expect(score.findings.map(({ kind }) => kind)).not.toContain('shape');
    expect(score.craft).toMatchObject({
      landings: { of: 1, did: 1 },
      stumblesFollowed: { of: 1, did: 1 },
      notesLanguage: { of: 1, did: 1 },
    });
  });

  it('passes with lines of twenty words that make two offers each', () => {
    const { turns } = goodScene();
    const long = [
      'She waved at me this morning with the long needle, and my cousin in the harbour office wrote it down twice.',
      'Forty! Then I stop painting the stripes at once, because the mayor gave me a chest of wool for just this.',
      'Got it, both feet. My father steadied this very ladder in the great flood, and his ghost still holds the left side.',
      'The biggest gull owes me for a herring, and I keep his signature in a drawer under the barometer, just in case.',
    ];
    expect(
      failed(goodScene({ turns: turns.map((turn, at) => ({ ...turn, reply: long[at] ?? turn.reply })) })),
    ).toEqual([]);
  });
});

describe('a bad scene is told by one sentence:', () => {
  it('long lines, and more words than the player has', () => {
    expect(
      failed(answered([wordy, `Well, ${wordy}`, `Still, ${wordy}`, `Anyway: ${wordy}`, `Look. ${wordy}`])),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('lines are too long'),
        expect.stringContaining('words for each of the player'),
      ]),
    );
  });

  it('offers upon offers', () => {
    const heaps = [
      'The telescope hums. A pirate sleeps in the pantry. My aunt sells candles.',
      'A wool merchant is here. His donkey sings. The cellar floods.',
      'The tower leans. A bishop is on the stairs. Bring the trumpet.',
      'An owl reads newspapers. The harbour burns. My boots are marmalade.',
      'The admiral faints. A circus lands. Wolves play dominoes.',
      'The laces are spaghetti. A judge drives the tram. Rockets!',
      'Norway calls on the telephone. A dentist waves. The moon is a coin.',
    ];
    expect(failed(answered(heaps))).toEqual(
      expect.arrayContaining([expect.stringContaining('offers a line')]),
    );
  });

  it('no offers at all', () => {
    const empty = [
      'Yes.',
      'I see it too.',
      'So be it then.',
      'Oh dear.',
      'It was so.',
      'As you say.',
      'We are.',
    ];
    expect(failed(answered(empty))).toEqual(
      expect.arrayContaining([expect.stringContaining('offers a line')]),
    );
  });

  it('questions', () => {
    const { turns } = goodScene();
    const asking = turns.slice(0, 4).map(({ reply }) => `${reply} What now?`);
    expect(failed(answered(asking))).toEqual([expect.stringContaining('asks in 5 of 8 lines, where 1 may')]);
  });

  it('lines that speak for the player', () => {
    const narrated = [
      'You feel the cold brass, and my neck is bare.',
      'You nod slowly. Forty! I stop painting at once.',
    ];
    expect(failed(answered(narrated))).toEqual([expect.stringContaining('speaks for the player in 2 of 8')]);
  });

  it('one shape again and again', () => {
    const alike = [
      'The telescope was a gift, and the mayor still wants it back.',
      'The sweater was a dream, and my uncle paints it every night.',
      'The ladder was a mast, and the pirates miss it very much.',
      'The gulls were a choir, and their leader owes me a herring.',
    ];
    expect(failed(answered(alike))).toEqual([expect.stringContaining('built like the ones before')]);
  });

  it.each<[string, PlayedScene]>([
    ['a stumble on the heels of another', changed(6, { stumble: 'fear' })],
    [
      'a stumble that turns the help down',
      changed(6, { reply: 'No, that won’t work. I refuse to touch the laces.' }),
    ],
    ['a stumble in the last line', changed(8, { stumble: 'confusion' })],
  ])('%s', (_, scene) => {
    expect(failed(scene)).toEqual(expect.arrayContaining([expect.stringContaining('of the stumbles')]));
  });

  it.each([
    ['asks', 'And the gulls, will they bring the tape back?'],
    ['brings something new', 'And a dragon lands on the gulls.'],
    [
      'goes on and on',
      'And the gulls brought the tape back, and my mother and your mother and the island and the tower were all warm.',
    ],
  ])('a last line that %s', (_, reply) => {
    expect(failed(changed(8, { reply }))).toContainEqual(expect.stringContaining('lands in 0.0 %'));
  });

  it('praise without a cause', () => {
    const close = 'And scene! You were amazing. Simply brilliant. Good night!';
    expect(failed(goodScene({ close }))).toEqual([expect.stringContaining('praise without a cause')]);
    const strengths = ['Your timing was flawless.'];
    expect(failed(goodScene({ notes: notesWith({ strengths }) }))).toEqual([
      expect.stringContaining('praise without a cause'),
    ]);
  });

  it('notes in another language than the player’s', () => {
    const lines = ['Ich habe den Schlitten vor die Tür gestellt.', 'Der Hund hat unsere Karte gefressen.'];
    const turns = lines.map((line, at) =>
      aTurn(at + 1, {
        line,
        reply: at === 0 ? 'Auf den Schlitten, bevor er friert!' : 'Der Hund liest eben gern Karte.',
      }),
    );
    const german = goodScene({ turns, endedBy: 'player', close: 'Gute Nacht!', notes: notesWith({}) });
    expect(failed(german)).toEqual([expect.stringContaining("writes in the player's language in 0.0 %")]);
    const inGerman = notesWith({
      headline: 'Ein Schlitten vor der Tür',
      moments: [],
      strengths: ['Du hast den Schlitten genannt, und die Szene war sofort da.'],
      scores: [],
      tryNext: 'Sag noch einen Satz mehr, wenn du etwas auf die Bühne stellst.',
      mission: {
        title: 'Ein Satz mehr',
        task: 'Sag in der nächsten Sitzung einen Satz mehr, als du wolltest.',
      },
    });
    expect(failed({ ...german, notes: inGerman })).toEqual([]);
  });

  it('a Coach who scores good and flat scenes alike', () => {
    expect(failed(scored('good', 75), scored('flat', 40))).toEqual([]);
    expect(failed(scored('good', 75), scored('flat', 70))).toEqual([
      expect.stringContaining('only 5 points'),
    ]);
  });

  it('spotlights that come like a clock, and on one person', () => {
    const cold = { accepted: false, spotlight: { archetypeId: 'nurse', reaction: 'Hm.' } };
    const { turns } = goodScene();
    const scene = goodScene({
      turns: turns.map((turn, at) => (at > 0 && at % 2 === 0 ? { ...turn, ...cold } : turn)),
    });
    expect(failed(scene, scene, scene, scene)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('of the spotlights fall on a line that stirred'),
        expect.stringContaining('come like a clock'),
        expect.stringContaining('comes back to the same person'),
      ]),
    );
  });
});

describe('what the understudy is held to', () => {
  it('leaves out what only a real model can reach', () => {
    const score = total([scoreScene(answered([wordy, `Well, ${wordy}`, `Still, ${wordy}`]))]);
    const tooLong = expect.stringContaining('lines are too long');
    expect(failures(score, 'model')).toContainEqual(tooLong);
    expect(failures(score, 'understudy')).not.toContainEqual(tooLong);
  });

  it('is marked at the threshold, once for each figure', () => {
    const figures = thresholds.map(({ figure }) => figure);
    expect(new Set(figures).size).toBe(figures.length);
    expect(thresholds.filter(({ appliesTo }) => appliesTo === 'model').map(({ figure }) => figure)).toEqual([
      'free_words',
      'word_ratio',
      'notes_in_players_language',
      'spotlit_of_unstirred',
    ]);
  });
});

it('counts a stumble at which the player left neither way', () => {
  const stumble: Stumble = 'fear';
  const scene = { ...changed(8, { stumble }), endedBy: 'player' as const };
  expect(scoreScene(scene).craft.stumblesFollowed).toEqual({ of: 1, did: 1 });
});
