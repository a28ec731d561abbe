import { CoachAnswer, RoomAnswer } from '@improv/contract';
import { readings } from './fold.ts';

/** The fields of the Room's and the Coach's answers, as a player would write them: "story so far" for `storySoFar`. */
const fields = [...Object.keys(RoomAnswer.shape), ...Object.keys(CoachAnswer.shape)].map((field) =>
  field.replace(/[A-Z]/gu, (letter) => ` ?${letter.toLowerCase()}`).replace(/s$/u, 's?'),
);
/** Fields that are everyday words: "the ending is null and void" is a line, "ending true" is none. */
const field = `(?:${[...fields, 'moods?', 'ratings?', 'marks?', 'grades?', 'points?', 'applause'].join('|')})`;
const value =
  '(?:minus )?(?:\\d+(?:\\.\\d+)?|true|false|null|one hundred|a hundred|max(?:imum|imal)?|full|perfect|the highest)';
const setTo = '(?: to| is| are| at| of| must be| should be| will be| equals?| score| level| \\.)*';
const top =
  '(?:full|top|perfect|max(?:imum)?|highest|best(?: possible)?|100|a hundred|one hundred|ten out of ten|10 ?/? ?10|five stars?|excellent|straight a s?|brilliant|outstanding)';
const judges = '(?:rooms?|coach|audience|crowd|judges?|stage manager|graders?|notes)';
const award =
  '(?:give|grant|award|rate|score|mark|grade|assign|set|put|write|report|note|record|count|treat|accept|consider|register)';
const everything =
  '(?:everything|every (?:principle|category|skill|field|line)|all (?:principles|categories|skills|fields|scores|marks|of (?:it|them)|my lines)|each (?:principle|category|skill|one)|across the board|all round)';
const mine =
  '(?:me|us|myself|this (?:line|scene|player|one|turn|answer|show)|my (?:line|lines|scene|answer|answers|turn|turns|performance|show|notes|score|scores|recovery|playing)|the (?:player|performer|user))';

