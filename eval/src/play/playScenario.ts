import { createHash } from 'node:crypto';
import { CoachAnswer, type LineRule, PartnerBrief } from '@improv/contract';
import {
  type Context,
  endSession,
  type Models,
  openScene,
  type Person,
  playTurn,
  Refusal,
  startSession,
  takeSuggestion,
  writeNotes,
} from '@improv/core';
import { SessionDocument, sessionRef } from '@improv/core/sessions/session';
import { callFor, findGame, keepRule } from '@improv/play';
import type { PlayContexts } from '@improv/testing/playContext';
import { listenedTo } from '../recording/listener.ts';
import type { Exchange } from '../recording/recording.ts';
import type { Scenario, ScriptedLine } from '../scenarios/scenario.ts';
import type { PlayedScene, PlayedTurn } from './playedScene.ts';

/** How often a line is sent again after the cast failed, as a player would. */
const sendsAgain = 1;
const minuteMs = 60_000;
const silent = (): void => undefined;

/**
 * The id of a scenario's show: always the same one, because it seeds all that core draws (audience, suggestion, letters,
 * stumbles), and a recording can be played back only when these are the same.
 */
export function sessionIdOf(scenarioId: string): string {
  const hex = createHash('sha256').update(`improv eval ${scenarioId}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/**
 * Plays a scripted show from the first press of the button to the Coach's notes, through core as it is.
 * @param hear hears every exchange with the models
 */
export async function playScenario(
  contexts: PlayContexts,
  models: Models,
  scenario: Scenario,
  hear: (exchange: Exchange) => void = silent,
): Promise<PlayedScene> {
  const session = new ScenarioPlay(contexts, models, scenario, hear);
  await session.play();
  return session.played();
}

class ScenarioPlay {
  readonly #contexts: PlayContexts;
  readonly #scenario: Scenario;
  readonly #context: Context;
  readonly #person: Person;
  readonly #sessionId: string;
  readonly #exchanges: Exchange[] = [];
  readonly #turns: PlayedTurn[] = [];
  readonly #declined: number[] = [];
  #minutes = 0;
  #welcome = '';
  #close = '';
  #brokeOff: string | null = null;
  #end: Pick<PlayedScene, 'phaseChangedAtTurn' | 'endedBy' | 'notes'> = {
    phaseChangedAtTurn: null,
    endedBy: null,
    notes: null,
  };

  constructor(
    contexts: PlayContexts,
    models: Models,
    scenario: Scenario,
    hear: (exchange: Exchange) => void,
  ) {
    this.#contexts = contexts;
    this.#scenario = scenario;
    this.#sessionId = sessionIdOf(scenario.id);
    const listened = listenedTo(models, scenario.id, (exchange) => {
      this.#exchanges.push(exchange);
      hear(exchange);
    });
    this.#context = contexts.contextWith(listened, { now: () => Date.now() + this.#minutes * minuteMs });
    // Each show has a player of its own, so that no progress or limits reach into another scenario.
    const email = `${scenario.id}@example.com`;
    this.#person = { uid: scenario.id, email, name: 'Eval' };
  }

  async play(): Promise<void> {
    try {
      await this.#contexts.letIn(this.#person.email);
      await this.#open();
      for (const [at, line] of this.#scenario.lines.entries()) {
        this.#minutes += this.#scenario.minutesPerTurn;
        const goesOn = await this.#playLine(line, at + 1);
        if (!goesOn) break;
      }
      await this.#endAndCoach();
    } catch (error) {
      this.#brokeOff = error instanceof Error ? error.message : String(error);
    }
  }

  played(): PlayedScene {
    const game = findGame(this.#scenario.gameId);
    const failed = this.#exchanges.flatMap(({ part, outcome }) =>
      outcome.kind === 'failed' ? [`the ${part} failed: ${outcome.name}: ${outcome.message}`] : [],
    );
    return {
      scenario: this.#scenario,
      mechanic: game?.mechanic?.kind ?? null,
      welcome: this.#welcome,
      close: this.#close,
      turns: this.#turns,
      declined: this.#declined,
      ...this.#end,
      coachAnswers: this.#exchanges.flatMap(({ part, outcome }) =>
        part === 'notes' && outcome.kind === 'answered' ? [CoachAnswer.parse(outcome.value)] : [],
      ),
      instructions: [...new Set(this.#exchanges.map(({ prompt }) => prompt.instructions))],
      openText: game
        ? [
            ...game.rules.flatMap(({ says, tells }) => [says, tells]),
            game.summary,
            game.opening,
            game.roomWatches,
          ]
        : [],
      unparsed: this.#exchanges.reduce((sum, { unparsed }) => sum + unparsed, 0),
      failedCalls: failed,
      brokeOff: this.#brokeOff,
    };
  }

  async #open(): Promise<void> {
    const { gameId, location, suggestion = null } = this.#scenario;
    const sessionId = this.#sessionId;
    await startSession(this.#context, this.#person, { requestId: sessionId, gameId, location });
    const { turn } = await openScene(this.#context, this.#person, { sessionId }, silent);
    this.#welcome = turn.reply ?? '';
    await takeSuggestion(this.#context, this.#person, { sessionId, own: suggestion });
  }

  /** @param at position in the script, from 1 @returns whether the scene goes on */
  async #playLine({ says, ...claims }: ScriptedLine, at: number): Promise<boolean> {
    const n = this.#turns.length + 1;
    const playerRule = await this.#dueRule(n);
    const line = claims.rule === 'keep' && playerRule ? keepRule(playerRule, says) : says;
    const played = await this.#send(line, n);
    if (played === 'declined') {
      this.#declined.push(at);
      return true;
    }
    const { turn, session } = played;
    this.#turns.push({
      n,
      line: turn.line ?? line,
      reply: turn.reply ?? '',
      phase: turn.phase,
      stumble: turn.stumble,
      mood: turn.mood,
      spotlight: turn.spotlight,
      callOut: turn.callOut,
      playerRule,
      partnerRule: this.#partnerRule(n),
      claims,
    });
    return session.stage === 'scene';
  }

  async #send(line: string, turn: number) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await playTurn(
          this.#context,
          this.#person,
          { sessionId: this.#sessionId, turn, line },
          silent,
        );
      } catch (error) {
        if (error instanceof Refusal && error.reason === 'line-declined') return 'declined' as const;
        const again = error instanceof Refusal && error.reason === 'cast-unavailable' && tries < sendsAgain;
        if (!again) throw error;
      }
    }
  }

  /** What the game will hold the player's next line to, as the card on the screen says it. */
  async #dueRule(turn: number): Promise<LineRule | null> {
    if (!findGame(this.#scenario.gameId)?.mechanic) return null;
    return callFor((await this.#session()).mechanic, turn).playerRule;
  }

  /** What the Partner was held to, from what the Partner was told. */
  #partnerRule(turn: number): LineRule | null {
    const told = this.#exchanges
      .filter(({ part }) => part === 'partner')
      .map(({ prompt }) => PartnerBrief.parse(JSON.parse(prompt.parts[0] ?? '')))
      .findLast((brief) => brief.turn === turn);
    return told?.partnerRule ?? null;
  }

  async #endAndCoach(): Promise<void> {
    const sessionId = this.#sessionId;
    const { turn } = await endSession(this.#context, this.#person, { sessionId }, silent);
    this.#close = turn.reply ?? '';
    await writeNotes(this.#context, sessionId);
    // The close, sent again, is answered with the session as it stands now: with the Coach's notes.
    const { session } = await endSession(this.#context, this.#person, { sessionId }, silent);
    this.#end = {
      phaseChangedAtTurn: session.phaseChangedAtTurn,
      endedBy: session.endedBy,
      notes: session.notes.status === 'ready' ? session.notes.notes : null,
    };
  }

  async #session(): Promise<SessionDocument> {
    return SessionDocument.parse((await sessionRef(this.#contexts.db, this.#sessionId).get()).data());
  }
}
