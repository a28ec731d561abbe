import { describe, expect, it } from 'vitest';
import { Scenario } from '../src/scenarios/scenario.ts';
import { scoreScene } from '../src/score/scoreScene.ts';
import { failures } from '../src/score/thresholds.ts';
import { total } from '../src/score/total.ts';
import { aCoachAnswer, aScene, aTurn } from './aScene.ts';

const spotlight = { archetypeId: 'nurse', reaction: 'Ha!' };

describe('the score of a scene', () => {
  it('finds nothing wrong where nothing is', () => {
    const score = scoreScene(aScene());
    expect(score).toMatchObject({
      takesUp: { of: 3, did: 3 },
      blocks: 0,
      repeats: 0,
      unmet: 0,
      findings: [],
    });
    expect(failures(total([score]), 'model')).toEqual([]);
  });

  it('holds the Partner to the rule of each turn, and names the mechanic that was broken', () => {
    const partnerRule = { kind: 'first-letter', letter: 'B' } as const;
    const turns = [
      aTurn(1, { partnerRule, reply: 'Bring the goat here.', line: 'The goat is out.' }),
      aTurn(2, { partnerRule }),
    ];
    const all = total([scoreScene(aScene({ mechanic: 'alphabet', turns }))]);
    expect(all).toMatchObject({ rule_lines: 2, rule_violations: 1 });
    expect(all.rule_violations_by_mechanic).toEqual({ alphabet: { lines: 2, violations: 1 } });
    expect(failures(all, 'model')).toEqual([expect.stringContaining('alphabet 1')]);
  });

  it('leaves alone what no code can hear', () => {
    const rule = { kind: 'emotion', emotion: 'envy' } as const;
    const turns = [aTurn(1, { partnerRule: rule, playerRule: rule, claims: { rule: 'kept' } })];
    const score = scoreScene(aScene({ turns }));
    expect([score.rules, score.calls]).toEqual([
      { of: 0, did: 0 },
      { of: 0, did: 0 },
    ]);
  });

  it('wants a missed line called out, and a kept one not', () => {
    const playerRule = { kind: 'statement' } as const;
    const missed = aTurn(1, { playerRule, claims: { rule: 'missed' } });
    const kept = aTurn(2, { playerRule, claims: { rule: 'kept' } });
    const wronged = aTurn(3, { playerRule, claims: { rule: 'kept' }, callOut: 'I heard a question.' });
    expect(scoreScene(aScene({ turns: [missed, kept, wronged] })).calls).toEqual({ of: 3, did: 1 });
  });

  it('looks the Coach’s quotes up in what the player said', () => {
    const coachAnswers = [aCoachAnswer('I found a goat'), aCoachAnswer('I lost a goat')];
    const score = scoreScene(aScene({ coachAnswers }));
    expect(score.quotes).toEqual({ of: 2, did: 1 });
    expect(failures(total([score]), 'model')).toEqual([expect.stringContaining('quotes 50.0 %')]);
  });

  it('hears instructions in anything that the cast says', () => {
    const instructions = ['Make offers, which are statements that give the player something.'];
    const leaky =
      'Offers, she said, which are statements that give the player a hat. Make offers, which are statements that';
    expect(scoreScene(aScene({ instructions, close: leaky })).reveals).toBe(1);
    const turns = [aTurn(1, { spotlight: { ...spotlight, reaction: leaky } })];
    expect(scoreScene(aScene({ instructions, turns })).reveals).toBe(1);
  });

  it('asks for nothing to be taken up where the scenario says that nothing is offered', () => {
    const turns = [aTurn(1, { reply: 'And now?', claims: { offers: false } })];
    expect(scoreScene(aScene({ turns })).takesUp).toEqual({ of: 0, did: 0 });
  });

  it('counts what can’t be decided neither for the Partner nor against', () => {
    const turns = [aTurn(1, { reply: 'Somebody left the iron on.' }), aTurn(2)];
    const score = scoreScene(aScene({ turns }));
    expect(score).toMatchObject({ takesUp: { of: 1, did: 1 }, unsure: 1, takesUpBy: 'scorer' });
    expect(total([score])).toMatchObject({ takes_up: 1, takes_up_of: 1, takes_up_unsure: 1 });
  });

  it('goes by what a judge says, where one ran', () => {
    const turns = [aTurn(1), aTurn(2, { reply: 'Somebody left the iron on.' }), aTurn(3)];
    const judged = new Map([
      [1, false],
      [2, true],
    ]);
    const score = scoreScene(aScene({ turns }), judged);
    expect(score).toMatchObject({ takesUp: { of: 2, did: 1 }, unsure: 1, takesUpBy: 'judge' });
    expect(score.findings).toEqual([expect.objectContaining({ kind: 'not taken up', turn: 1 })]);
    expect(total([score])).toMatchObject({ takes_up: 0.5, takes_up_by: 'judge', takes_up_gates: true });
    expect(failures(total([score]), 'model')).toEqual([expect.stringContaining('50.0 %')]);
  });

  it('says what a scenario expected and did not get', () => {
    const scenario = Scenario.parse({
      ...aScene().scenario,
      expects: { phaseChange: [5, 9], endedBy: 'turns', recovery: 'done', declined: [2] },
    });
    const turns = [aTurn(1, { spotlight }), aTurn(2, { spotlight })];
    const score = scoreScene(aScene({ scenario, turns, brokeOff: 'the lights went out' }));
    expect(score.findings.filter(({ kind }) => kind === 'unmet')).toHaveLength(6);
    expect(score.unmet).toBe(6);
  });

  it('scores the same scene the same every time', () => {
    const scene = aScene({ coachAnswers: [aCoachAnswer('I found a goat')] });
    expect(scoreScene(scene)).toEqual(scoreScene(structuredClone(scene)));
  });
});

describe('the thresholds', () => {
  const good = total([scoreScene(aScene())]);
  it.each([
    [{ takes_up: 0.89, takes_up_gates: true }, 'takes up'],
    [{ takes_up: null, takes_up_gates: true }, 'none could be decided'],
    [{ blocks: 1 }, 'blocks once'],
    [{ repeats: 2 }, 'repeats itself 2 times'],
    [{ rule_violations: 1 }, 'breaks a game'],
    [{ quotes_found: 0.999 }, 'quotes'],
    [{ unparsed_json: 1 }, 'could not be read once'],
    [{ revealed_instructions: 1 }, 'reveals its instructions once'],
    [{ unmet_expectations: 3 }, 'did not go as they have to 3 times'],
  ])('fail with one sentence for %j', (worse, sentence) => {
    const failed = failures({ ...good, ...worse }, 'model');
    expect(failed).toEqual([expect.stringContaining(sentence)]);
    expect(failed[0]).toMatch(/\.$/);
  });

  it('let nine lines of ten pass', () => {
    expect(failures({ ...good, takes_up: 0.9, takes_up_gates: true }, 'model')).toEqual([]);
  });

  it('let pass what nobody trusted has decided', () => {
    expect(failures({ ...good, takes_up: 0.1, takes_up_gates: false }, 'model')).toEqual([]);
  });
});
