/** Plays the exchanges while a show is spoken. */
export interface SceneVoice {
  /** Plays a typed line; the cast answers aloud. */
  readonly say: (line: string) => void;
  /**
   * Corrects what was understood. While the answer is spoken, the Partner answers the corrected line instead; afterwards the line
   * is put right in the script.
   * @param turn the line's
   */
  readonly correct: (line: string, turn: number) => void;
  /** Pauses the Partner while the player corrects a line, or resumes. */
  readonly hold: (on: boolean) => void;
  /** Stops all speech, because the scene ends. */
  readonly hush: () => void;
}
