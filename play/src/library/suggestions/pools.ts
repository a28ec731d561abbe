import { events, lookedForward, problems, questions } from './happenings.ts';
import { guilts, jobs, relationships, secrets, titles } from './people.ts';
import type { Shoutable, SuggestionKind } from './suggestionKind.ts';
import { borrowed, keepsakes, objects, subjects } from './things.ts';
import { emotions, firstLines, genres, letters, words, wornWords } from './wording.ts';

/** What the audience may shout, by what it is asked for. */
export const suggestionPools: Readonly<Record<SuggestionKind, readonly Shoutable[]>> = {
  object: objects,
  borrowed,
  keepsake: keepsakes,
  job: jobs,
  subject: subjects,
  problem: problems,
  guilt: guilts,
  'looked-forward': lookedForward,
  event: events,
  relationship: relationships,
  secret: secrets,
  question: questions,
  word: words,
  'worn-word': wornWords,
  'first-line': firstLines,
  emotion: emotions,
  genre: genres,
  letter: letters,
  title: titles,
};

/** The bare texts of a pool. */
export function textsOf(kind: SuggestionKind): string[] {
  return suggestionPools[kind].map(([text]) => text);
}
