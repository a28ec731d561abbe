import { readings } from './fold.ts';

/** Well-known public figures; the list can't be complete. Checked November 2026. */
const people = [
  '(?:donald )?trump|(?:joe )?biden|(?:barack |michelle )?obama|kamala(?: harris)?|(?:jd|j d) vance|(?:hillary |bill )clinton',
  '(?:vladimir )?putin|(?:volodymyr )?zelensk(?:y|yy|iy|yj)|(?:benjamin )?netanyahu|xi jinping|(?:narendra )?modi|erdogan',
  '(?:emmanuel )?macron|(?:marine )?le pen|friedrich merz|olaf scholz|angela merkel|alice weidel|(?:keir )?starmer|rishi sunak',
  'boris johnson|nigel farage|king charles|prince (?:william|harry)|pope (?:leo|francis)|(?:giorgia )?meloni|viktor orban|ursula von der leyen',
  '(?:justin )?trudeau|mark carney|(?:javier )?milei|bolsonaro|greta thunberg|bernie sanders|(?:nancy )?pelosi|ted cruz|ocasio cortez',
  'elon musk|(?:jeff )?bezos|(?:mark )?zuckerberg|bill gates|sam altman|tim cook|joe rogan|oprah(?: winfrey)?',
  'taylor swift|beyonce|kanye(?: west)?|(?:kim )?kardashian|(?:justin )?bieber|billie eilish|rihanna|lady gaga|tom cruise|lebron james|lionel messi|cristiano ronaldo|jk rowling',
].join('|');
const groups =
  '(?:jews|jewish people|muslims|hindus|sikhs|christians|blacks|(?:black|white|brown|asian|trans|transgender|gay|disabled|homeless|jewish|muslim) (?:people|men|women|kids|folks?)|asians|mexicans|arabs|immigrants|migrants|refugees|foreigners|gays|lesbians|homosexuals|women|the homeless|the roma)';
/** Words before a name or a group. */
const lead =
  '(?:(?:some|a few|more|all|all of|every|the|that|this|those|these|real|actual|old|president|prime minister|senator|king|mr|mrs|ms|bloody|fucking|damn|off) ){0,4}';

const violence =
  '(?:kill|murder|shoot|assassinate|stab|behead|hang|lynch|strangle|poison|bomb|rape|execute|slaughter|butcher|torture|kidnap|exterminate|eradicate|eliminate|gas|wipe out|beat up|burn down|burn|attack|hurt|throw acid at|put a bullet in)';
const violent =
  '(?:kills|murders|shoots|assassinates|stabs|beheads|hangs|lynches|strangles|poisons|bombs|executes|eliminates)';
const suffered =
  '(?:killed|shot|hanged|hung|murdered|assassinated|executed|lynched|stabbed|beheaded|gassed|exterminated|slaughtered|wiped out|burned|raped|put down)';
/** Pictures, films and portraits are shot and hanged too. */
const depicted =
  "(?!'s\\b)(?! (?:portrait|poster|picture|painting|photo|movie|film|tickets|song|impression|mask)s?\\b)(?!(?: [\\w']+){0,6} (?:camera|photo|film|movie|commercial|portrait|movies|comedy)\\b)";
const fate = `(?:should|must|need to|needs to|deserves? to|ought to|have to|has to|has got to) (?:all )?(?:be ${suffered}|die)\\b(?! (?:of|laughing|their|his|her|a little|inside)\\b)`;

const crowd =
  '(?:school|high school|kindergarten|church|mosque|synagogue|temple|office|workplace|mall|concert|nightclub|club|hospital|campus|university|college|theatre|theater|supermarket|parade|rally)';
const soon =
  '(?:today|tonight|tomorrow|next (?:week|month|\\w+day)|this (?:week|\\w+day|weekend)|on \\w+day)';

const unstaged =
  "(?:in real life|this is real life|irl|for real(?= not)|(?:this is not|this isn't|this ain't|it's not|i'm not|it isn't|i am not) (?:acting|improv|improvising|role ?play(?:ing)?|part of (?:the|this) (?:scene|game|show|bit)|a (?:scene|game|bit))|not (?:part of|in) (?:the|this) (?:scene|game|show)|outside (?:of )?(?:this|the) (?:game|scene|show|app|theatre)|break(?:ing)? character|out of character|stepping out of the scene)";
