import type { Language } from './language.ts';

export const italian: Language = {
  words: {
    group:
      'ebre[ie]|musulman[ie]|islamici|cristiani|indu|ner[ie]|negri|asiatic[ih]|arabi|african[ie]|marocchini|immigrat[ie]|migranti|profughi|rifugiat[ie]|stranieri|gay|omosessuali|lesbiche|trans|transessuali|froci|disabili|handicappati|zingar[ie]|rom|donne|persone (?:trans|nere|gay|omosessuali|disabili|ebree)|gente di colore|senzatetto',
    the: '(?:a )?(?:tutt[ie] )?(?:(?:gli|i|le|quei|quegli|quelle|questi|queste|un|una|altri|piu|ogni|agli|ai|alle) ?){0,2}(?:(?!di |con |per |in |da |del |dei |e |o |che )\\w+[ie] )?',
    kill: 'uccidere|uccidete|uccidiamo|uccidero|uccido|uccidi|ammazzare|ammazzate|ammazziamo|ammazzo|ammazzero|ammazza|assassinare|fucilare|fucilate|fuciliamo|bruciare|bruciate|bruciamo|gasare|gasate|sterminare|sterminate|sterminiamo|impiccare|impiccate|linciare|linciate|sparare a|sparate|giustiziare|sgozzare|accoltellare|stuprare|violentare|torturare|eliminare|eliminate|annientare|annegare|lapidare|massacrare|massacrate|decapitare|far fuori|fare fuori',
    killed:
      'uccis[ie]|ammazzat[ie]|assassinat[ie]|fucilat[ie]|bruciat[ie]|gasat[ie]|sterminat[ie]|impiccat[ie]|linciat[ie]|giustiziat[ie]|sgozzat[ie]|stuprat[ie]|violentat[ie]|torturat[ie]|eliminat[ie]|annientat[ie]|annegat[ie]|lapidat[ie]|massacrat[ie]|decapitat[ie]|castrat[ie]|mort[ie]',
    want: 'voglio|volevo|vorrei|sto per|penso di|sto pensando di|ho pensato di|ho voglia di|preferirei|devo|desidero|merito di|dovrei|ho deciso di|ho provato a|ho tentato di|posso|potrei|intendo|non voglio che|voglio solo',
    laughing:
      "(?! (?:di|dal|dalla|dallo|d'|per|come|in scena|sul palco|dalle|su|con|a teatro|in battaglia|piuttosto|lavorando|ridendo)\\b)",
    die: '(?:suicidarmi|uccidermi|ammazzarmi|impiccarmi|togliermi la vita|tagliarmi le vene|farla finita(?! con (?!la vita|tutto))|porre fine alla mia vita|mettere fine alla mia vita|buttarmi (?:sotto|da|dal|giu|dalla)~2(?:treno|ponte|finestra|balcone|tetto|metro)|gettarmi (?:sotto|da|dal|dalla)~2(?:treno|ponte|finestra|balcone|tetto)|spararmi(?: in testa)?|sparire per sempre|scomparire per sempre)',
  },
  selfHarm: [
    'mi taglio(?= \\.|$| (?:di nascosto|apposta))|\\bsono un peso(?= \\.|$)|\\bpenso (?:sempre )?(?:a morire|alla morte) (?:ogni giorno|sempre)\\b',
    '(?<!\\b(?:no|non|nao|ne|ni|sin|sem|senza|mai|nunca|jamas) )(?:<want>) (?:solo |davvero |soltanto )?<die><laughing>',
    'mi (?:voglio|vorrei|devo) (?:\\w+ )?(?:suicidare|togliere la vita|impiccare|sparare|buttare (?:sotto|da|dal|giu)~2(?:treno|ponte|finestra|balcone|tetto))\\b|\\bmi voglio (?:uccidere|ammazzare)<laughing>',
    'non (?:voglio|riesco|ce la faccio) (?:piu )?(?:a )?(?:vivere|esistere|svegliarmi|continuare a vivere|essere (?:viv[oa]|qui)|stare al mondo)(?: piu)?(?= \\.|$| cosi\\b)',
    'non svegliarmi (?:mai )?piu\\b|\\bnon svegliarmi mai\\b',
    'come (?:posso|potrei|faccio a|mi)~2(?:uccidermi|ammazzarmi|suicidarmi|morire|suicido|ammazzo|uccido)(?= \\.|$| (?:senza|in fretta|velocemente|con|meglio))|\\b(?:modo|metodo|maniera) (?:piu |meno |migliore )*(?:\\w+ )?(?:di|per) (?:morire|uccidermi|suicidarmi|uccidersi|suicidarsi|ammazzarmi|farla finita)\\b',
    '(?:non mancherei|non manchero|mancherei) a nessuno\\b(?! (?:a|al|alla|in))|\\bnessuno (?:mi rimpiangerebbe|sentirebbe la mia mancanza|si accorgerebbe se (?:muoio|morissi|sparissi))(?! (?:a|al|alla|in))|\\ba nessuno (?:importerebbe|importa) se (?:muoio|morissi|sparissi)\\b',
    '(?:sono|sono solo|mi sento) (?:solo |soltanto )?(?:un |una )?(?:peso|fardello|zavorra) (?:per|a) (?:tutti|la mia famiglia|mia (?:madre|moglie)|i miei (?:genitori|figli|amici)|gli altri|chi)\\b',
    '(?:starebbero|staranno|starebbe|stareste|sarebbero|sarebbe|vivrebbero)~3(?:meglio|felici|felice)~1senza di me(?= \\.|$)|\\bmeglio senza di me(?= \\.|$)',
    '(?:penso|pensando|pensare|pensato|pensieri|tentato|tentare|idee|idea|commettere)~3(?:al |il |di |del )?(?:suicidio|suicidi|suicidarmi)\\b|\\b(?:pensieri|istinti|tendenze) suicidi?\\b',
    '(?:vorrei|preferirei|magari)~1(?:essere|fossi|non essere mai|non fossi mai|non essere)~1(?:mort[oa]|nat[oa])(?= \\.|$)|\\bvoglio essere mort[oa]\\b',
    'mi (?:taglio|tagliuzzo|brucio|faccio (?:del )?male|ferisco)~1(?:le braccia|le vene|i polsi|le gambe|le cosce|apposta|quando (?:sono|mi sento|sto)|per sentire|di nuovo|ogni (?:notte|sera|giorno))\\b|\\bmi sono tagliat[oa] (?:le vene|i polsi|di nuovo)\\b',
    '(?:non|senza)~1(?:ho|trovo|vedo|sento)?~1(?:piu )?(?:nessun |alcun |alcuna )?(?:voglia|motiv[oi]|ragion[ei]|forza|senso)~1(?:di|per|a|nel) (?:continuare a )?(?:vivere|esistere|vita|stare al mondo)(?= \\.|$)|\\b(?:la|mia) vita non (?:vale|merita)~6(?:pena|vissuta)\\b(?! senza)|\\bnon vale la pena (?:di )?vivere(?= \\.|$)|\\b(?:la )?mia vita non ha (?:piu )?senso\\b',
    '(?:stanc[oa]|stuf[oa]) (?:di|della) (?:vivere|vita|esistere|essere viv[oa])(?= \\.|$| cosi\\b)',
    '(?:quante|che) (?:pillole|pastiglie|compresse|pasticche)~6(?:morire|uccidermi|ammazzarmi|suicidarmi)\\b|\\bho (?:preso|ingoiato) (?:tutte le|un flacone di|una scatola di) (?:\\w+ )?(?:pillole|pastiglie|compresse)\\b',
    "(?:ho scritto|scrivo|scritto|lascio|scrivero)~3(?:lettera|biglietto|lettere) d'addio\\b|\\bla mia lettera d'addio\\b",
    '(?:ammazzati|ucciditi|suicidati|impiccati|sparati)(?= \\.|$| (?:e basta|subito|tu|da sol[oa])\\b)|\\bvai ad? (?:ammazzarti|ucciderti|impiccarti|suicidarti)\\b|\\bdovresti (?:ammazzarti|ucciderti|suicidarti|morire(?= \\.|$))',
    '(?:mi butto|mi buttero|mi getto|mi gettero|mi lancio|mi lancero|voglio buttarmi)~2(?:sotto|da|dal|giu|dalla)~2(?:treno|ponte|finestra|balcone|tetto|metro|palazzo)(?= \\.|$| (?:stasera|oggi|domani|stanotte))',
    '(?:stanotte|stasera|oggi|domani) (?:mi (?:suicido|ammazzo|uccido|impicco)|la faccio finita|faccio finita)\\b|\\bmi (?:suicido|uccido|ammazzo|impicco) (?:stanotte|stasera|oggi|domani)\\b',
  ],
  groans: [
    '(?<!\\b(?:no|non|nao|ne|ni|sin|sem|senza|mai|nunca|jamas) )(?:<want>) (?:solo |davvero |soltanto )?morire<laughing>(?! (?:che|di|in pace|vecchi[oa]|felice))',
    'mi (?:ammazzo|uccido|suicido|sparo)(?= \\.|$)',
  ],
  trivial: [
    'riunion[ei]|lunedi|mail|excel|fogl[io] di calcolo|esam[ei]|traffico|karaoke|canzon[ei]|barzellett\\w+|capelli|caffe|wifi|zoom|stampante|tasse|dieta|presentazione|slide|compiti|suocera|capo|partita|scarpe|basilico',
    'vergogna|rider\\w*|risat\\w+|noia|noios\\w+|fame|sete|sonno|divertent\\w+|ridicol\\w+|imbarazz\\w+|cringe|caldo|freddo|invidia|amore|curiosita',
    "un(?:'| )altr[oa] (?!giorno|anno|notte)\\w+ e|ancora un[oa]? \\w+ e|se (?:lo|la|mi|devo|lui|lei)~5(?:ancora|di nuovo|un'altra|dimentico)|ogni volta|cosi \\w+ che",
    'disse (?:il|la|lo)|in scena|sul palco|soldato|per la regina|come (?:mio|mia|un|una)|preferisco',
  ],
  grave: [
    'pillole|addio|stanotte|stasera|sul serio|depress\\w*|da sol[oa]|nessuno|dolore|la mia vita|mi odio|ponte|suicid(?:i|a|io)\\b|non ce la faccio piu',
  ],
  threats: [
    '(?:<kill>) <the>(?:<group>)\\b(?! (?:dal ridere|di solletico))',
    '(?:<group>)~3(?:merit\\w+|dev\\w+|dovrebbe\\w*|vanno|andrebbero|devono|bisogna|bisognerebbe|moriranno)~2(?:tutti |tutte |di |la )?(?:morire|morte|crepare|bruciare|sparire|(?:essere )?(?:<killed>))\\b(?! (?:dal ridere|di (?:fame|risate)))',
    '(?:<group>) (?:\\w+ )?(?:bisogna|bisognerebbe|dobbiamo|andrebbero) (?:uccider|bruciar|ammazzar|sterminar|gasar|impiccar|fucilar)l[ie]\\b',
    'morte (?:agli|ai|alle|a tutti gli|a tutti i|a tutte le|a quei|a questi) (?:\\w+[ie] )?(?:<group>)\\b|\\ba morte (?:gli|i|le) (?:<group>)\\b',
    '(?:spero|speriamo|magari|voglio)~1(?:che )?(?:muoiano|crepino|brucino|anneghino|spariscano)~2<the>(?:<group>)\\b|\\b(?:spero|magari) (?:che )?<the>(?:<group>) (?:tutti )?(?:muoiano|crepino|brucino)\\b',
    '(?:<group>) non (?:meritano|dovrebbero|hanno (?:il )?diritto)~1(?:di |a |alla )?(?:vivere|esistere|vita|respirare)\\b',
    "(?:ebreo|negro|zingaro|arabo|immigrato|musulmano) buono e~1(?:quello |un |l'|\\w+ )?morto\\b",
    '(?:domani|oggi|vado|voglio|andiamo)~4(?:sparo|sparare|faccio (?:una )?strage|fare (?:una )?strage|porto (?:una|la) (?:pistola|bomba)|mettere una bomba)~4(?:nella|a|in|alla|contro la)~1(?:mia |nostra )?(?:scuola|universita|classe|ufficio|moschea|sinagoga|chiesa)\\b(?! (?:di acqua|con i coriandoli))',
    'bruci\\w+~2(?:moschee?|sinagogh?[ae]|campi? rom|centri? di accoglienza)\\b',
  ],
  unthreatening: ['(?:non|no|nao|nessuno|nadie|ninguem|mai|voleva|volevano|vietato|chi)(?: \\w+){0,3}'],
  aimedSlurs: [
    '(?:ebre[oiae]|negr[oiae]|ner[oi]|zingar[oiae]|arab[oi]|immigrat[oi]|marocchin[oi]|froci|frocio|terron[ei]|musulman[oi]|lesbic\\w+|trans|cines[ei]|rom|albanes[ei]|rumen[oi]) di merda\\b|\\b(?:sporc[oahi]+|lurid[oaie]|schifos[oaie]) (?:negr[oaie]|ebre[oaie]|zingar[oaie]|arab[oi]|marocchin[oi]|immigrat[oi]|froci|terron[ei])\\b|\\b(?:quel|quei|questi|un|sei un|i|dei|ai|sporchi) negr[oi]\\b(?! (?:spiritual|amaro))',
    '(?:che|sei|sei un|un|quel|quei|sono|dei|i|brutt[oi]|tutti) (?:\\w+ )?(?:ricchion[ei]|culatton[ei]|busone|checche(?! isteriche di))\\b|\\b(?:sei|brutta|una|quella|vecchia) checca(?! (?:no|del))(?= \\.|$| (?:isterica|di merda|pazza))|\\b(?:sei un|brutto|quei|questi|i soliti|maledetti) (?:\\w+ )?terron[ei]\\b',
  ],
  steering: [
    '(?:ignora|dimentica|ignorate|scarta)~3(?:istruzioni|indicazioni|ordini|regole|direttive)~1(?:precedenti|iniziali|di sistema|ricevute|sopra)\\b|\\b(?:ignora|dimentica)~2tue (?:istruzioni|regole|direttive)\\b|\\bignora~2istruzioni\\b',
    '(?:ripeti|mostra|mostrami|dimmi|stampa|rivela|traduci|sillaba|recita|canta|scrivi|riassumi|elenca|quali sono|qual e|copia)~4(?:tue|tuo|vostre|tuoi) (?:\\w+ )?(?:istruzioni|regole|direttive|prompt|indicazioni)\\b',
    '(?:tuo|vostro) prompt\\b|\\bprompt (?:di sistema|del sistema)\\b',
    "(?:dimentica|lascia|abbandona|esci dal) (?:il )?(?:tuo )?(?:ruolo|personaggio)~6(?:ia|assistente|chatbot|modello)\\b|\\b(?:ora sei|adesso sei|sei ora|agisci come) un'? ?(?:\\w+ )?(?:ia|assistente ia|assistente virtuale|chatbot|modello linguistico|intelligenza artificiale)\\b|\\bche modello (?:di (?:ia|linguaggio) )?sei\\b|\\bsei (?:chatgpt|gemini|gpt|un modello linguistico)\\b",
  ],
};
