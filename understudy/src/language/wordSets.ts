const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names of many places, lower-case; those that are also everyday words are in `namesByCapital`. */
export const givenNames = words(`
  aaron abby adam adele agatha agnes ahmed aisha alan albert alejandro alex alexander alfred ali alice alicia amanda amelia
  amir amy ana andrea andrew angela anita anna anne annie anthony antonio arthur astrid audrey barbara barry beatrice ben
  benjamin bernard bernie bertha beth betty beverly bjorn bob bobby boris brad brenda brian bridget bruce bruno caitlin
  carla carlos carmen carol caroline catherine cecilia charles charlie charlotte chloe chris christine claire clara claudia
  clive colin connor craig cynthia daisy dan daniel dave david dean deborah debbie denise dennis derek diana diane diego
  dimitri dmitri dolores dominic donald donna doris dorothy doug douglas duncan dylan ed eddie edgar edith edna eduardo
  edward eileen elaine eleanor elena eli elias elizabeth ella ellen elsa emil emily emma enrique eric erik ernest ernie esther
  ethel eugene eva evelyn fatima felix fernando fiona florence fran frances francesca francis franco fred freddie frida gary
  gavin geoff george georgia gerald gerard gertrude gilbert gina giovanni gladys glenn gloria gordon greg greta gus
  gustav hank hannah hans harold harriet harry hassan hazel heather hector heidi helen helga henry herbert hilda horace
  howard hugo ian igor imogen ingrid irene isaac isabel isabella ivan jackie jacob jacques jake james jamie jan jane janet
  janice jasmine jason javier jean jeff jennifer jenny jeremy jerry jessica jill jim jimmy joan joanna joe joel john johnny
  jonas jonathan jorge jose josef joseph josh joshua joyce juan judith judy julia julian julie julius karen karl kate
  katherine kathy katie keith kelly ken kenneth kevin khalid kim kirsten klaus kurt kyle lars laura lauren laurence lena
  leo leon leonard leonardo lewis liam lily linda lisa liz lloyd lorenzo lorraine louis louise luca lucas lucia lucy ludwig
  luigi luis luke lydia mabel maggie malcolm manuel marco margaret maria marie mario marion marlene martha martin marvin
  mary matilda matt matthew maureen maurice max mei melissa mia michael michelle miguel mike mildred miles milo miranda
  miriam mohamed mohammed molly monica morris muhammad muriel myrtle nadia nancy natalie natasha nathan neil nelson niamh
  nicholas nick nicola nigel nina noah noel nora norman oleg olga oliver olivia omar oscar otto owen pablo pam pamela
  patricia patrick paul paula pauline pedro penelope percy pete peter petra philip philippa phoebe phyllis pierre priya
  rachel raj ralph ramon raymond rebecca reggie reginald renata rhonda ricardo richard rita robert roberto rodney roger
  roland ronald rosa rosie roxanne rupert russell ruth ryan sabrina sally salma sam samantha samir samuel sandra sara sarah
  scott sean sergei seth shane sharon sheila shirley sid sigrid silvia simon sofia sonia sophia sophie stan stanley
  stella stephanie stephen steve steven stuart sue susan suzanne sven sylvia tamara tanya ted terence teresa terry thelma
  theodore theresa thomas tim timothy tina toby todd tom tony tracy trevor ursula valerie vanessa vera vernon veronica vicky
  victor victoria vikram vincent viola violet virginia vivian vladimir wallace walter wanda warren wayne wendy wilbur
  wilhelm william winifred winston xavier yasmin yolanda yoko yuki yusuf yvonne zachary zara zelda zoe`);

/** Names that count only with a capital, for they are words as well. */
export const namesByCapital =
  words(`angel april art autumn basil bill carter chase crystal dawn drew faith frank gene
  ginger grace grant guy hope hunter iris ivy jack jade june mark may melody miles misty norm olive pat pearl penny rich
  rob robin rocky rose ruby rusty sandy skip summer tiffany victor will woody`);

export const titles =
  words(`admiral auntie baron captain chef colonel comrade count countess dame detective doctor dr duchess
  duke emperor father general grandma grandpa inspector judge king lady lieutenant lord madam madame maestro major miss mister
  mother mr mrs ms nurse officer president prince princess professor queen sergeant sheriff sir sister uncle agent aunt
  commander brother`);

/** Roles by which one is addressed: "Captain, we are sinking". */
export const addresses =
  words(`admiral boss buddy captain chef chief coach colonel commander comrade darling dear detective
  doc doctor friend general honey inspector judge lady lieutenant ma'am madam maestro master mate mom mum dad mother father
  officer partner pal professor sergeant sheriff sir sweetheart nurse waiter majesty highness president minister`);

/** Words that carry no picture, and are not taken up for their own sake. */
export const hollow =
  words(`a able about actually again ago all almost alone already also although always am an and another
  any anybody anyone anything anyway are around as at away back be because been before behind being best better between big
  both but by can come comes coming could course did different do does doing done down each easy either else enough even ever
  every everybody everyone everything exactly fact far few fine first for from front full further get gets getting give gives
  go goes going gone gonna good got gotta great had half happen happened has have having he hello her here hers herself hey hi
  him himself his hmm how however huh i if in indeed instead into is it its itself just keep kind know last later least less let
  like little long look looks looking lot lots made make makes making many matter may maybe me mean means might mine more most
  much must my myself near need needs never new next nice no nobody none nope nor not nothing now of off oh ok okay old on once
  one ones only onto or other others our ours ourselves out over own part perhaps place please possible put quite rather real
  really right said same saw say says see seem seems seen several shall she should side since so some somebody somehow someone
  something sometimes somewhere soon sort still stuff such sure take takes tell than thank thanks that the their theirs them
  themselves then there these they thing things think this those though through thus to today together told too toward tried
  true try trying turn two uh um under until up upon us use used using usually very wait want wanted wants was way we well
  went were what whatever when where whether which while who whole whom whose why will with within without wonder would wow
  yay yeah yep yes yet you your yours yourself yourselves mine im ive dont cant lets thats whats gonna wanna ah aha ha haha hehe
  lol omg ugh er eh alright guys dude man time times day days end minute moment bit people person`);

/** Words that the understudy never repeats. */
export const unsayable =
  words(`arse arsehole ass asshole bastard bitch bitches bollocks boner boob boobs bullshit cock crap cum
  cunt damn dick dickhead dildo fag faggot fuck fucked fucker fuckin fucking fucks hell idiot jerk moron motherfucker nazi nigga
  nigger penis piss pissed porn prick pussy rape rapist retard retarded sex sexy shit shits shitty slut stupid suicide tits tranny
  twat vagina wank wanker whore kike spic chink paki dyke`);
