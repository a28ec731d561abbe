/** Whoever plays the exchanges while a show is spoken. */
export interface SceneVoice {
  /** A line that was typed; the cast answers aloud. */
  readonly say: (line: string) => void;
  /** The player sets right what was understood; the Partner, who was answering, answers that instead. */
  readonly correct: (line: string) => void;
  /** The Partner waits, or goes on, while the player sets something right. */
  readonly hold: (on: boolean) => void;
  /** Everybody is silent: the scene ends. */
  readonly hush: () => void;
}
