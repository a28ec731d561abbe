import { type Brief, CoachAnswer, RoomAnswer } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { Cast } from '../src/cast/cast.ts';
import { scripts } from './scripts.ts';
import { ask, audience, briefFor, play, principles } from './show.ts';

const judge = (line: string, told = {}) =>
  RoomAnswer.parse(JSON.parse(ask(new Cast(), briefFor({ task: 'room', ...told }), line)));
const shows = scripts.map((script, i) => play(`judged-${i}`, script));

describe('the Room', () => {
  it('is warmer after kindness than after an insult or a grunt', () => {
    const kind = judge('I love this wonderful garden, and I brought you a happy pig.').sentiment;
    expect(kind).toBeGreaterThan(judge('no').sentiment);
    expect(kind).toBeGreaterThan(judge('I hate you, you horrible bastard.').sentiment);
  });

  it('tires of a line that comes again', () => {
    const script = [{ n: 1, speaker: 'player' as const, text: 'I like the boat.' }];
    expect(judge('I like the boat.', { script }).engagement).toBeLessThan(
      judge('I like the boat.').engagement,
    );
  });

  it('cheers when a stumble is picked up', () => {
    const line = 'Give me the lantern, I will lead us out.';
    expect(judge(line, { holdsBreath: true }).sentiment).toBeGreaterThan(judge(line).sentiment + 0.1);
  });

  it('puts a person of the audience under the spotlight, now and then, and not the same one twice running', () => {
    const shown = shows.map(({ turns }) =>
      turns.flatMap(({ room }) => (room.spotlight ? [room.spotlight] : [])),
    );
    for (const spotlights of shown) {
      expect(spotlights.length).toBeGreaterThan(0);
      expect(spotlights.length).toBeLessThan(8);
      for (const [i, { archetypeId, reaction }] of spotlights.entries()) {
        expect(audience.map(({ id }) => id)).toContain(archetypeId);
        expect(reaction.split(' ').length).toBeLessThanOrEqual(24);
        expect(archetypeId).not.toBe(spotlights[i - 1]?.archetypeId);
      }
      expect(new Set(spotlights.map(({ reaction }) => reaction)).size).toBe(spotlights.length);
    }
  });

  it('shows no one when it may not', () => {
    for (let i = 0; i < 20; i += 1) {
      expect(judge('A goat!', { show: `dark-${i}`, maySpotlight: false }).spotlight).toBeNull();
    }
  });

  it('knows a farewell and the end from the middle', () => {
    expect(judge('Goodbye, my friend.').ending).toBe(true);
    expect(judge('And they lived happily ever after.').ending).toBe(true);
    expect(judge('We made it!', { turn: 10 }).ending).toBe(true);
    expect(judge('We made it!', { turn: 3 }).ending).toBe(false);
    expect(judge('The goat is on the roof.', { turn: 12 }).ending).toBe(false);
  });

  it('keeps the names and things of a whole show in a short summary', () => {
    const { turns } = play('told', {
      game: 'free-scene',
      location: 'a barn',
      lines: [
        'Agnes stole the trumpet.',
        'I hid the lantern in the cake.',
        'We need a rope.',
        'Yes.',
        'Ready?',
      ],
    });
    const story = turns.at(-1)?.room.storySoFar ?? '';
    for (const word of ['Agnes', 'trumpet', 'lantern', 'rope', 'barn']) expect(story).toContain(word);
    expect(story.length).toBeLessThanOrEqual(600);
  });

  it('feels differently about different shows', () => {
    const labels = new Set(shows.flatMap(({ turns }) => turns.map(({ room }) => room.label)));
    expect(labels.size).toBeGreaterThanOrEqual(6);
  });
});

