/** The languages whose turns of phrase the scorer knows. */
export type Language = 'en' | 'de' | 'it' | 'es' | 'fr';

const telling: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`the a an and is are was were i you he she it we they my your his her our of to in on with for that this what
    who where why how do does did have has had not but at from be been i'm it's n't 's 'm 've 're 'll there here me him us
    so then now no yes when can`),
  de: words(`der die das den dem ein eine einen einem einer ich du er sie es wir ihr und ist sind war hat habe hast nicht
    kein keine mit von zu im in auf fur wo was wer wann warum mein dein meine deine meinen mich dich ja nein na gut da hier
    um am noch nur schon aber auch wie uber vor`),
  it: words(`il lo la i gli le un una uno e ho hai ha sono sei non di da con per che chi dove perche mio mia tuo tua suo
    sua nel nella al alla del della qui si no li mi ti ci era c'e davanti come quando piu io lui lei`),
  es: words(`el la los las un una y es soy esta estan son he has ha no de con por para que quien donde cuando cuanto mi tu
    su se me te al del en pues si yo muy hay como lo a ya tengo eso`),
  fr: words(`le la les un une des et est suis es sont j'ai ai as a ne pas de du avec pour que qui ou quand pourquoi mon ma
    mes ton ta tes son sa ses je tu il elle nous vous on c'est c' j' l' d' n' qu' au aux dans sur ce cet cette oui non y`),
};

/** The language that most of a line's little words are of; English when none tells. */
export function languageOf(said: readonly string[]): Language {
  const parts = said.flatMap((word) =>
    word.includes("'") ? [word, word.replace(/'.*/u, "'"), word.replace(/^.*'/u, '')] : [word],
  );
  const found = Object.entries(telling).map(
    ([language, known]) => [language as Language, parts.filter((part) => known.has(part)).length] as const,
  );
  return found.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
