/**
 * What the screens know of one language: phrases as parts of regular expressions over folded words (see `fold`), separated by
 * single spaces, with `.` as a word at the end of a sentence. `<name>` stands for the alternatives of that name in `words`,
 * `~3` for up to three words within the sentence.
 */
export interface Language {
  /** Alternatives by name; they may refer to names above them. */
  readonly words: Readonly<Record<string, string>>;
  /** Said of one's own death or injury, whatever stands around it. */
  readonly selfHarm: readonly string[];
  /** Said of it too, but as often a groan about a meeting: harmless next to a `trivial` cause, unless something is `grave`. */
  readonly groans: readonly string[];
  readonly trivial: readonly string[];
  readonly grave: readonly string[];
  /** Violence against people for what they are. */
  readonly threats: readonly string[];
  /** Directly before a threat: who forbids it, or tells of it. */
  readonly unthreatening: readonly string[];
  /** Slurs that are ordinary words too, with the words that aim them at people. */
  readonly aimedSlurs: readonly string[];
  /** Orders to the cast about its instructions. */
  readonly steering: readonly string[];
}
