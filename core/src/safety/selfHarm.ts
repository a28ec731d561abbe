import { readings } from './fold.ts';

/** Phrases that make it the speaker's own wish, and not a figure of speech. */
const intent =
  "(?:want(?:ed)? to|wanna|going to|gonna|will|i'll|would rather|plan(?:ning)? to|plan is to|planning on|planned to|need to|about to|decided to|ready to|tried to|trying to|try to|might|should|have to|feel like|thought of|thoughts of|think(?:ing)? (?:about|of)|consider(?:ing)?|keep|ways? to|how to|where to|let me|just)";
/** Figures of speech about laughing, working and missing trains. */
const figure =
  '(?! (?:laughing|with laughter|for|trying|over this|if (?:i|you|we|he|she|they) (?:hear|see|miss)))';
const thing =
  '(?! (?:up|out|off|on|over|upside|an?|some|another|the|this|into|with a|shaving|in half|in the foot)\\b)';

const patterns = [
  "\\bi (?:[\\w']+ ){0,2}(?:want|wish|need|would like)(?: i could)? (?:to )?(?:just )?(?:stop|quit|cease) (?:existing|living|being alive|to exist)\\b",
  '\\b(?:easier|better|happier|relieved) if i (?:was|were) (?:dead|gone forever|not alive|no longer alive)\\b',
  '\\b(?:tired|sick) of (?:being alive|living(?= \\.|$))|\\bhow many pills (?:\\w+ ){0,4}(?:to die|to kill|to overdose|kill (?:me|you))\\b',
  '\\bslit your (?:own )?wrists?\\b',
  `\\bi\\b(?:'m|'ll| am| will)?.{0,20}\\b${intent} (?:jump|throw myself|walk|step) (?:in front of|under) (?:an?|the) (?:train|bus|truck|subway|tram|lorry)\\b`,
  `\\bi\\b(?:'m|'ll| am| will)?.{0,20}\\b${intent} (?:jump|throw myself) off (?:an?|the) (?:\\w+ )?(?:bridge|building|roof|overpass|balcony)(?= \\.|$| (?:tonight|today|tomorrow|now)\\b)`,
  "\\bend it (?:tonight|today|now|all|for good|forever)\\b(?=.*\\b(?:can't|cant|cannot|goodbye|pain)\\b)",
  `\\b${intent} (?:[\\w']+ ){0,5}(?:kill|killing|off) myself\\b${figure}`,
  `\\b${intent} (?:[\\w']+ ){0,2}(?:hang|hanging|drown|drowning|shoot|shooting|cut|cutting|starve|hurt|hurting|harm|harming) myself\\b${figure}${thing}`,
  "\\bi(?:'ve| have)? (?:keep|have been|started|start|am|'m|used to) (?:cutting|hurting|harming|burning) myself\\b(?! (?:up|out|off|on|over|an?|some|another|the|shaving|short)\\b)",
  "\\bi(?:'ve been|'m|m|ve been| am| keep| started) (?:cutting|hurting|harming|burning) myself\\b(?! (?:up|out|off|on|over|an?|some|another|the|shaving|short)\\b)",
  '\\b(?:hurt|cut|burn|harm) myself (?:on purpose|again|every (?:day|night)|to feel|when (?:i feel|it gets|things get))\\b',
  '\\b(?:slit|cut|slash|slitting|cutting) my (?:own )?(?:wrists?|veins|throat)\\b(?! (?:of|watch))',
  `\\b${intent} (?:[\\w']+ ){0,6}(?:end|ending|take|taking) my (?:own )?life\\b(?! (?:of|as|in|with|savings|story|partner|seriously)\\b)`,
  `\\b(?:i|i'm|im|i've) (?:[\\w']+ ){0,4}(?:end|ending) (?:it all|my misery|my existence)\\b`,
  "\\bi (?:(?!don't|dont|never|not)[\\w']+ ){0,2}(?:want|wanna|wish|would like|need|deserve) (?:to |2 )?(?:just )?die\\b(?! (?:my|your|her|his|of|laughing|on stage|like|as|for|with|in (?:an?|your|my|the))\\b)",
  "\\b(?:don't|dont|do not|no longer|never) (?:want|wanna|wish)(?: to)? (?:(?:be alive|exist|go on living|keep living|wake up (?:tomorrow|again|any ?more))\\b|live(?: any ?more| any longer| like this)?(?= \\.|$))",
  "\\b(?:can't|cant|cannot|can not) (?:go on|keep|bear) living\\b(?! (?:with (?:you|my|an?|the|this|that)|in|next|on|off|above|below)\\b)",
  "\\b(?:i'm|im|i am|i feel|been feeling|feeling|i've been|i get) (?:[\\w']+ ){0,2}suicidal\\b",
  "\\b(?:i|i'm|im|i've|you|me|my)\\b(?: [\\w']+){0,6} (?:commit(?:ting)?|thinking (?:about|of)|think (?:about|of)|considering|contemplating|thoughts of|attempt(?:ed|ing)?|tried) suicide\\b(?! (?:squeeze|squad|prevention|door|missions?))",
  "\\b(?:everyone|everybody|the world|they|they'd|they would|my family|my kids|people|all)\\b(?: [\\w']+){0,3} better (?:off|place) (?:without me|if i (?:was|were) (?:dead|gone))\\b",
  "\\bi(?:'d| would|'m| am) (?:be )?better off dead\\b",
  "\\b(?:no|any|(?:don't|dont|can't|cannot) (?:see|have) (?:a|the)) (?:reason|point|will) (?:to|in) (?:liv(?:e|ing)|keep living|keep going on|go on living|stay(?:ing)? alive|being alive)\\b|\\bnothing (?:left )?to live for\\b",
  "\\b(?:nobody|no one|who) (?:would|will|'d) (?:even )?(?:care|notice|miss me) if i (?:died|was dead|were dead|killed myself|was gone forever)\\b",
  `\\bi wish (?:i|that i) (?:was|were|had never been|'d never been|was never) (?:dead|born)\\b(?! (?:into|in|an?|with|to)\\b)`,
  '\\bi (?:should|want to|deserve to|feel like i should) (?:just )?be dead\\b',
  `\\b${intent} (?:take|swallow) (?:all (?:of )?my|a (?:whole )?bottle of|too many) (?:sleeping )?(?:pills|tablets|meds|medication)\\b`,
  '\\bi (?:cut|burn|slice) my (?:own )?(?:arms?|legs?|thighs?)\\b(?! (?:off|on|open|hair|shaving|while|with))',
  "\\bi(?:'ve| have| just)? (?:took|taken|swallowed|take|swallow) (?:all (?:of )?my|a (?:whole )?bottle of|too many) (?:sleeping )?(?:pills|tablets|meds|medication)\\b",
  "\\bi (?:want to |will |tried to |'ll )?overdosed?\\b(?! on (?!pills|purpose|my|meds|drugs|tablets))",
  '\\b(?:wanna|want to|gonna|going to|should|just) kms\\b|\\bkys\\b|\\bkillmyself\\b',
  // Incitement.
  `(?:^|\\. |\\b(?:go(?: and)?|just|please|should|must|ought to|want you to|need to|why don't you) )(?:kill|hang|drown|shoot|cut) (?:yourself|urself|yourselves)\\b${figure}${thing}(?! in (?!the (?:river|lake|sea|bath|garage)))`,
  `\\b(?:and|then) kill (?:yourself|urself|yourselves)\\b${figure}`,
  '\\b(?<!\\b(?:could|would|might|will|to|can|may) )end your (?:own )?life\\b(?! (?:of|as|in|with|here|story|together)\\b)',
  "\\blife (?:is not|isn't|isnt|is no longer) worth (?:living|it any ?more)\\b(?! without)",
  '\\b(?:mich|dich) (?:\\w+ )?umbringen\\b|\\bich (?:\\w+ ){0,2}selbstmord begehen\\b|\\bbringe? (?:mich|dich) (?:\\w+ )?um\\b(?! die\\b)|\\bnicht mehr leben\\b|\\bmir das leben nehmen\\b',
  '\\b(?:quiero|voy a|pienso) (?:suicidarme|matarme|morirme?)\\b(?! de\\b)|\\bno quiero (?:seguir viviendo|vivir mas)\\b',
  '\\b(?:veux|vais|envie de) me (?:tuer|suicider)\\b|\\bje (?:ne )?veux plus vivre\\b',
  '\\bvoglio (?:uccidermi|ammazzarmi|morire)\\b|\\bquero (?:me matar|morrer)\\b(?! de\\b)',
].map((pattern) => new RegExp(pattern));

/** Whether a text expresses a wish to hurt oneself, or incites self-harm. Figures of speech pass. */
export function speaksOfSelfHarm(text: string): boolean {
  return readings(text).some((reading) => patterns.some((pattern) => pattern.test(reading)));
}
