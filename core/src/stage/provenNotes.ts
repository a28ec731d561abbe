import type { CoachAnswer, Moment, Notes, ScriptLine } from '@improv/contract';
import { principles } from '@improv/play';
import { gameOf } from '../cast/brief.ts';
import { pace } from '../sessions/pace.ts';
import type { SessionDocument, TurnDocument } from '../sessions/session.ts';
import { stageMessages } from './messages.ts';
import { quotedIn, withoutFalseQuotations } from './quotations.ts';
import { findQuote, isSaid } from './quotes.ts';

/** A score over this needs a moment of its principle or the player's words in its reason, a recovery over it its quote. */
const mostWithoutProof = 50;
/** With fewer lines of the player's there is nothing to score. */
const fewestLinesToScore = 3;
const mostMoments = 5;

/** The Coach's answers about one show, and of them what the transcript proves. */
export class ProvenNotes {
  readonly #session: SessionDocument;
  readonly #turns: readonly TurnDocument[];
  /** What may be quoted in any field. */
  readonly #quotable: readonly string[];
  readonly #answers: CoachAnswer[] = [];
  readonly #moments: Notes['moments'] = [];
  /** The turns in which the Partner stumbled, oldest first. */
  readonly #stumbles: readonly number[];
  #missed: Notes['missed'] = null;
  #bestRecovery: Notes['bestRecovery'] = null;
  #recovery: { readonly score: number; readonly quote: string | null; readonly note: string } | null = null;

