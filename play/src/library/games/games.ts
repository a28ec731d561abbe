import { anotherWay } from './anotherWay.ts';
import { askMeAnother } from './askMeAnother.ts';
import { badNews } from './badNews.ts';
import { brokenKey } from './brokenKey.ts';
import { byRequest } from './byRequest.ts';
import { changeInTheWeather } from './changeInTheWeather.ts';
import { expertPanel } from './expertPanel.ts';
import { famousFirstWords } from './famousFirstWords.ts';
import { firstDay } from './firstDay.ts';
import { fiveMinutesLeft } from './fiveMinutesLeft.ts';
import { freeScene } from './freeScene.ts';
import { fromHereToThere } from './fromHereToThere.ts';
import { handToHand } from './handToHand.ts';
import { howItCameAbout } from './howItCameAbout.ts';
import { jobInterview } from './jobInterview.ts';
import { lettersFromFarAway } from './lettersFromFarAway.ts';
import type { LibraryGame } from './libraryGame.ts';
import { lostAndFound } from './lostAndFound.ts';
import { luckilySadly } from './luckilySadly.ts';
import { mindYourTitle } from './mindYourTitle.ts';
import { movingDay } from './movingDay.ts';
import { neighbours } from './neighbours.ts';
import { nothingToAsk } from './nothingToAsk.ts';
import { paidByTheWord } from './paidByTheWord.ts';
import { rewind } from './rewind.ts';
import { roundTheAlphabet } from './roundTheAlphabet.ts';
import { theApology } from './theApology.ts';
import { theWholeEvening } from './theWholeEvening.ts';
import { twoHeadedOracle } from './twoHeadedOracle.ts';
import { unspeakable } from './unspeakable.ts';
import { worstIdea } from './worstIdea.ts';
import { wrongShelf } from './wrongShelf.ts';

/** The programme, easiest first, as the lobby shows it. */
export const games: readonly LibraryGame[] = [
  freeScene,
  firstDay,
  lostAndFound,
  neighbours,
  twoHeadedOracle,
  luckilySadly,
  nothingToAsk,
  unspeakable,
  byRequest,
  famousFirstWords,
  changeInTheWeather,
  movingDay,

  jobInterview,
  expertPanel,
  worstIdea,
  theApology,
  askMeAnother,
  paidByTheWord,
  roundTheAlphabet,
  handToHand,
  mindYourTitle,
  anotherWay,
  howItCameAbout,
  lettersFromFarAway,

  badNews,
  fiveMinutesLeft,
  brokenKey,
  rewind,
  wrongShelf,
  fromHereToThere,
  theWholeEvening,
];

const gamesById: ReadonlyMap<string, LibraryGame> = new Map(games.map((game) => [game.id, game]));

/** The game with that id; undefined when the programme has none. */
export function findGame(id: string): LibraryGame | undefined {
  return gamesById.get(id);
}
