import { wordsOf } from '@improv/play/text';

/** Words of grammar that the other languages here have not, folded. */
const grammar: Readonly<Record<string, string>> = {
  en: 'the and of to is that it you your was for with this not are they have what there her his from which when said were been would could',
  de: 'der die das und ist ich nicht ein eine du mit wir sie den dem auf zu im von hat dein deine wie aber auch einen sich fur wenn war doch mir mich dich noch',
  fr: 'le les et est je une vous pas dans pour avec mon ton du des qui sur ce cette nous mais votre ton elle il au aux tu ta etait sont avez quand',
  es: 'el los las y es que una con por para mi tu del al lo pero su esta como muy yo mas tiene hay cuando fue eres',
  it: 'il lo gli e che un una con per mio tuo della nel sono non di ma questo come hai piu era quando sei alla dal',
  pt: 'o os as e que um uma com por para meu seu do da no na nao mas voce esta como muito sao eu foi quando',
  nl: 'de het een en is ik niet je met van op dat wij zij maar ook mijn jouw aan naar zijn heeft wat er voor was om hij',
};
const words = Object.entries(grammar).map(
  ([language, list]) => [language, new Set(list.split(' '))] as const,
);

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
];

/** Words of grammar that make a language known … */
const leastWords = 3;
/** … and how far it has to be ahead of the next. */
const ahead = 1.3;

/** The language that most of a text is in, as a BCP-47 tag; null when it can't be told. */
export function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const written = scripts.find(([, script]) => {
    const own = text.match(new RegExp(script.source, 'gu'))?.length ?? 0;
    return own > 0 && own * 4 >= letters;
  });
  if (written) return written[0];
  const said = wordsOf(text).flatMap((word) => word.split("'"));
  const counts = words
    .map(([language, own]) => ({ language, count: said.filter((word) => own.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || first.count < leastWords || first.count < ahead * (second?.count ?? 0)) return null;
  return first.language;
}
