import { phrases } from './phrases.ts';

const below18 =
  '(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?! (?:hundred|thousand|million|dozen)\\b)';
/** Things with an age in years: whisky, cheese, cars. */
const notAPerson =
  '(?!.{0,30}\\b(?:whisk\\w+|scotch|bourbon|rum|wine|port|brandy|cognac|cheese|cheddar|car|truck|van|bike|boat|laptop|sofa|dog|cat|horse|tree|house|carpet|jeans)\\b)';
const aged = `${below18} ?(?:years? old|year olds|yo|y o|yrs? old)\\b${notAPerson}`;
/** Words that clearly mean a person under age. */
const plainly = `(?:${aged}|under ?age(?:d)?(?: \\w+)?|pre ?teens?|teen(?:ager)?s?|school ?(?:girl|boy|kid|child)(?:s|ren)?|minors)`;
/** Words for a person under age, including words for a son or daughter of any age. */
const young = `(?:${plainly}|child(?:ren)?|kids?|kiddies?|toddlers?|infants?|(?:little|young|small) (?:girl|boy)s?|a minor)`;
const determiner = '(?:an?|the|that|this|my|your|his|her|our|some|these|those|little|young|two|three)';

const lustful = '(?:sexy|horny|aroused|slutty|erotic|seductive|fuckable|lustful)';
const desire =
  '(?:sexy|horny|aroused|turned on|turns? me on|seduc\\w+|erotic\\w*|orgasms?|masturbat\\w+|lingerie|sex with|has sex|have sex|having sex|wants? sex|makes? love|naked pictures|nudes)';
const act = [
  'sex (?:with|between|involving)',
  '(?:molest(?:s|ed|ing)?|rap(?:e|es|ed|ing)|grop(?:e|es|ed|ing)|fondl(?:e|es|ed|ing)|seduc(?:e|es|ed|ing))',
  'ma(?:ke|kes|de|king) love (?:to|with)',
  '(?:porn\\w*|erotica?|erotic (?:\\w+ )?|nudes?|naked (?:pictures|photos|pics|images)|nude (?:pictures|photos|pics|images)|sex (?:stories|story|scene|tape|pictures)) ?(?:\\w+ )?(?:of|about|with|from|featuring)',
].join('|');

/** Words said about a person, not about what they see or wear. Next to a person clearly under age they are declined. */
const explicit =
  '(?:sex(?! (?:ed|education|of)\\b)|sexual(?:ly)?|sexy|horny|naked(?! (?:through|across|around|into|in the (?:bath|tub|garden|sprinkler|paddling)|truth|eye|mole))|nudes?|porn\\w*|erotic\\w*|orgasms?|masturbat\\w*|aroused|turn(?:ed|s)? (?:me )?on|seduc(?:e|es|ing)|tits|boobs|pussy|blow ?jobs?|moan(?:s|ing)? for me|undress(?:es|ing)?|lingerie)';
const relative = '(?:(?:step ?)?(?:daughter|son|sister|brother)|niece|nephew|cousin|girl|boy|student|pupil)';
const statedAge = `(?:i'm|i am|im|you're|you are|she's|she is|he's|he is|${relative}(?: is|'s)?) (?:only |just |barely )?(?:${below18})(?= \\.|$| (?:and|but|so|years?|yo|i|i'm|she|he|you|we|let's)\\b)${notAPerson}`;
const someMinor = `(?:${aged}|${statedAge}|under ?age(?:d)? \\w+|pre ?teens?|teenage(?:d)? (?:girl|boy)s?|school ?girls?)`;
/** Declined with any word for a child. */
const blatant =
  '(?:sexual(?:ly)?(?! (?:abuse|assault|harass)\\w*)|porn\\w*|erotic\\w*|orgasms?|masturbat\\w*|blow ?jobs?|sex (?:with|tape|story|stories|scene)|sexy (?:story|stories|pictures?|photos?)|naked (?:pictures?|photos?)|nudes|lingerie|so wet|moan(?:s|ing)? for me|clothes off (?:slowly|sexy|seductively))';
const someChild = `(?:${someMinor}|child(?:ren)?|kids?|(?:little|young|small) (?:girl|boy)s?)`;

const patterns = [
  `\\b${someMinor}\\b.{0,80}\\b${explicit}\\b|\\b${explicit}\\b.{0,60}\\b${someMinor}`,
  `\\b(?:photograph|film|record|video)(?:s|ed|ing)? (?:\\w+ ){0,2}(?:naked|nude|undressed) ${someChild}\\b`,
  `\\b${someChild}\\b[^.]{0,60}\\b${blatant}|\\b${blatant}\\b[^.]{0,40}\\b${someChild}\\b`,
  `\\b(?:child|children|kiddie|kid|kids|underage|teen|pre ?teen|toddler|minors?) ?(?:porn\\w*|erotica|nudes|sex (?:tape|video|slave)s?)\\b`,
  '\\b(?:jail ?bait|loli(?:con|s)?|shota(?:con)?|underage (?:sex|nudes))\\b',
  `\\b(?:${act}) (?:${determiner} ){0,3}${young}\\b`,
  // As a curse ("those fucking kids"), the word is harmless.
  `\\bfuck(?:s|ed)? (?:(?:an?|his|her|little|young) ){1,2}${young}\\b|\\bfuck(?:s|ed)? (?:${plainly})\\b`,
  `\\b(?:sleep|slept|sleeping) with (?:${determiner} ){0,2}(?:${plainly})\\b`,
  `\\b${lustful} (?:and )?(?:little |young )?(?:${young}|girl only ${below18}|boy only ${below18})\\b`,
  `\\b(?:naked|nude|topless) (?:little |young )?(?:${plainly})\\b`,
  // A person under age, followed by desire within a few words; music that plays is not desire.
  `\\b${plainly}(?: (?!whisk|scotch)[\\w']+){0,5} ${desire}\\b`,
  `\\b${lustful}(?: [\\w']+){0,3} (?:is|are|only|just|aged) (?:only |just )?(?:${below18}|${aged})\\b(?! (?:euros?|dollars?|minutes|hours|metres|miles|o'clock))`,
  `\\b(?:i'm|i am|im|you're|you are|she's|she is|he's|he is) (?:only |just )?(?:${below18}|underage|a minor|a child)\\b(?: [\\w']+){0,5} (?:${desire}|sex)\\b`,
];

/** What sexualises a person under age. */
export const minors = phrases(patterns);
