import type { Language } from './language.ts';

export const german: Language = {
  words: {
    group:
      'juden|judische (?:menschen|kinder|familien)|muslimen?|moslems?|hindus|sikhs|christen|schwarzen|asiaten|araber|turken|afrikaner|auslandern?|migranten|immigranten|fluchtlingen?|geflucht\\w+|asylanten|asylbewerbern?|schwulen?|lesben|homosexuellen?|transen|transmenschen|transsexuellen?|transpersonen|behinderten?|obdachlosen|zigeunern?|roma|sinti|frauen',
    the: '(?:alle|die|den|diese|dieses|allen|samtliche|jeden|jede|jeder|euch|solche|mehr|drecks|verdammten?|dreckigen?|scheiss|ganzen){0,1}(?: (?:die|diese|den|diesen|verdammten?|dreckigen?|scheiss|ganzen|\\w+en))?',
    kill: 'toten|totet|umbringen|ermorden|ermordet|erschiessen|erschiesst|abknallen|knallt|vergasen|vergast|verbrennen|verbrennt|ausrotten|ausloschen|aufhangen|aufknupfen|erhangen|ertranken|ersaufen|abstechen|abschlachten|schlachten|steinigen|lynchen|hinrichten|vernichten|kopfen|enthaupten|vergewaltigen|anzunden|totschlagen|erschlagen|abfackeln|niederschiessen|eliminieren|beseitigen',
    killed:
      'getotet|umgebracht|ermordet|erschossen|abgeknallt|vergast|verbrannt|ausgerottet|ausgeloscht|aufgehangt|aufgeknupft|erhangt|gehangt|ertrankt|ersauft|abgestochen|abgeschlachtet|geschlachtet|gesteinigt|gelyncht|hingerichtet|vernichtet|gekopft|enthauptet|vergewaltigt|angezundet|totgeschlagen|erschlagen|eliminiert|an die wand gestellt|ins gas|ins lager',
    me: '(?:mich|mir)',
    adverb:
      '(?:(?:heute|heut|morgen|jetzt|bald|nachts?|nacht|abend|einfach|nur|noch|endlich|selber|selbst|doch|am|liebsten|schnellsten|besten|so|gerne?|wirklich|lieber|auch|schon|wieder|irgendwie|ja|manchmal|am ende|damit|gleich) ){0,3}',
    will: '(?:will|mochte|mocht|werde|wollte|wurde|konnte|muss|plane|habe vor|hab vor|denke daran|denke darueber nach|denke daruber nach|uberlege|sollte)',
  },
  selfHarm: [
    'ich schneide mich(?= \\.|$)|\\b(?:niemand|keiner) vermisst mich (?:wenn|falls|eh|sowieso)\\b(?! (?:ich )?(?:gehe|fehle|beim))',
    'ich <will> <adverb>mich <adverb>(?:umbringen|toten|erhangen|aufhangen|erschiessen|ertranken|vergiften|umzubringen|zu toten|zu erhangen|aufzuhangen)(?! (?:wenn|vor lachen))',
    'ich <will> <adverb>mir <adverb>(?:das|mein) leben (?:zu )?nehmen\\b|\\bmir das leben nehmen\\b(?! (?:lassen|wollte er))|\\bmeinem leben ein ende (?:zu )?(?:setzen|machen|bereiten)',
    'ich (?:habe|hab) <adverb>vor <adverb>(?:mich|mir)~6(?:umzubringen|zu toten|werfen|sturzen|springen|zu nehmen|schmeissen|erhangen|aufzuhangen)\\b',
    "(?<!\\b(?:hier|dort|da|allein|dir|euch|ihm|ihr) (?:aber |auch )?)(?:nicht|nie) mehr leben(?= \\.|$| (?:und|ich|weil)\\b)|\\bich (?:will|mochte|mag|kann) (?:(?!hier|dort|da|mit|ohne|in|allein|bei|neben)[\\w']+ ){0,3}(?:nicht|nie) (?:mehr|langer|weiter) (?:leben|existieren|aufwachen|da sein|hier sein|weiterleben|weiter leben)(?= \\.|$)",
    '(?:will|mochte|wollte)~4(?:nie|nicht) (?:mehr|wieder) aufwachen\\b|\\bnie (?:mehr|wieder) aufwachen\\b|\\beinschlafen und (?:nie|nicht)',
    '(?:niemand|keiner|kein mensch) (?:wurde|wird)~2(?:mich |mir )~2(?:vermissen|nachweinen)(?! (?:beim|bei|im|auf))|\\bmich (?:wurde|wird)~2(?:niemand|keiner)~2vermissen(?! (?:beim|bei|im|auf))',
    'ich (?:falle|fall|bin)~3(?:allen|jedem|allen anderen|meiner familie|euch|meinen eltern|allen nur)~3(?:zur )?last\\b|\\bich bin~3(?:eine? )?(?:last|belastung|burde) fur~2(?:alle|jeden|meine|euch|andere|mein)',
    'ohne mich (?:ware|waren|ist|sind|geht|ginge|wurde|ging)~4(?:besser|besser dran|glucklicher|leichter)(?! (?:im chor|beim))|\\b(?:besser|leichter|glucklicher)~2(?:dran )?ohne mich(?= \\.|$)|\\bohne mich~3(?:besser|glucklicher)',
    '(?:denke|denk|dachte|gedanken|plane|rede|uberlege|mache|begehen|begehe|versuche|will|mochte)~5(?:selbstmord|suizid|freitod)\\b|\\b(?:selbstmord|suizid) (?:begehen|machen|zu begehen|nachdenken)\\b|\\b(?:suizid|selbstmord)gedanken\\b|\\bsuizidal\\b(?! ist der)|\\bselbstmordgefahrdet\\b',
    'ich (?:ritze|verletze|schneide|verbrenne|hasse und ritze) mich~2(?:wieder|selbst|selber|jeden|jede|taglich|immer|absichtlich|heimlich|seit|oft|nachts|weil|wenn|um|und)\\b(?! (?:beim|am brot))|\\bich (?:ritze|ritz) mich\\b|\\bich (?:habe|hab) mich~3(?:geritzt|selbst verletzt)\\b',
    'abschiedsbriefe? (?:ist |liegt |schon |bereits )?(?:geschrieben|fertig|liegt|schreiben)|\\bschreib\\w*~4abschiedsbrief|\\bmein abschiedsbrief\\b',
    '(?:mein )?leben (?:hat|macht|ergibt)~2(?:keinen|kein) sinn~3(?:mehr )?(?:ich )?(?:mache|mach|will|ende|sterben)\\b|\\bmein leben hat keinen sinn mehr\\b|\\bich (?:mache|mach) (?:\\w+ )?schluss mit (?:dem|meinem|diesem) leben\\b|\\blebensmude\\b(?! (?:piraten?|idee))',
    'ich (?:wunschte|wunsche mir|wollte)~2(?:ich )?(?:ware|war|sei)~2(?:tot|nie geboren|nicht mehr am leben|nicht mehr da)\\b|\\bich (?:will|mochte|ware)~3(?:lieber )?tot(?: sein)?(?= \\.|$)|\\btot sein(?= \\.|$)(?<=\\bich (?:will|mochte)~3tot sein)',
    '(?:wie viele|wieviele|welche)~2(?:tabletten|pillen|schlaftabletten|medikamente)~4(?:sterben|tot|umzubringen|umbringen)\\b|\\bich (?:schlucke|nehme|hab|habe)~2alle~2(?:tabletten|pillen|schlaftabletten)\\b',
    '(?:wie|womit|wo|was ist)~3(?:bringe?|tote|erhange?|hange?|kann ich|konnte ich|soll ich|wurde ich)~1(?:ich )?mich~4(?:um|auf|umbringen|toten|erhangen|selbst|aufhangen)(?= \\.|$)|\\b(?:schnellste|beste|schmerzlose|einfachste|leichteste|schmerzloseste)\\w*~1(?:weg|art|methode|moglichkeit)~3(?:zu sterben|sich umzubringen|sich zu toten|mich umzubringen|selbstmord|suizid)',
    'ich (?:springe|werfe mich|schmeisse mich|sturze mich|lege mich|laufe)~3(?:von (?:der|einer) (?:brucke|klippe)|vom (?:dach|hochhaus|balkon)|vor (?:den|einen|die|eine) (?:zug|bahn|bus|lkw|auto|ubahn))|\\bmich~3(?:vor (?:den|einen|die) (?:zug|bahn|bus|lkw)|von (?:der|einer) brucke|vom (?:dach|hochhaus))~3(?:zu )?(?:werfen|sturzen|springen|schmeissen|legen)\\b',
    '(?:bring|bringt) (?:dich|euch)(?: (?:doch|endlich|einfach|selbst|halt|selber|mal)){0,2} um\\b|\\b(?:hang|erhang|erschiess|tote|ersauf) dich(?: (?:doch|endlich|einfach|selbst|selber|auf))*(?= \\.|$)(?! (?:nicht|an))|\\bgeh dich (?:umbringen|erhangen|aufhangen)\\b',
    '(?:kein(?:en)? (?:lebenswillen|lebensmut|grund|sinn)|keine (?:kraft|lust))(?: mehr)?(?: (?:habe|hab))?(?: ich)? (?:zu leben|zum leben|weiterzuleben|am leben zu bleiben|mehr zu leben|im leben)\\b|\\b(?:des lebens|vom leben) (?:mude|satt)\\b',
    'ich (?:halte|halt|ertrage|ertrag)~1(?:dieses|das|mein) leben~1nicht (?:mehr|langer)\\b|\\bleben~2nicht (?:mehr )?lebenswert\\b',
    '(?:allem|dem ganzen|meinem leben)~2ein ende (?:setzen|machen|bereiten)\\b',
  ],
  groans: [
    'ich (?:will|mochte|wollte|werde|muss)~1(?:einfach |nur |nur noch |endlich |jetzt |bald )?sterben(?= \\.|$)(?<!\\b(?:wie|vor|fur|als|an|auf|im)\\b.{0,25})',
    '(?:dann |und |sonst )?(?:ich (?:bringe?|erschiesse?|erhange?|hange?|tote?|ersaufe?) mich|bringe? ich mich)(?: (?:noch|heute|jetzt|gleich|nacht|morgen|bald|einfach|echt|wirklich|selbst|selber)){0,3}(?: (?:um|auf))?(?= \\.|$)(?<!\\bersaufe mich|hange mich)',
    'ich will mich umbringen\\b',
  ],
  trivial: [
    'meetings?|besprechung|konferenz|montag|folien|excel|tabellen?|mails?|drucker|karaoke|lied|hausaufgaben|prufung|klausur|stau|witze?|frisur|haarschnitt|kaffee|wlan|zoom|call|ikea|parkplatz|steuererklarung|formular\\w*|buro\\w*|deadline|prasentation|workshop|seminar|chef|schlager|jodeln|blockflote|geschirr|wasche|diat|outfit|hose|schuhe|sauna|elternabend',
    'pein\\w*|scham|blamier\\w*|langweil\\w*|lustig|lach\\w*|witzig|fremdschamen|cringe|vor (?:hunger|durst|lachen|scham|langeweile|neugier|gluck|sehnsucht|angst)',
    'noch (?:ein|eine|einen|so ein|so eine|so einen) (?!tag|jahr|leben)\\w+ und|wenn (?:er|sie|der|die|das|ich)~4(?:nochmal|noch einmal|schon wieder|noch ein|noch eine|vergesse)|(?:bringt|bringen) mich',
    'sagt(?:e)? (?:der|die|das)|wikinger|axt|in der schlacht|auf der buhne|im (?:stuck|film)|lieber|statt',
  ],
  grave: [
    'tabletten|abschied\\w*|heute nacht|ernst|depress\\w*|allein|einsam|hoffnungslos|wertlos|kein(?:en)? sinn|schmerz\\w*|mein leben|hasse mich|brucke|suizid\\w*|nicht mehr kann|kann nicht mehr',
  ],
  threats: [
    '(?:totet|erschiesst|vergast|verbrennt|ersauft|ertrankt|erhangt|steinigt|schlachtet|kopft|vernichtet|ermordet|lyncht|knallt|hangt|bringt|rottet|sticht|zundet|schlagt) <the> ?(?:<group>)\\b',
    '(?:tod|tot) (?:den|allen|der|all den|jedem) ?(?:\\w+en )?(?:<group>)\\b',
    '(?:<group>)~3(?:gehoren|gehort|gehorten|mussen|muss|mussten|sollten|sollte|sollen|soll|verdienen|verdienten|werden|musste)~3(?:den tod|alle |ausgerottet|<killed>|sterben|tot|krepieren|brennen|hangen|verrecken|ins gas|an die wand|in den ofen|ins kz|zu sterben)(?: (?:werden|sein))?\\b(?! (?:vor|fur) )',
    "(?:soll|sollte|sollten|muss|musste|mussen|mussten|werde|werden|wird|will|wollen|lasst uns|wurde|gehe|gehen|konnte|gehort|gehoren)~4(?:<group>)(?: (?!mich|mir|dich|uns|euch|ihn|dir|den|die|das|einen?)[\\w']+){0,3} (?:<kill>|<killed>|zu tode|umlegen|platt machen|auszurotten|an die wand stellen|ins gas schicken)\\b",
    '(?:<group>) (?:soll|sollte|sollten|muss|musste|mussen)(?: man| wir)?~2(?:alle )?(?:<kill>)\\b',
    '(?:<kill>) (?:wir|sollten wir|sollte man)~2(?:alle )?(?:<group>)\\b',
    '(?:<group>)~2(?:haben|hat|verdienen|verdient)~1(?:kein recht (?:zu leben|auf leben)|es nicht zu leben|nicht zu leben|kein leben)\\b',
    '(?:hoffe|hoffentlich)~3(?:<group>)~2(?:sterben|krepieren|verrecken|verbrennen|ertrinken|ersaufen)\\b|\\bhoffentlich (?:sterben|krepieren|verrecken|ertrinken)~2(?:<group>)\\b',
    'nur ein toter (?:jude|muslim|auslander|turke|fluchtling|araber|schwuler|zigeuner) ist ein guter\\b',
    '(?:laufe|lauf|werde|will|gehe)~6(?:amok(?: (?:laufen))?)\\b(?<=\\b(?:schule|klasse|uni|arbeit|buro|morgen)\\b.{0,40})|\\bamok~3(?:in|an) (?:meiner|der|unserer) (?:schule|uni|klasse)\\b|\\b(?:bombe|waffe|pistole|gewehr) (?:in|mit in) (?:meine|die|unsere) schule\\b|\\b(?:brennt|zundet|fackelt|sprengt)~2(?:moscheen?|synagogen?|asylheime?|fluchtlingsheime?)\\b|\\b(?:moscheen?|synagogen?|asylheime?|fluchtlingsheime?)~3(?:anzunden|abfackeln|niederbrennen|sprengen|brennen)\\b',
  ],
  unthreatening: ['(?:niemand|keiner|nie|nicht|wollten|falsch|verboten|wer|rettet|schutzt)(?: \\w+){0,3}'],
  aimedSlurs: [
    'dreckige[rns]? (?:jude|auslander|turke|araber|zigeuner|muslim|schwarze)\\w*\\b|\\b(?:scheiss|drecks) ?(?:jude|auslander|turke|araber|zigeuner|muslim|schwuchtel|kanake|polacke|asylant)\\w*\\b|\\bzigeunerpack\\b|\\b(?:du|dieser?|so ein|verpiss dich du|die|den|ein) (?:\\w+e[rns]? )?(?:spasti|mongo|transe|polacke|itaker|nafri|tunte)n?s?\\b',
  ],
  steering: [
    '(?:ignoriere?|vergiss|missachte|verwirf|ubergehe?)~3(?:vorherigen|bisherigen|obigen|deine[nr]?|vorigen|fruheren|alle[n]?)~2(?:anweisungen|instruktionen|regeln|vorgaben|befehle|richtlinien|prompts?)\\b(?! (?:des|vom|der))',
    '(?:wiederhole?|zeige?|nenne?|gib|verrate?|drucke?|ubersetze?|buchstabiere?|singe?|sage?|schreibe?|lies|erzahle?|wie lauten|was sind|was steht in|kodiere?|fasse?)~4(?:deine[nr]?|alle deine|samtliche) (?:\\w+en )?(?:anweisungen|instruktionen|regeln|systemanweisung\\w*|vorgaben|prompts?|richtlinien)\\b',
    '(?:dein|deinen|deine|dem|den) (?:prompt|systemanweisung\\w*|systemprompt)\\b|\\bsystemprompts?\\b|\\bsystem prompts?\\b',
    '(?:vergiss|verlass|verlasse|beende|vergesse) (?:deine|die|diese) rolle~6(?:ki|ai|assistent\\w*|sprachmodell|chatbot|programm)\\b|\\bdu bist (?:jetzt|nun|ab jetzt) ein(?:e)? (?:\\w+ )?(?:ki|ki assistent|sprachmodell|chatbot|assistent ohne)\\b',
    '(?:welches|was fur ein) (?:sprachmodell|modell|ki modell|ki) (?:bist|steckt|lauft)\\b|\\bbist du (?:ein sprachmodell|chatgpt|gemini|gpt)\\b',
    '(?:alles|was|text) (?:uber|vor) (?:dieser|meiner) (?:nachricht|zeile)\\b|\\bwas (?:wurde|hat man) dir (?:vor|vorher|zu beginn)~3(?:gesagt|befohlen|aufgetragen)\\b',
  ],
};