  constructor(session: SessionDocument, turns: readonly TurnDocument[], script: readonly ScriptLine[]) {
    this.#session = session;
    this.#turns = turns;
    this.#stumbles = turns.flatMap(({ n, stumble }) => (stumble ? [n] : []));
    const { name, rules } = gameOf(session);
    this.#quotable = [
      ...script.map(({ text }) => text),
      ...principles.map((principle) => principle.name),
      // The player read the one, the Coach the other.
      ...rules.flatMap(({ says, tells }) => [says, tells]),
      name,
      session.location,
      session.suggestion.taken ?? '',
    ];
  }

  /** Adds an answer. @returns quotes in it that are not in the transcript, and that the notes need others for */
  add(answer: CoachAnswer): readonly string[] {
    this.#answers.push(answer);
    const rejected = [...this.#addMoments(answer.moments), ...this.#addRecovery(answer.recovery)];
    // Without these two the notes are whole, so that they are not asked for again.
    this.#missed ??= answer.missed && this.#prove(answer.missed).moment;
    this.#bestRecovery ??= this.#provenBest(answer.bestRecovery);
    for (const text of [answer.headline, answer.tryNext]) {
      if (this.#honest(text) === null) rejected.push(text);
    }
    return rejected;
  }

  #addMoments(moments: CoachAnswer['moments']): string[] {
    const rejected: string[] = [];
    for (const moment of moments) {
      const { moment: proven, untrue } = this.#prove(moment);
      if (untrue !== null) rejected.push(untrue);
      if (proven && this.#hasRoomFor(proven.quote)) this.#moments.push(proven);
    }
    return rejected;
  }

  /** @returns the moment, null where it is not proven, and what of it was not said or quotes what was not */
  #prove({ quote, turn, principleId, note: written }: CoachAnswer['moments'][number]): {
    readonly moment: Moment | null;
    readonly untrue: string | null;
  } {
    const found = findQuote(this.#turns, quote, turn);
    if (!found) return { moment: null, untrue: quote };
    const note = this.#honest(written);
    if (note === null) return { moment: null, untrue: written };
    const principle = principles.find(({ id }) => id === principleId);
    return {
      moment: principle ? { ...found, principleId, principleName: principle.name, note } : null,
      untrue: null,
    };
  }

  /** Counts only for a later stumble than the first, which has a place of its own. */
  #provenBest(best: CoachAnswer['bestRecovery']): Notes['bestRecovery'] {
    if (!best) return null;
    const later = this.#stumbles[1];
    if (later === undefined) return null;
    const found = findQuote(
      this.#turns.filter(({ n }) => n > later),
      best.quote,
      best.turn,
    );
    const note = this.#honest(best.note);
    return found && note !== null ? { ...found, score: best.score, note } : null;
  }

  #hasRoomFor(quote: string): boolean {
    return this.#moments.length < mostMoments && !this.#moments.some((kept) => kept.quote === quote);
  }

  #addRecovery(recovery: CoachAnswer['recovery']): string[] {
    if (!recovery || this.#recovery?.quote) return [];
    const [first = 0, second = Number.POSITIVE_INFINITY] = this.#stumbles;
    const until = Math.min(first + pace.openTurns, second);
    const found = findQuote(
      this.#turns.filter(({ n }) => n > first && n <= until),
      recovery.quote,
    );
    const score = found ? recovery.score : Math.min(recovery.score, mostWithoutProof);
    const note = this.#honest(recovery.note) ?? stageMessages.recoverySeen;
    this.#recovery = { score, quote: found?.quote ?? null, note };
    return found ? [] : [recovery.quote];
  }

  /** @throws when no answer was added */
  notes(): Notes {
    const [first] = this.#answers;
    if (!first) throw new Error('the Coach gave no answer');
    const honest = (text: (answer: CoachAnswer) => string): string | undefined =>
      this.#answers.map((answer) => this.#honest(text(answer))).find((kept) => kept !== null) ?? undefined;
    const scores = this.#scores(first.scores);
    const weakest = [...scores].sort((a, b) => a.score - b.score)[0]?.principleId;
    return {
      headline: honest(({ headline }) => headline) ?? stageMessages.plainHeadline,
      moments: [...this.#moments].sort((a, b) => a.turn - b.turn),
      missed: this.#missed,
      phaseChange: this.#phaseChange(),
      bestRecovery: this.#bestRecovery,
      scores,
      strengths: first.strengths.flatMap((strength) => this.#honest(strength) ?? []),
      tryNext: honest(({ tryNext }) => tryNext) ?? practiceOf(weakest),
      mission: first.mission,
    };
  }

  #scores(scores: CoachAnswer['scores']): Notes['scores'] {
    const lines = this.#turns.filter(
      ({ kind, status, aside }) => kind === 'exchange' && status === 'done' && !aside,
    );
    if (lines.length < fewestLinesToScore) return [];
    const spoken = lines.flatMap(({ line }) => line ?? []);
    return principles.flatMap(({ id, name }) => {
      const scored = scores.find(({ principleId }) => principleId === id);
      const why = scored && this.#honest(scored.why);
      if (!scored || !why) return [];
      const isProven =
        this.#moments.some(({ principleId }) => principleId === id) ||
        quotedIn(why).some((quoted) => isSaid(spoken, quoted));
      const score = isProven ? scored.score : Math.min(scored.score, mostWithoutProof);
      return [{ principleId: id, principleName: name, score, why }];
    });
  }

  #phaseChange(): Notes['phaseChange'] {
    const [stumbledAt] = this.#stumbles;
    if (stumbledAt === undefined) return null;
    const recovery = this.#session.turnsPlayed > stumbledAt ? this.#recovery : null;
    return {
      turn: stumbledAt,
      recoveryScore: recovery?.score ?? null,
      quote: recovery?.quote ?? null,
      note: recovery?.note ?? stageMessages.endedBeforeRecovery,
    };
  }

  #honest(text: string): string | null {
    return withoutFalseQuotations(text, this.#quotable);
  }
}

/** How to practise a principle. @param principleId the first of the library when undefined */
function practiceOf(principleId: string | undefined): string {
  const principle = principles.find(({ id }) => id === principleId) ?? principles[0];
  return principle?.practise ?? '';
}