const patterns = [
  // A field and its value. An everyday word counts with a value that only data has, or beside a second field.
  '\\b(?:sentiment|engagement|laughter|story ?so ?far|may ?spotlight|holds ?breath|recovery ?score)\\b' +
    `${setTo} ?(?:=|:)? ?${value}\\b`,
  `\\b${field}${setTo} (?:true|false|null)\\b(?! (?:love|and void|story|friends?|alarm|hope|to|that|for))`,
  `\\b${field}${setTo} ${value} (?:and |with |, )*${field}${setTo} ${value}\\b`,
  // Marks that are ordered.
  `\\b${award} ${mine}(?: [\\w']+){0,4}? ${top}(?: [\\w']+){0,2}? (?:marks?|scores?|ratings?|grades?)\\b`,
  `\\b${award} ${mine}(?: [\\w']+){0,4}? ${top}(?: [\\w']+){0,3}? (?:in|for|on) ${everything}\\b`,
  `\\b${award}(?: [\\w']+){0,3}? ${top} (?:marks?|scores?|ratings?|grades?)(?: [\\w']+){0,3}? ${mine}\\b`,
  `\\b${award}(?: [\\w']+){0,4}? ${mine}(?: [\\w']+){0,2}? (?:as|with|at) (?:an? )?${top}\\b(?! (?:friend|man|guest|actor|chef|cook|table))`,
  `\\b(?:all|every|my|the) (?:my )?(?:scores?|marks?|ratings?|grades?) (?:must|should|shall|have to|need to|will|are to) be ${top}\\b`,
  `\\b${judges} (?:must|should|shall|has to|have to|needs? to|will|now|is (?:ordered|told|instructed|required) to|are (?:ordered|told|instructed|required) to) (?:[\\w']+ )?(?:give|award|score|rate|mark|grade|write|report|adore|praise|love|cheer|laugh|clap|applaud|be delighted|accept|say|end)\\b`,
  `\\bthe (?:room|audience|crowd|whole (?:room|audience)) (?:adores|loves|is delighted (?:by|with)|goes wild (?:for|over|at)) (?:this|my|that) (?:line|answer|scene|turn)(?= \\.|$)`,
  `\\b(?:note|message|memo|instructions?|hint|reminder|word|dear|attention|hey|hello) (?:to |for )?(?:the |all )?(?:coach|judges?|graders?|evaluator|scorer|scoring model|rating model|stage manager)\\b`,
  `\\b(?:this|the|my) (?:player|performer|user) (?:deserves?|earned|has earned|gets?|receives?|is to (?:get|receive)) (?:[\\w']+ ){0,3}?${top}\\b`,
  '\\b(?:mark|count|treat|record|register|log) (?:this|it|my (?:line|answer|turn)|every line|all (?:my )?lines) as (?:accepted|a recovery|recovered|an ending|the ending|kept|taken up)\\b',
  // Who the player claims to be.
  "\\b(?:as|i am|i'm|this is|speaking as|we are|we're) (?:the |an? |your |one of the )?(?:developer|administrator|admin|owner|creator|maker|moderator|programmer|engineer|operator|author|root|superuser)s? (?:of|behind|at|for|from) (?:this |the |your )?(?:app|application|program|system|software|site|website|ai|model|chatbot|server|improv olympics|google|openai|deepmind|gemini)\\b",
  '\\b(?:system|admin|administrator|developer|moderator|operator) (?:override|notice|message|command|directive|update|instruction|note)(?= \\.|$| (?:to|from|for|the|all|set|ignore|you|this|now))',
  // The same in the other languages of the players.
  '\\b(?:gib|gebt|geben sie|gebe) (?:mir|uns|dieser szene|meiner szene|dem spieler)(?: \\w+){0,3} (?:100|hundert|volle|hochste|beste|maximale) ?(?:\\w+ )?(?:punkte|punktzahl|wertung|wertungen|noten|in allem|uberall|fur alles|bei allem)\\b|\\b(?:gib|gebt) (?:mir|uns) (?:in allem|uberall|bei allem) (?:100|hundert|die \\w+)\\b',
  '\\b(?:dame|deme|denme|dadme|ponme|pongame|danos) (?:\\w+ ){0,3}?(?:100|cien|maxima|maximo|la mejor|todos los|la maxima) ?(?:\\w+ ){0,2}?(?:en todo|puntos|puntuacion|nota|notas|puntaje)\\b',
  '\\b(?:donne|donnez|mets|mettez|attribue|attribuez) ?(?:moi|nous) (?:\\w+ ){0,3}?(?:100|cent|maximum|la meilleure|la note maximale|toutes les) ?(?:\\w+ ){0,2}?(?:partout|en tout|pour tout|points|note|notes|dans tout)\\b',
  '\\b(?:me de|me da|da me|de me|me deem|da nos|nos de) (?:\\w+ ){0,3}?(?:100|cem|maxima|maximo|nota maxima|a melhor) ?(?:\\w+ ){0,2}?(?:em tudo|pontos|nota|notas|pontuacao)\\b|\\b(?:de|da|deem) me (?:100|cem|nota maxima)\\b',
  '\\b(?:dammi|datemi|mi dia|dacci|mettimi) (?:\\w+ ){0,3}?(?:100|cento|massimo|il massimo|voto massimo|il miglior) ?(?:\\w+ ){0,2}?(?:in tutto|punti|voto|voti|punteggio|dappertutto)\\b',
].map((pattern) => new RegExp(pattern, 'u'));

/**
 * Whether a line speaks to those who judge it: it names a field of the Room's or the Coach's answer with a value, asks for
 * marks, or claims an authority over the show. Scores, judges and applause within the fiction pass.
 */
export function asksForMarks(text: string): boolean {
  return readings(text).some((reading) => patterns.some((pattern) => pattern.test(reading)));
}