const planned =
  "(?:going to|gonna|will|i'll|we'll|want to|wanna|plan(?:ning)? to|about to)(?: [\\w']+){0,6} (?:kill|murder|stab|shoot|strangle|poison|rape|beat up|hurt|burn|attack) (?:my|his|her|him|them|you|our|the|that|this)\\b";

const oneOfAGroup =
  '(?:jew|muslim|hindu|sikh|christian|immigrant|migrant|refugee|foreigner|lesbian|homosexual|asian|mexican|arab)';
/** People are shot with cameras and water too. */
const toy = '(?!.*\\b(?:water|nerf|foam|confetti|camera|paint ?ball|t shirt)\\b)';
const gravely = "(?:not a joke|not joking|not kidding|i'm serious|i am serious|i mean it|for real)";
const soonIllKill = `(?:going to|gonna|will|i'll)(?: \\w+){0,2} (?:kill|murder|stab|shoot|strangle|poison|rape) my (?:[\\w']+ ){1,5}${soon}`;

const patterns = [
  `\\b${violence} (?:every|any|each|all)(?: \\w+)? ${oneOfAGroup}\\b`,
  `\\b(?:every|any|each)(?: last| single)? ${oneOfAGroup} ${fate}`,
  `\\b(?:should have|should've|didn't) (?:kill(?:ed)?|finish(?:ed)?|gas(?:sed)?|exterminate[d]?|burn(?:ed)?) ${lead}(?:more |enough )?${groups}\\b`,
  `\\b${crowd}\\b.{0,40} shoot (?:everyone|everybody|everything that moves|all of them|them all|people|students)\\b${toy}`,
  `\\bshoot (?:everyone|everybody|people|students|the kids|as many)\\b.{0,30} (?:at|in) (?:the|my|our|his|her) ${crowd}\\b${toy}`,
  `\\b${gravely}\\b.*\\b${soonIllKill}\\b|\\b${soonIllKill}\\b.*\\b${gravely}\\b`,
  `\\b${violence} ${lead}(?:${people})\\b${depicted}`,
  `\\b(?:hope|wish|pray|want)(?: [\\w']+){0,4} (?:${violent}|to ${violence}) ${lead}(?:${people})\\b${depicted}`,
  `\\b(?:${people}) ${fate}`,
  `\\b${violence} ${lead}${groups}\\b(?!'s)(?! (?:with (?:kindness|laughter|love|jokes))\\b)`,
  `\\b(?:all )?${groups} ${fate}`,
  `\\bdeath to ${lead}(?:${groups}|${people})\\b`,
  `\\bshoot(?:ing)? up (?:an?|the|my|our|this|that|your) (?:\\w+ )?${crowd}\\b`,
  `\\b(?:bomb|blow up|burn|burn down|set fire to|attack|torch) (?:an?|the|that|this|your|their) (?:\\w+ )?(?:mosque|synagogue|refugee \\w+|asylum \\w+|abortion clinic|pride parade)\\b`,
  `\\b(?:bomb|blow up|burn down|shoot) (?:my|our) (?:\\w+ )?${crowd} ${soon}\\b`,
  '\\b(?:plan|planning|do|commit|carry out) (?:an?|the|my) (?:mass|school) shooting\\b',
  "\\b(?:bring|bringing|take|taking) (?:an?|my|the|his|my (?:dad|father|uncle|brother)'s) (?:real |loaded )?(?:gun|rifle|pistol|ar 15|shotgun|bomb) to (?:my )?(?:school|work|the office|office|class|church|campus)\\b",
  `\\b(?:going to|gonna|will|i'll|want to) (?:[\\w']+ ){0,2}${violence}(?: up)? my (?:actual|real|real life)\\b`,
  '\\b(?:tod den|vergast die|totet die) (?:juden|muslimen?|auslandern?)\\b|\\bmort aux (?:juifs|arabes|musulmans|noirs)\\b|\\bmuerte a los (?:judios|moros|negros|inmigrantes)\\b',
].map((pattern) => new RegExp(pattern));
const offStage = new RegExp(`\\b${unstaged}\\b`, 'u');
const plannedViolence = new RegExp(`\\b${planned}`, 'u');

/**
 * Whether a text threatens real people: by name, as a group, in a real place, or expressly outside the scene. Threats between
 * characters pass.
 */
export function threatensRealPeople(text: string): boolean {
  return readings(text).some(
    (reading) =>
      patterns.some((pattern) => pattern.test(reading)) ||
      (offStage.test(reading) && plannedViolence.test(reading)),
  );
}
