import { isMass, isPlural } from '../../language/kinds.ts';
import { plain, tokenize } from '../../language/tokens.ts';
import { addresses, titles } from '../../language/wordSets.ts';
import { folded } from '../../language/words.ts';
import { lowTakes, orderedThings, orderedWords } from '../../lines/ruled/orders.ts';
import { attempt, following, opening } from '../speaking.ts';
import { type Stage, spoken, templateSource } from '../stage.ts';
import type { Maker } from './maker.ts';

/** Titles that are no everyday form of address. */
const grander =
  /^(?:your|my) \p{L}+$|^(?:champion|landlady|grandmother|excellency|honou?r|highness|lordship)$/iu;

/** Whether a word is a form of address that raises the other's status. */
export function isTitle(word: string): boolean {
  const low = folded(word).trim();
  return grander.test(low) || addresses.has(low) || titles.has(low);
}

/** A line with a word in it that the house has ordered, or a title that is owed. */
export function ordered(stage: Stage, word: string): Maker {
  const symbols = { word, ...(isTitle(word) ? { title: word } : {}), ...orderSymbols(word) };
  const nextTemplates = templateSource(stage, symbols);
  return () => {
    const templates = nextTemplates();
    if ('title' in symbols) {
      const bow = templates.tell(lowTakes);
      const more = following(stage, templates);
      return bow && { ...spoken(stage, more ? [bow, more] : [bow]), bonus: 2 };
    }
    if (stage.chance() < 0.25) return attempt(stage, templates);
    const take = opening(stage, templates);
    const served = templates.tell('order' in symbols ? orderedThings : orderedWords);
    return {
      ...spoken(
        stage,
        [take, served].filter((part) => part !== null),
      ),
      bonus: 1,
    };
  };
}

/** How an ordered thing is spoken of; nothing for a word that names none. */
function orderSymbols(word: string) {
  const tokens = tokenize(plain(`the ${word}`))[0] ?? [];
  const noun = tokens.length === 2 && ['NOUN', 'PROPN'].includes(tokens[1]?.pos ?? '');
  if (!noun || !/^\p{L}+$/u.test(word) || /ly$/.test(word)) return {};
  const many = isPlural(word) && !isMass(word);
  return {
    order: `the ${word.toLowerCase()}`,
    orderthem: many ? 'them' : 'it',
    orderwas: many ? 'were' : 'was',
  };
}
