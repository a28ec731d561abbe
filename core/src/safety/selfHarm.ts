import { languages } from './languages/index.ts';
import { anyOf, type Place, phrases } from './phrases.ts';

const trivial = anyOf(languages.flatMap((language) => language.trivial));
const grave = anyOf(languages.flatMap((language) => language.grave));
/** A thing that speaks: "said the houseplant". */
const saidByAThing =
  /^ (?:said|says|sighed|moaned|whispered|muttered|sagte|seufzte|dijo|dit|soupira|disse|suspirou|sospiro) (?:the|my|der|die|das|el|la|le|l'|il|lo|o|a) ?(?!girl|boy|woman|man|patient|teen\w*|child|student|voice)\w+/u;

/** Whether it is a groan about something small: "one more meeting and …". */
function isGroan(place: Place): boolean {
  const { before, phrase, after } = place;
  return (
    isReported(place) || (trivial.test(before + phrase + after) && !grave.test(before) && !grave.test(after))
  );
}

function isReported({ after }: Place): boolean {
  return saidByAThing.test(after);
}

/** A wish to hurt oneself, or incitement to it. Figures of speech and groans pass, and what others do. */
export const selfHarm = languages.flatMap((language) => [
  ...phrases(language.selfHarm, language.words, isReported),
  ...phrases(language.groans, language.words, isGroan),
]);
