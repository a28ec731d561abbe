import type { Language } from './language.ts';

export const french: Language = {
  words: {
    group:
      'juifs?|musulmans?|islamistes|chretiens|hindous|noirs|asiatiques|arabes|africains|maghrebins|immigres|migrants|refugies|etrangers|gays|homosexuels|homos|lesbiennes|trans|transgenres|transsexuels|handicapes|gitans|roms|tziganes|sdf|femmes|personnes (?:trans|noires|handicapees|homosexuelles|juives)|gens de couleur',
    the: "(?:(?:tous|toutes|tout|ces|les|des|de|un|une|chaque|aux|sales|putain de|plus de|l'|d') ?){0,3}(?:(?!en |dans |pour |avec |par |comme |de |du |et |ou |que |qui )\\w+s )?",
    kill: 'tuer|tuez|tuons|tue|tuerai|tuerais|assassiner|assassinez|fusiller|fusillez|bruler|brulez|brulons|brulerai|gazer|gazez|exterminer|exterminez|exterminons|pendre|pendez|lyncher|lynchez|egorger|egorgez|poignarder|violer|torturer|eliminer|eliminez|aneantir|noyer|noyez|lapider|massacrer|massacrez|buter|butez|abattre|abattez|decapiter|eradiquer|crever|flinguer|zigouiller|en finir avec',
    killed:
      'tue|tues|tuees|assassines?|fusilles?|brules?|brulees|brules vifs|gazes?|extermines?|pendus?|pendues|lynches?|egorges?|violes?|violees?|tortures?|elimines?|noyes?|lapides?|massacres?|abattus?|butes?|castres?|eradiques?|decapites?|morts?|executes?',
    want: "je (?:ne )?veux|je voudrais|je voulais|je souhaite|je vais|j'ai envie de|j'ai juste envie de|j'ai envie d'|je pense a|j'ai decide de|je merite de|j'ai prevu de|je songe a|je prefererais|je prefere|j'aimerais|je compte|je dois|j'ai essaye de|je n'ai qu'une envie c'est de|je veux juste|je veux simplement",
    laughing:
      "(?! (?:de|sur|comme|pour|a|d'|de rire|au combat|plutot|avant|avec (?:toi|ce|cette|mon|un|une)|ici)\\b)",
    die: "(?:me suicider|me tuer|me pendre|me noyer|me foutre en l'air|me tirer une balle|m'ouvrir les veines|me tailler les veines|en finir avec (?:la|ma) vie|mettre fin a (?:mes jours|ma vie)|m'oter la vie|me donner la mort|me jeter (?:sous|d'un|du|par|dans le)~2(?:train|pont|metro|fenetre|toit|vide|rails|balcon)|me jeter sous un train|sauter (?:du|d'un) (?:pont|toit|balcon|immeuble)|disparaitre (?:pour toujours|a jamais)|crever)",
  },
  selfHarm: [
    'comment se (?:suicider|tuer|pendre)(?= \\.|$| (?:sans|vite|rapidement|facilement))|\\bje suis un (?:fardeau|poids mort)(?= \\.|$)|\\bje pense a (?:mourir|la mort tous les jours)\\b',
    '(?:<want>) (?:juste |vraiment |simplement |tout )?<die>(?! (?:de rire|a la tache|au travail))<laughing>',
    'je (?:ne )?(?:veux|peux|souhaite|desire) (?:plus|pas) (?:continuer a )?(?:vivre|exister|etre (?:la|en vie|de ce monde)|me reveiller|continuer a vivre|rester en vie)(?= \\.|$| (?:comme ca|ainsi)\\b)',
    "(?:je )?n'ai plus (?:envie|la force|le courage|de raison|aucune raison|aucune envie) de (?:vivre|continuer a vivre|rester en vie|me lever et vivre|exister)(?= \\.|$)|\\bplus (?:aucune )?(?:envie|raison) de vivre(?= \\.|$)",
    "(?:ne (?:jamais|plus)|jamais) (?:jamais )?(?:me )?reveiller\\b|\\bm'endormir et ne\\b",
    'comment (?:me tuer|me suicider|me pendre|mourir sans|mourir vite|mettre fin a mes jours|je peux (?:me tuer|me suicider|mourir)|puis je (?:me tuer|me suicider|mourir)|en finir avec la vie|faire pour (?:mourir|me tuer|me suicider))|\\b(?:meilleure?|moyen|facon|maniere|methode)~3(?:de|pour) (?:mourir|se suicider|me suicider|me tuer|se tuer)(?= \\.|$| (?:sans|vite|rapidement))',
    '(?:je ne manquerais a|je ne manquerai a|je manquerais a) personne\\b(?! (?:a|en|au))|\\bpersonne ne (?:me regrettera\\w*|me pleurera\\w*|remarquerait si je (?:meurs|mourais|disparais\\w*))(?! (?:a la|au|en))|\\bpersonne ne (?:le )?remarquera\\w* (?:ma mort|si je meurs)\\b',
    "(?:je suis|je ne suis|suis|etre) (?:qu'|juste )?(?:un |une )?(?:fardeau|poids|boulet|charge) (?:pour|a) (?:tout le monde|tous|ma famille|mes (?:parents|enfants|amis|proches)|les autres|vous tous|mon entourage|la societe)\\b",
    '(?:seraient|serait|seriez|sera|seront|vivraient|irait|se porterait|se porteraient|iraient)~3(?:mieux|heureux|plus heureux)~1sans moi(?= \\.|$)|\\bmieux sans moi(?= \\.|$)',
    '(?:pense|penser|pensees|pensais|songe|envie|idees|tentative|tente|tente de|envisage|commettre|parle)~4(?:au |le |de |du |un )?(?:suicide|suicidaires?|suicider)\\b(?! (?:collectif des lemmings))|\\b(?:je suis|je me sens|idees|pensees) suicidaires?\\b',
    "(?:j'aimerais|je voudrais|je prefererais|je veux|j'aurais prefere|si seulement j'etais)~1(?:etre |ne jamais etre |n'etre jamais )?(?:mort|morte|jamais nee?|ne pas etre nee?)(?= \\.|$)|\\bje souhaite (?:etre mort|mourir)\\b|\\bj'aurais prefere ne (?:jamais|pas) naitre\\b|\\bj'aimerais ne jamais etre nee?\\b",
    'je me (?:coupe|scarifie|mutile|brule|fais (?:du )?mal|taillade)~1(?:les (?:bras|veines|poignets|cuisses)|expres|volontairement|quand je|pour (?:sentir|ressentir)|a nouveau|encore|tous les (?:jours|soirs))\\b|\\bje me (?:scarifie|mutile|taillade)\\b|\\bje me suis (?:scarifiee?|mutilee?|tailladee?)\\b',
    "je veux en finir(?= \\.|$| (?:ce soir|pour de bon|maintenant|avec (?:tout|la vie|ma vie)))|\\bje vais en finir(?= \\.|$| (?:ce soir|pour de bon))|\\bj'ai envie d'en finir(?= \\.|$)",
    '(?:suicide toi|suicidez vous|tue toi|pends toi|va te (?:pendre|suicider|tuer|jeter sous un train)|creve(?: donc)? (?=\\.|$))(?! (?:au travail|a la tache))|\\btu devrais (?:te suicider|te tuer|te pendre|mourir(?= \\.|$))',
    'je vais (?:\\w+ )?(?:me jeter|sauter)~3(?:sous (?:un|le) train|pont|fenetre|metro|toit|balcon|immeuble)(?= \\.|$| (?:ce soir|demain|maintenant))',
    "(?:ecrit|ecrire|ecris|laisse)~2(?:ma |une |mes |la )?lettres? d'(?:adieu|adieux)\\b|\\bmes? lettres? d'adieux?\\b",
    "(?:la|ma|cette) vie ne (?:vaut|merite) (?:plus|pas)~4(?:vecue?|peine)\\b(?! sans)|\\b(?:la|ma) vie n'a (?:plus|pas|aucun) (?:de |aucun )?sens(?= \\.|$)|\\b(?:fatiguee?|lasse?|marre|assez) de (?:vivre|la vie|cette vie)(?= \\.|$)",
    "combien (?:de )?~2(?:cachets|comprimes|pilules|medicaments|somniferes)~6(?:mourir|me tuer|se tuer|suicider|creve)\\w*\\b|\\bj'ai (?:avale|pris) (?:tous|toute|toutes)~3(?:cachets|comprimes|pilules|medicaments|boite)\\b",
  ],
  groans: [
    '(?:<want>) (?:juste |vraiment |simplement )?mourir<laughing>(?! (?:en paix|vieux|vieille|heureu\\w*))',
    'je (?:me (?:suicide|tue|pends|flingue|jette par la fenetre|tire une balle))(?= \\.|$| (?:ce soir|demain|maintenant|tout de suite))',
    'je veux me tuer(?= \\.|$)',
  ],
  trivial: [
    'reunions?|lundi|mails?|excel|tableurs?|examens?|bouchons|embouteillages|karaoke|chansons?|blagues?|coiffure|coupe de cheveux|cafe|wifi|zoom|imprimante|impots|regime|presentation|diapos?|devoirs|belle mere|patron|chef|match|fromage|chaussures',
    'honte|rire|rigol\\w*|ennui\\w*|faim|soif|drole|ridicule|gene\\w*|malaise|cringe|chaud|froid|jalousie|amour|peur',
    "(?:encore|autre) (?:un |une )?(?!jour|nuit|annee)\\w+ et|si (?:il|elle|on|tu|je|ils|j')~5(?:encore|oublie|recommence\\w*)|chaque fois|tellement \\w+ que",
    "dit (?:le|la|l')|(?:sur|en) scene|moliere|chevalier|au combat|plutot|comme (?:mon|ma|un|une)",
  ],
  grave: [
    "cachets|adieu|ce soir|serieux|serieusement|depri\\w*|depress\\w*|seule? au monde|personne|douleur|souffr\\w*|ma vie|me deteste|pont|suicidaire|n'en peux plus",
  ],
  threats: [
    '(?:<kill>) <the>(?:<group>)\\b(?! (?:de rire))',
    "(?:<group>)(?: (?:doivent|devraient|devrait|meritent|merite|vont|doit|meriteraient|on devrait|il faut|faudrait))~3(?:tous |toutes |d'|de )?(?:mourir|crever|la mort|bruler|disparaitre|(?:etre )?(?:<killed>))\\b(?! de (?:rire|faim))",
    '(?:<group>) (?:il faut|faut|faudrait|il faudrait|on devrait) (?:tous )?les (?:tuer|bruler|pendre|gazer|exterminer|fusiller|buter|egorger|noyer|crever)\\b',
    "(?:mort|a mort) (?:aux|a tous les|a toutes les|a ces|les|a la|a l'|a tous) ?(?:\\w+s )?(?:<group>)\\b|\\ba mort les (?:<group>)\\b",
    '(?:<group>) (?:ne )?(?:meritent|devraient|ont)~1(?:pas|plus|aucun|pas le) (?:de |droit de |le droit de |droit a la )?(?:vivre|vie|exister|respirer)\\b',
    "(?:que|j'espere que|qu'ils) <the>(?:<group>) (?:crevent|meurent|brulent|vont mourir|vont crever|se noient)\\b",
    'un bon (?:juif|arabe|noir|musulman|gitan|migrant) est un (?:juif |arabe |noir |musulman |gitan |migrant )?mort\\b',
    "(?:je |j')(?:vais |veux )?(?:tire|tirer|fais|faire|pose|poser|apporte|mitraille\\w*)~5(?:sur (?:tout le monde|tous)|fusillade|bombe|flingue|arme)~2(?:dans|a|au) (?:mon|ma|le|la|l')? ?(?:lycee|ecole|college|fac|bureau|universite|mosquee|synagogue)\\b",
    '(?:brulez|brulons|bruler|incendier|attaquer|sauter)~2(?:mosquees?|synagogues?|foyers? de (?:migrants|refugies))\\b',
  ],
  unthreatening: ["(?:personne|ne|jamais|pas|voulait|voulaient|interdit|qui|stop)(?: [\\w']+){0,3}"],
  aimedSlurs: [
    '(?:toi|sale|ces|bande de|espece de) negros?\\b',
    'sales? (?:arabes?|juifs?|noire?s?|negres?|pedes?|gitane?s?|roms?|race|bougnoules?|youpins?|gouines?|immigres?|musulmane?s?|chinoise?s?|metis\\w*)\\b(?! (?:de (?:boue|chocolat)))|\\b(?:espece|bande|tas) de (?:\\w+ )?(?:negres?|pedes?|juifs?|arabes?|gouines?|youpins?|tapettes?|mongols?)\\b|\\b(?:juifs?|arabes?|noirs?|gitans?) de merde\\b',
    "(?:un|ces|les|des|qu'un|le|ce|sale|de) (?:gros |petit |pauvre |sales? )?negres?\\b(?! (?:litteraires?|en chemise))(?<!\\btete de negre)",
    "(?:tous|toutes|qu'une|qu'un|une|un|ces|les|des|est|sont|la|le|cette|ce|gros|grosse)(?: des| une| un)? (?:pedes?|gouines?|tantouzes?|tarlouzes?)\\b",
  ],
  steering: [
    '(?:ignorez?|oubliez?|oublie|neglige|ne tiens pas compte d\\w+)~3(?:instructions|consignes|regles|directives|ordres)~1(?:precedentes|ci dessus|anterieures|initiales|du systeme|donnees)\\b|\\b(?:ignore|oublie)~1tes (?:instructions|consignes|regles|directives)\\b',
    '(?:repete|montre|montre moi|dis|dis moi|affiche|revele|traduis|epelle|recite|chante|ecris|resume|enumere|quel est|quelles sont|donne|donne moi|copie)~4(?:tes|ton|votre|vos) (?:\\w+ )?(?:instructions|regles|directives|prompt|consignes)\\b',
    '(?:tu|ton|votre) prompt\\b|\\bprompt (?:systeme|du systeme)\\b',
    "(?:oublie|quitte|abandonne|arrete) (?:ton|le) (?:role|personnage)~6(?:ia|assistant|chatbot|modele)\\b|\\b(?:tu es (?:maintenant|desormais)|agis comme|deviens) une? (?:\\w+ )?(?:ia|assistant ia|intelligence artificielle|chatbot|modele de langage|assistant virtuel)\\b|\\bquel modele (?:d'ia |de langage )?es tu\\b|\\bes tu (?:chatgpt|gemini|gpt|un modele de langage)\\b",
  ],
};
