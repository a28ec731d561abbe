import { CoachAnswer, LineRule, type Session } from '@improv/contract';
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
import { SessionDocument, sessionRef, TurnDocument, turnRef } from '@improv/core/sessions/session';
import { callFor, findGame, keepRule } from '@improv/play';
import type { PlayContexts } from '@improv/testing/playContext';
import { z } from 'zod';
import { type Hear, listenedTo } from '../recording/listener.ts';
import type { Exchange } from '../recording/recording.ts';
import type { ScriptedLine, Show } from '../scenarios/scenario.ts';
import type { PlayedScene, PlayedTurn } from './playedScene.ts';
import type { Player } from './player.ts';
import { sessionIdOf } from './sessionId.ts';

/** How often a line is sent again after the cast failed, as a player would. */
const sendsAgain = 1;
const minuteMs = 60_000;
const silent = (): void => undefined;
/** Lines that the stage declines in one show before the player gives up. */
const mostDeclined = 10;

/** As much as is read here of what the Partner is told. */
const ToldPartner = z.object({ turn: z.int(), partnerRule: LineRule.nullable().default(null) });

export interface PlayOptions {
  /** Hears every exchange with the models. */
  readonly hear?: Hear;
  /** The show's clock, epoch milliseconds. */
  readonly now?: () => number;
}

/** Plays a show from the first press of the button to the Coach's notes, through core as it is. */
export async function playScenario(
  contexts: PlayContexts,
  models: Models,
  show: Show,
  player: Player,
  options: PlayOptions = {},
): Promise<PlayedScene> {
  const play = new ScenarioPlay(contexts, models, show, player, options);
  await play.play();
  return play.played();
}

class ScenarioPlay {
  readonly #contexts: PlayContexts;
  readonly #show: Show;
  readonly #player: Player;
  readonly #context: Context;
  readonly #person: Person;
  readonly #sessionId: string;
  readonly #exchanges: Exchange[] = [];
  readonly #turns: PlayedTurn[] = [];
  readonly #declined: number[] = [];
  #minutes = 0;
  #session: Session | null = null;
  #welcome = '';
  #close = '';
  #brokeOff: string | null = null;

  constructor(
    contexts: PlayContexts,
    models: Models,
    show: Show,
    player: Player,
    { hear = silent, now = Date.now }: PlayOptions,
  ) {
    this.#contexts = contexts;
    this.#show = show;
    this.#player = player;
    this.#sessionId = sessionIdOf(show.id);
    const listened = listenedTo(models, show.id, (exchange) => {
      this.#exchanges.push(exchange);
      hear(exchange);
    });
    this.#context = contexts.contextWith(listened, { now: () => now() + this.#minutes * minuteMs });
    // Each show has a player of its own, so that no progress or limits reach into another one.
    this.#person = { uid: show.id, email: `${show.id}@example.com`, name: 'Eval' };
  }

  async play(): Promise<void> {
    try {
      await this.#contexts.letIn(this.#person.email);
      await this.#open();
      for (let at = 1; this.#isOnStage(); at += 1) {
        const line = await this.#nextLine();
        if (!line) break;
        this.#minutes += this.#show.minutesPerTurn;
        await this.#playLine(line, at);
      }
      await this.#endAndCoach();
    } catch (error) {
      this.#brokeOff = error instanceof Error ? error.message : String(error);
    }
  }

  played(): PlayedScene {
    const game = findGame(this.#show.gameId);
    const failed = this.#exchanges.flatMap(({ part, outcome }) =>
      outcome.kind === 'failed' ? [`the ${part} failed: ${outcome.name}: ${outcome.message}`] : [],
    );
    const session = this.#session;
    return {
      scenario: this.#show,
      game: game?.name ?? this.#show.gameId,
      mechanic: game?.mechanic?.kind ?? null,
      suggestion: session?.suggestion.taken ?? null,
      audience: session?.archetypes ?? [],
      welcome: this.#welcome,
      close: this.#close,
      turns: this.#turns,
      declined: this.#declined,
      phaseChangedAtTurn: session?.phaseChangedAtTurn ?? null,
      endedBy: session?.endedBy ?? null,
      notes: session?.notes.status === 'ready' ? session.notes.notes : null,
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
    const { gameId, location, suggestion = null } = this.#show;
    const sessionId = this.#sessionId;
    await startSession(this.#context, this.#person, { requestId: sessionId, gameId, location });
    await takeSuggestion(this.#context, this.#person, { sessionId, own: suggestion });
    const { turn, session } = await openScene(this.#context, this.#person, { sessionId }, silent);
    this.#welcome = turn.reply ?? '';
    this.#session = session;
  }

  #isOnStage(): boolean {
    return this.#session?.stage === 'scene' && this.#declined.length <= mostDeclined;
  }

  #nextLine(): Promise<ScriptedLine | null> {
    if (!this.#session) throw new Error('the show is not open');
    return this.#player.nextLine({
      session: this.#session,
      welcome: this.#welcome,
      turns: this.#turns,
    });
  }

  /** @param at the line's position in what the player has tried to say, from 1 */
  async #playLine({ says, ...claims }: ScriptedLine, at: number): Promise<void> {
    const n = this.#turns.length + 1;
    const playerRule = await this.#dueRule(n);
    const line = claims.rule === 'keep' && playerRule ? keepRule(playerRule, says) : says;
    const played = await this.#send(line, n);
    if (played === 'declined') {
      this.#declined.push(at);
      return;
    }
    const { turn, session } = played;
    this.#session = session;
    const { accepted, kept } = await this.#stored(n);
    this.#turns.push({
      n,
      line: turn.line ?? line,
      reply: turn.reply ?? '',
      phase: turn.phase,
      stumble: turn.stumble,
      mood: turn.mood,
      spotlight: turn.spotlight,
      call: turn.call,
      callOut: turn.callOut,
      accepted,
      kept,
      playerRule,
      partnerRule: this.#partnerRule(n),
      claims,
    });
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
    if (!findGame(this.#show.gameId)?.mechanic) return null;
    const session = SessionDocument.parse((await this.#document().get()).data());
    return callFor(session.mechanic, turn).playerRule;
  }

  /** What the Partner was held to, from what the Partner was told. */
  #partnerRule(turn: number): LineRule | null {
    const asked = this.#exchanges
      .filter(({ part }) => part === 'partner')
      .map(({ prompt }) => ToldPartner.parse(JSON.parse(prompt.parts[0] ?? '')))
      .findLast((told) => told.turn === turn);
    return asked?.partnerRule ?? null;
  }

  async #endAndCoach(): Promise<void> {
    const sessionId = this.#sessionId;
    const { turn } = await endSession(this.#context, this.#person, { sessionId }, silent);
    this.#close = turn.reply ?? '';
    await writeNotes(this.#context, sessionId);
    // The close, sent again, is answered with the session as it stands now: with the Coach's notes.
    const { session } = await endSession(this.#context, this.#person, { sessionId }, silent);
    this.#session = session;
  }

  /** What the Room and the Stage Manager judged, which no screen shows. */
  async #stored(turn: number): Promise<Pick<TurnDocument, 'accepted' | 'kept'>> {
    return TurnDocument.parse((await turnRef(this.#document(), turn).get()).data());
  }

  #document() {
    return sessionRef(this.#contexts.db, this.#sessionId);
  }
}