describe('the Coach', () => {
  const notes = shows.map((session) => ({
    show: session,
    notes: CoachAnswer.parse(JSON.parse(ask(new Cast(), session.after('notes')))),
  }));

  it('quotes the player word for word, every time', () => {
    for (const { show: session, notes: found } of notes) {
      expect(found.moments.length).toBeGreaterThanOrEqual(2);
      for (const { turn, quote } of found.moments) {
        expect(session.turns.find((one) => one.turn === turn)?.line).toContain(quote);
      }
    }
  });

  it('looks at the line that answered the first stumble', () => {
    for (const { show: session, notes: found } of notes) {
      const answer = session.turns.find(({ turn }) => turn === (session.stumbledAt ?? 0) + 1)?.line;
      expect(answer).toContain(found.recovery?.quote);
    }
  });

  it('has no recovery to look at without a stumble', () => {
    const brief = shows[0]?.after('notes', { seen: [] }) ?? briefFor();
    expect(CoachAnswer.parse(JSON.parse(ask(new Cast(), brief))).recovery).toBeNull();
  });

  it('names only principles that it was given', () => {
    const known = principles.map(({ id }) => id);
    for (const { notes: found } of notes)
      for (const { principleId } of found.moments) expect(known).toContain(principleId);
  });

  it('scores four to eight principles that it was given, each for a reason of its own', () => {
    const known = principles.map(({ id }) => id);
    for (const { show: session, notes: found } of notes) {
      const ids = found.scores.map(({ principleId }) => principleId);
      expect(ids.length).toBeGreaterThanOrEqual(4);
      expect(ids.length).toBeLessThanOrEqual(8);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(known).toContain(id);
      const marks = found.scores.map(({ score }) => score);
      expect(Math.max(...marks) - Math.min(...marks)).toBeGreaterThanOrEqual(15);
      for (const { why } of found.scores) {
        const quote = /“([^”]+?)(?: …)?”/.exec(why)?.[1];
        const said = session.transcript.some(
          ({ text }) => quote && text.toLowerCase().includes(quote.toLowerCase()),
        );
        expect(said || /\d/.test(why), why).toBe(true);
      }
    }
    const all = notes.flatMap(({ notes: { scores } }) => scores.map(({ score }) => score));
    expect(all.filter((score) => score > 90).length / all.length).toBeLessThan(0.1);
  });

  it('scores a generous show above one of grunts, and the same show twice alike', () => {
    const lines = ['yes', 'no', '...', 'ok', 'what?', 'yes', 'why?'];
    const { after } = play('grunts', { game: 'free-scene', location: 'a barn', lines });
    const mean = (brief: Brief) => {
      const { scores } = CoachAnswer.parse(JSON.parse(ask(new Cast(), brief)));
      return scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
    };
    const generous = shows[1]?.after('notes') ?? briefFor();
    expect(mean(generous)).toBeGreaterThan(mean(after('notes')) + 15);
    expect(mean(generous)).toBe(mean(generous));
  });

  it('scores nothing by principles that it was not given', () => {
    const brief = shows[0]?.after('notes', { principles: principles.slice(0, 1) }) ?? briefFor();
    const { scores } = CoachAnswer.parse(JSON.parse(ask(new Cast(), brief)));
    expect(scores.map(({ principleId }) => principleId)).toEqual(['take-the-offer']);
  });

  it('never comes back to a quote that was rejected', () => {
    const [first] = notes;
    const rejectedQuotes = first?.notes.moments.map(({ quote }) => quote) ?? [];
    const brief = first?.show.after('notes', { rejectedQuotes }) ?? briefFor();
    const again = CoachAnswer.parse(JSON.parse(ask(new Cast(), brief)));
    for (const { quote } of again.moments) expect(rejectedQuotes).not.toContain(quote);
  });

  it('writes different notes on different shows', () => {
    expect(new Set(notes.map(({ notes: { headline } }) => headline)).size).toBe(notes.length);
    expect(new Set(notes.map(({ notes: { mission } }) => mission.title)).size).toBeGreaterThanOrEqual(3);
  });

  it('praises nothing in a show of grunts, and names what was missed', () => {
    const { after } = play('grunts', { game: 'free-scene', location: 'a barn', lines: ['yes', 'no', '...'] });
    const found = CoachAnswer.parse(JSON.parse(ask(new Cast(), after('notes'))));
    expect(found.strengths).toEqual([]);
    expect(found.missed?.quote).toMatch(/yes|no/);
  });

  it('scores the best recovery beside the first, where there were several', () => {
    const best = notes.flatMap(({ show: session, notes: { bestRecovery, recovery } }) => {
      if (!bestRecovery) return [];
      expect(session.turns.find(({ turn }) => turn === bestRecovery.turn - 1)?.stumble).not.toBeNull();
      expect(bestRecovery.score).toBeGreaterThanOrEqual(recovery?.score ?? 0);
      return [bestRecovery];
    });
    expect(best.length).toBeGreaterThan(1);
  });
});

describe('the MC', () => {
  it('names the game and the location in the welcome', () => {
    for (const [i, { welcome }] of shows.entries()) {
      expect(welcome).toContain(scripts[i]?.location.replace(/'/g, '’'));
      expect(welcome).toContain('Free scene');
    }
  });

  it('recalls in the close what the player put on stage', () => {
    for (const { close, turns } of shows) {
      const words = turns.flatMap(({ line }) => line.toLowerCase().match(/[a-z]{4,}/g) ?? []);
      expect(words.some((word) => close.toLowerCase().includes(word))).toBe(true);
    }
  });
});
