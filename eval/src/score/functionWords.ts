/** English words that name nothing, whatever the tagger makes of them. */
const english = `a able about actually after again ago all almost already also always am an and another any anybody anyone anything
  are as at away back be because been before being best better between both but by came can cannot come comes coming could
  did different do does doing done down each either else enough even ever every everybody everyone everything exactly few fine
  first for from gave get gets getting give gives go goes going gone good got great had half happen happened happens has have
  having he hello her here hers herself hey hi him himself his hmm how however i if in indeed instead into is it its itself just
  keep kind knew know known last later least less let like little long look looked looks lot made make makes making many maybe
  me mean means might mine more most much must my myself near need needs never new next nice no nobody none nor not nothing now
  of off oh ok okay old on once one ones only or other others our ours ourselves out over own perhaps please put quite
  rather real really right said same say saying says see seem seems seen several shall she should since so some somebody someone
  something soon still stuff such sure take takes taking tell than thank thanks that the their theirs them themselves then there
  these they thing things think this those though thought through till to together told too took toward true try under until
  up upon us use used very want wants was way we well went were what whatever when where whether which while who whole whom
  whose why will with within without word words would yes yeah yet you your yours yourself dunno whatever lol haha hm hmm nah yep yup okey sorry`;

/** Of the languages that the scripted players speak besides; the shortest words are left out by length already. */
const others = `aber alle also auch dann dass dein deine denn diese dieser doch durch eine einem einen einer eines etwas ganz gibt
  haben habe hast hier ihre immer jetzt kann kein keine mein meine meinen meiner mehr mich mein muss nach nicht nichts noch oder
  ohne schon sehr sein seine sich sind soll über unser unsere viel vom vor wann warum wenn werden wie wieder wird wirklich wohl
  zwei auf aus bei das dem den der ein für ich ihr ist mit sie und uns wir zum zur alors après aussi autre avant avec avoir bien car cela ces cette chez comme dans depuis des deux donc elle elles encore
  est être fait faire ici ils jamais juste leur leurs mais même mes moi mon nos notre nous oui par parce pas peut plus pour
  pourquoi quand que quel quelle qui rien sans ses sont sous suis sur tous tout toute très tes toi ton une vos votre vous
  ahora algo aquí como con cuando donde ella ellos entonces eres esta este esto está estoy hace hasta hay los las más mientras
  mis mucho muy nada nos nuestra nuestro nunca otra otro para pero poco porque puede pues que quien sea ser siempre sin sobre
  soy sus también tengo tiene toda todo una uno usted vamos ahí así allí anche ancora che chi come con cosa così dei del della
  delle dove ecco fatto gli hai hanno loro mia mio molto nella noi non ogni perché però più poi può qualcosa quando quello
  questa questo sei sempre senza solo sono sta suo sulla tua tuo tutti tutto una voi aan als altijd deze dit dat een geen
  heb hebben heeft het hier hoe iets ik jij jouw maar meer met mijn naar niet nog onze ons ook over toch van veel voor waar
  waarom wat weer wel wij zijn zo zou agora aqui até com das depois dos ela eles então essa esse esta estou foi isso mais mas
  meu minha muito não nem nossa nosso num numa onde para pela pelo por quando quem sem seu sua são também tem tenho tudo uma`;

/** Grammar in another language, and an English word as well. */
const falseFriends = `am an bat bin bist come die dove era fin hat has hay las main men met par pas per pour sea sin sole son
  sous sus ton van war was zoo`;

/** Too short to be a picture, and enough to tell the language by. */
const short = 'de den di du el en er es et il je la le lo un';

/** So many words of other languages' grammar make a line one of theirs. */
const foreignFrom = 2;

const atHome = folded(english);
const abroad: ReadonlySet<string> = new Set([...atHome, ...folded(`${others} ${short} ${falseFriends}`)]);
const knownInEnglish = folded(`${english} ${falseFriends}`);
const telling = new Set([...folded(`${others} ${short}`)].filter((word) => !knownInEnglish.has(word)));

/**
 * The words that carry no picture in a line: sharing one of them is not listening.
 * @param words of the line, folded: lower case, no accents
 */
export function grammarOf(words: readonly string[]): ReadonlySet<string> {
  return words.filter((word) => telling.has(word)).length >= foreignFrom ? abroad : atHome;
}

function folded(list: string): Set<string> {
  return new Set(list.normalize('NFKD').replace(/\p{M}/gu, '').split(/\s+/));
}
