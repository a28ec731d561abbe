import { describe, expect, it } from 'vitest';
import { games, type LibraryRule } from '../../src/library/index.ts';

/** How a rule may begin that gives the player an order without a "you". */
const imperatives = new Set(
  'Answer Begin Call Carry Do End Find Give Keep Leave Let Listen Name Never Offer Play Put Say Want'.split(
    ' ',
  ),
);

/** Who is nobody in particular. "Which of you" is for the host to say. */
const unassigned =
  /(?<!which )\bone of (?:you|them|the two)\b|\beither\b|\bwho(?:m)?ever\b|\bwhichever of\b|\b(?:some|any|every)(?:one|body)\b|^(?:nobody|no one|one)\b/iu;

/** What only ears hear, or only eyes see. */
const unplayable = new RegExp(
  [
    /\bsilen(?:ce|ces|t|tly)\b/,
    /\bpaus(?:e|es|ed|ing)\b/,
    /\bin (?:any|a|an|your|their|his|her|the) (?:\w+ )?(?:tone|voice)\b|\btones?\b|\bvoices?\b|\baccents?\b/,
    /\bwhisper\w*|\bmurmur\w*|\baloud\b|\bout loud\b|\bloud(?:ly|er)?\b|\bquiet(?:ly|er)?\b|\bslow(?:ly|er)?\b|\baudibl[ey]\b/,
    /\b(?:a|the|your|their|each other’s) looks?\b|\blook(?:s|ed|ing)? (?:at|up|down|away|into|back)\b/,
    /\bgestur\w+|\bglanc\w+|\bgaz(?:e|es|ing)\b|\bstar(?:e|es|ing) at\b|\bwink\w*|\bblink\w*|\bnod(?:s|ding)?\b|\bshrug\w*/,
    /\bsmil(?:e|es|ing)\b|\bfrown\w*|\bbow(?:s|ing)?\b|\bsigh\w*|\bgrin\w*|\beyebrows?\b|\bmim(?:e|es|ing)\b|\bwav(?:e|es|ing)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

const inSecondPerson = /\byou(?:r|rs|rself)?\b/iu;
const inThirdPerson = {
  player: /\bthe player\b/iu,
  partner: /\b[Tt]he Partner\b/u,
  both: /\bboth\b|^(?=.*\bthe player\b)(?=.*\bthe Partner\b)/iu,
};

/** What is wrong with a rule; nothing with a good one. */
function faultsOf({ says, tells, binds }: LibraryRule): string[] {
  const addressed =
    binds === 'partner'
      ? /\byour partner\b/iu.test(says)
      : inSecondPerson.test(says) || imperatives.has(says.split(/[\s,]/, 1)[0] ?? '');
  return [
    ...(addressed ? [] : ['the player is not told that it is for them']),
    ...(/\bplayer\b|\bPartner\b/u.test(says) ? ['speaks to the player as the cast does'] : []),
    ...(inSecondPerson.test(tells) ? ['the cast can’t tell who “you” is'] : []),
    ...(inThirdPerson[binds].test(tells) ? [] : [`the cast isn’t told that it is for ${binds}`]),
    ...[says, tells].flatMap((text) => unplayableIn(text)),
    ...[says, tells].flatMap((text) => unassigned.exec(text)?.map((words) => `is nobody’s: ${words}`) ?? []),
  ];
}

/** What is wrong with what the Partner is told of its character. */
function faultsOfRole(role: string): string[] {
  const sentences = role.split(/(?<=[.!?])\s+/u);
  return [
    ...(sentences.length <= 2 ? [] : ['more than two sentences']),
    ...(/^You\b/u.test(role) ? [] : ['does not say who the Partner is']),
    ...(/\bthe player\b/u.test(role) ? [] : ['does not say what it is to the player']),
    ...(/\bpartner\b/iu.test(role) ? ['speaks of the Partner to the Partner'] : []),
    ...(sentences.some((sentence) => /^The player\b/iu.test(sentence)) ? ['says what the player does'] : []),
    ...unplayableIn(role),
    ...(unassigned.exec(role)?.map((words) => `is nobody’s: ${words}`) ?? []),
  ];
}

function unplayableIn(text: string): string[] {
  return unplayable.exec(text)?.map((words) => `can’t be played in writing: ${words}`) ?? [];
}

describe.each(games.map((game) => [game.id, game] as const))('%s', (_, game) => {
  it.each(game.rules)('binds someone, in words for each side: $says', (rule) => {
    expect(faultsOf(rule)).toEqual([]);
  });

  it('tells the Partner who it is to the player', () => {
    expect(faultsOfRole(game.partnerRole)).toEqual([]);
  });

  it('says in its summary who does what', () => {
    expect(game.summary).not.toMatch(/(?<!which )\bone of you\b|\bwhoever\b/iu);
  });

  it('has the Room watch for nothing that only a voice or a face can show', () => {
    expect(unplayableIn(game.roomWatches)).toEqual([]);
  });
});

describe('the rules', () => {
  it('bind the player in every game, and the Partner in some', () => {
    expect(games.filter(({ rules }) => rules.every(({ binds }) => binds === 'partner'))).toEqual([]);
    expect(new Set(games.flatMap(({ rules }) => rules.map(({ binds }) => binds)))).toEqual(
      new Set(['player', 'partner', 'both']),
    );
  });
});

describe('a rule is found out that', () => {
  const good: LibraryRule = {
    says: 'You come to borrow something small.',
    tells: 'The player comes to borrow something small.',
    binds: 'player',
  };

  it('is good for nothing but the comparison', () => expect(faultsOf(good)).toEqual([]));

  it.each([
    'Leave one silence long enough to be noticed.',
    'You never say the banished word, in any tone.',
    'If it slips out, bow, and go on.',
    'Do each task at once, out loud.',
    'You whisper it.',
    'Let a long pause say it.',
    'Give your partner a look.',
  ])('nobody can play in writing: %s', (says) => {
    expect(faultsOf({ ...good, says })).toContainEqual(expect.stringMatching('played in writing'));
  });

  it.each([
    'One of you throws away more easily, and the other has good reasons.',
    'Whoever is lower puts the title into every line.',
    'Somebody is leaving, and both of you are packing.',
    'Whatever either of you says is true from then on.',
    'One begins every line with "Luckily", the other with "Sadly".',
    'Nobody asks anything, whatever happens.',
    'Before the last letter one of you sets out.',
  ])('nobody is given: %s', (says) => {
    expect(faultsOf({ ...good, says })).toContainEqual(expect.stringMatching('nobody’s'));
  });

  it.each([
    'Each line begins with the letter after the one before it.',
    'The last box is closed together.',
    'Something small promised early is kept at the very end.',
    'The player comes to borrow something small.',
  ])('does not speak to the player: %s', (says) => {
    expect(faultsOf({ ...good, says })).not.toEqual([]);
  });

  it.each([
    ['You come to borrow something small.', 'player'],
    ['Something small is borrowed.', 'player'],
    ['The player has come to the door.', 'partner'],
    ['The player has come to the door.', 'both'],
  ] as const)('leaves the cast in doubt: %s (%s)', (tells, binds) => {
    expect(faultsOf({ says: 'You and your partner meet.', tells, binds })).not.toEqual([]);
  });

  it.each([
    'The player comes to your door.',
    'You keep the door. The player knocks.',
    'You and the player meet. You talk. You part.',
    'You look up to the player in silence.',
    'You are the player’s partner.',
  ])('is no role: %s', (role) => {
    expect(faultsOfRole(role)).not.toEqual([]);
  });
});
