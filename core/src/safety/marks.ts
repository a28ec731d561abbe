import { CoachAnswer, RoomAnswer } from '@improv/contract';
import { readings } from './fold.ts';

/** The words of a kind, in the languages of the players. Folded: without accents, in lower case. */
function words(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/** The fields of the Room's and the Coach's answers, as a player would write them: "story so far" for `storySoFar`. */
const fields = [...Object.keys(RoomAnswer.shape), ...Object.keys(CoachAnswer.shape)].map((field) =>
  field.replace(/[A-Z]/gu, (letter) => ` ?${letter.toLowerCase()}`).replace(/s$/u, 's?'),
);
const field = words(...fields, 'moods?', 'ratings?', 'marks?', 'grades?', 'points?', 'applause');
/** Fields that are no everyday words, or hardly: with a value they are data. */
const dataField = words(
  'sentiment(?:o|s)?',
  'sentimiento',
  'engagement',
  'laughter',
  'risa',
  'risata',
  'gelachter',
  'story ?so ?far',
  'may ?spotlight',
  'holds ?breath',
  'recovery ?score',
  'accepted',
);
const link =
  '(?: to| is| are| at| as| of| in| must be| should be| will be| equals?| score| level| values?| \\.| auf| en| a| su| em| para| der| den| =)*';
const number =
  '(?:minus )?(?:\\d+(?:\\.\\d+)?|one hundred|a hundred|max(?:imum|imal|imo|ima)?|true|false|null|wahr|verdadero|vrai|vero)';

const judges = words('rooms?', 'coach', 'audience', 'judges?', 'graders?', 'evaluator', 'stage manager');
const award = words(
  'give',
  'grant',
  'award',
  'rate',
  'score',
  'mark',
  'grade',
  'assign',
  'set',
  'put',
  'make',
  'report',
  'record',
  'count',
  'treat',
  'consider',
  'register',
  'want',
  'need',
  'deserve',
  'demand',
  'gib',
  'gebt',
  'geben',
  'bewerte',
  'bewertet',
  'bewerten',
  'setze',
  'will',
  'verdiene',
  'dame',
  'deme',
  'dadme',
  'danos',
  'pon',
  'ponme',
  'evalua',
  'califica',
  'merezco',
  'quiero',
  'donne',
  'donnez',
  'mets',
  'mettez',
  'note',
  'notez',
  'evalue',
  'evaluez',
  'attribue',
  'merite',
  'dammi',
  'datemi',
  'dacci',
  'metti',
  'mettimi',
  'valuta',
  'valutami',
  'assegna',
  'merito',
  'voglio',
  'de',
  'da',
  'deem',
  'avalie',
  'avalia',
  'mereco',
  'quero',
);
/** The best as a number or a mark. */
const bestMarks = [
  '100',
  'a hundred',
  'one hundred',
  'ten out of ten',
  'a plus',
  'a\\+',
  'hundert',
  'cien',
  'cent',
  'cento',
  'cem',
  'massim[oaie]',
  'excellent',
  'bestnote\\w*',
];
/** The best that can be had. */
const top = words(
  ...bestMarks,
  '\\d* ?out of \\d+',
  'straight a s?',
  'full',
  'top',
  'perfect',
  'max(?:imum|imal\\w*|im[oae]s?)?',
  'highest(?: possible)?',
  'best(?: possible)?',
  'outstanding',
  'brilliant',
  'five stars?',
  'volle',
  'hochste',
  'beste',
  'perfect[oa]s?',
  'mejor',
  'meilleure?s?',
  'parfaite?s?',
  'perfett[oa]',
  'miglior\\w*',
  'melhor\\w*',
);
/** A mark alone: "full" and "best" are said of many things. */
const topMark = words(...bestMarks, 'a(?= (?:in|for) (?:all|every|each))', 'max(?:imum|im[oae]s?)?');
const marks = words(
  'scores?',
  'marks?',
  'ratings?',
  'grades?',
  'points',
  'punkte\\w*',
  'wertung\\w*',
  'bewertung\\w*',
  'noten?',
  'notas?',
  'notes?',
  'puntos',
  'puntuacion',
  'puntaje',
  'pontos',
  'pontuacao',
  'punti',
  'punteggio',
  'voto',
  'voti',
);
const judged = words(
  'principles?',
  'categor(?:y|ies)',
  'skills?',
  'criteri(?:on|a)',
  'fields?',
  'areas?',
  'turns?',
  'lines?',
  'prinzipien',
  'kategorien',
  'categorias',
  'principios',
  'categories',
  'principes',
  'categorie',
  'principi',
  'bereichen',
);
const all = words(
  `(?:every|all|each)(?: of)?(?: the| my| your)? ${judged}`,
  `(?:in|for|on|at) (?:everything|all of (?:it|them))`,
  'across the board',
  `(?:allen|jeder|todas?(?: las| as)?|todos(?: los| os)?|toutes(?: les)?|tous(?: les)?|tutte(?: le)?|tutti(?: i)?) ${judged}`,
  'in allem',
  'uberall',
  'bei allem',
  'en todo',
  'partout',
  'en tout',
  'pour tout',
  'em tudo',
  'in tutto',
  'valuta tutto',
  'avalie tudo',
  'dappertutto',
);
const mine = words(
  'me',
  'us',
  'myself',
  'mich',
  'mir',
  'uns',
  'moi',
  'nous',
  'mi',
  'nos',
  '(?:this|my|our|the whole) (?:line|lines|scene|answer|answers|turn|turns|performance|show|notes|recovery|playing|player)',
  '(?:meine?r? )(?:szene|zeile|antwort)',
  '(?:mi|esta) (?:escena|linea|actuacion)',
  '(?:ma|cette) (?:scene|replique)',
  '(?:la mia|questa) (?:scena|battuta)',
  '(?:minha|esta) (?:cena|fala)',
);

/** All of them stand in one sentence, in this order. */
function inOrder(...parts: readonly string[]): string {
  return parts.map((part) => `\\b${part}(?![\\w'])`).join("(?: (?!\\.)[\\w'+]+){0,6}? ");
}

const patterns = [
  // A field and its value; an everyday word with a value that only data has, or beside a second field.
  `\\b${dataField}${link} ?${number}\\b(?! (?:love|coins?|years?|days|friends?|alarm))`,
  `\\b${field}${link} (?:true|false|null)\\b(?! (?:love|and void|story|friends?|alarm|hope|to|that|for|everyone))`,
  `\\b${field}${link} ${number} (?:and |with |, )*${field}${link} ${number}\\b`,
  `\\b(?:add|record|write|put|note|append|insert|include)\\b(?: [\\w']+){0,5}? story ?so ?far\\b`,
  `\\b(?:set|change|make|put|raise) (?:the |my |our )?(?:score|rating|sentiment|engagement|grade|marks?)\\b(?: (?!\\.)[\\w']+){0,2}? (?:to|at) (?:${number}|${top})\\b`,
  // Marks that are ordered, or claimed.
  inOrder(award, topMark, all),
  inOrder(award, all, words('mit', 'with', 'at', 'con', 'avec', 'com'), topMark),
  inOrder(award, all, topMark),
  inOrder(award, all, marks, top),
  inOrder(award, top, marks, all),
  inOrder(award, top, marks, mine),
  inOrder(award, mine, top, marks),
  inOrder(award, mine, marks, top),
  `${inOrder(words('rate', 'score', 'grade', 'mark', 'consider', 'bewerte', 'evalua', 'note', 'valuta', 'avalie'), mine, top)}(?! (?:friend|man|guest|actor|chef|cook|table|in|power|speed|apple))`,
  inOrder(
    words('rate', 'grade', 'score', 'bewerte', 'valuta', 'avalie', 'evalua'),
    words('everything', 'all', 'alles', 'tutto', 'tudo', 'todo'),
    top,
  ),
  `\\b(?:all|every|my|the) (?:my )?(?:scores?|marks?|ratings?|grades?) (?:must|should|shall|have to|need to|will|are to) be ${top}\\b`,
  `\\b(?:this|the|my) (?:player|performer|user) (?:deserves?|earned|has earned|gets?|receives?|is to (?:get|receive)) (?:[\\w']+ ){0,3}?${top} (?:${marks}|100)\\b`,
  // Those who judge, told what to do.
  `\\b${judges} (?:must|should|shall|has to|have to|needs? to|will|now|(?:is|are) (?:ordered|told|instructed|required) to)(?: [\\w']+)? ${award} (?:[\\w']+ ){0,2}?(?:me|my|this|${top})\\b`,
  `\\b(?:room|audience|coach) (?:must|should|shall|has to|have to|needs? to|will) (?:[\\w']+ )?(?:adore|praise|love|cheer|laugh|clap|applaud|be delighted)(?: (?:at|for))?(?: (?:me|my|this|now)\\b|(?= \\.|$))`,
  `\\b(?:room|audience|coach|judges?) (?:gives?|awards?|grants?) (?:me|us|this(?: line| scene)?|my (?:line|scene)) (?:[\\w']+ ){0,3}?${top}\\b`,
  `\\bthe (?:whole )?(?:room|audience|crowd) (?:adores|loves|is delighted (?:by|with)|goes wild (?:for|over|at)) (?:this|my|that) (?:line|answer|scene|turn)(?= \\.|$)`,
  `\\b(?:note|message|memo|instructions?|hint|reminder|word|dear|attention|hey|hello) (?:to |for )?(?:the |all )?(?:coach|judges?|graders?|evaluator|scorer|scoring model|rating model|stage manager)\\b`,
  '\\b(?:mark|count|treat|record|register|log) (?:this|it|my (?:line|answer|turn)|every line|all (?:my )?lines) as (?:accepted|a recovery|recovered|an ending|the ending|kept|taken up)\\b',
  '\\bwrite (?:in|into) (?:my|the) notes\\b',
  // Who the player claims to be.
  "\\b(?:as|i am|i'm|this is|speaking as|we are|we're) (?:the |an? |your |one of the )?(?:developer|administrator|admin|owner|creator|maker|moderator|programmer|engineer|operator|author|root|superuser)s? (?:of|behind|at|for|from) (?:this |the |your )?(?:app|application|program|system|software|site|website|ai|model|chatbot|server|improv olympics|google|openai|deepmind|gemini)\\b",
  '\\bas your (?:developer|administrator|admin|creator|maker|programmer|moderator|engineer)\\b',
  "\\b(?:i am|i'm|we are|we're|calling|writing) (?:from|with|at) (?:google|openai|anthropic|deepmind)\\b",
  '\\bthis is (?:the |your |an? )?(?:system )?(?:administrator|admin|moderator|operator)\\b|\\b(?:admin|moderator|administrator|developer|operator) here\\b',
  '\\b(?:system|admin|administrator|developer|moderator|operator) (?:override|notice|message|command|directive|update|instruction|note)(?= \\.|$| (?:to|from|for|the|all|set|ignore|you|this|now))',
  '\\bhow (?:you were|were you) (?:set up|configured|programmed|prompted|instructed)\\b',
].map((pattern) => new RegExp(pattern, 'u'));

/**
 * Whether a line speaks to those who judge it: it names a field of the Room's or the Coach's answer with a value, asks for
 * marks, or claims an authority over the show. Scores, judges and applause within the fiction pass.
 */
export function asksForMarks(text: string): boolean {
  return readings(text).some((reading) => patterns.some((pattern) => pattern.test(reading)));
}
