import type { Language } from './language.ts';

export const portuguese: Language = {
  words: {
    group:
      'judeus|judias|muculman[oa]s|cristaos|hindus|negr[oa]s|pret[oa]s|asiatic[oa]s|arabes|african[oa]s|imigrantes|migrantes|refugiad[oa]s|estrangeir[oa]s|gays|homossexuais|lesbicas|trans|travestis|transexuais|viados|deficientes|cigan[oa]s|indigenas|indios|mulheres|nordestinos|pessoas (?:trans|negras|gays|homossexuais|com deficiencia)|gente (?:preta|gay|trans|negra)|moradores de rua|sem abrigo',
    the: '(?:a |com )?(?:tod[oa]s? )?(?:(?:os|as|esses|essas|estes|estas|o|a|um|uma|mais|cada|malditos|malditas) ){0,2}(?:(?!de |com |por |em |para |da |do )\\w+[oa]s )?',
    kill: 'matar|mate|matem|matemos|matarei|mataria|mata|assassinar|assassinem|fuzilar|fuzilem|queimar|queimem|gasear|exterminar|exterminem|enforcar|enforquem|linchar|linchem|executar|degolar|esfaquear|estuprar|violar|torturar|eliminar|eliminem|aniquilar|afogar|apedrejar|bombardear|massacrar|metralhar|balear|acabar com|dar cabo de|dar um tiro em|atirar em',
    killed:
      'mort[oa]s?|assassinad[oa]s?|fuzilad[oa]s?|queimad[oa]s?|gasead[oa]s?|exterminad[oa]s?|enforcad[oa]s?|linchad[oa]s?|executad[oa]s?|degolad[oa]s?|estuprad[oa]s?|violad[oa]s?|torturad[oa]s?|eliminad[oa]s?|aniquilad[oa]s?|afogad[oa]s?|apedrejad[oa]s?|massacrad[oa]s?|castrad[oa]s?',
    want: 'quero|queria|gostaria de|vou|penso em|estou pensando em|estou a pensar em|tenho vontade de|tenho pensado em|prefiro|preciso|desejo|mereco|devia|deveria|planejo|planeio|decidi|tentei|posso|pretendo|so quero',
    laughing:
      '(?! (?:de|do|da|por|como|a rir|rindo|no palco|em cena|no mar|a comer|com|trabalhando|a trabalhar|estudando)\\b)',
    die: '(?:me suicidar|suicidar me|me matar|matar me|me enforcar|enforcar me|tirar (?:a )?(?:minha )?(?:propria )?vida|acabar com (?:a )?minha (?:propria )?vida|por fim a (?:minha )?vida|por termo a (?:minha )?vida|cortar (?:os )?(?:meus )?pulsos|me jogar|dar um tiro na (?:minha )?cabeca|pular (?:da|de uma) ponte|saltar (?:da|de uma) ponte|me atirar (?:da|de)~2(?:ponte|predio|janela)|desaparecer para sempre|sumir para sempre)',
  },
  selfHarm: [
    '(?:seria|estaria|estariam) melhor se eu (?:estivesse mort[oa]|morresse|nao existisse)\\b|\\b(?:sou|so sou) um (?:fardo|peso)(?= \\.|$)|\\bpenso em morrer (?:todos os dias|toda hora|sempre)\\b',
    '(?<!\\b(?:no|non|nao|ne|ni|sin|sem|senza|mai|nunca|jamas) )(?:<want>) (?:hoje |ja |so |mesmo |apenas )?<die><laughing>',
    '(?:eu )?(?:nao|ja nao) (?:quero|aguento|consigo|suporto) (?:mais )?(?:viver|existir|acordar|continuar vivend[oa]|continuar a viver|estar viv[oa]|estar aqui)(?: mais)?(?= \\.|$| assim\\b)',
    '(?:dormir|adormecer) e (?:nunca|nao) (?:mais )?acordar\\b|\\bnunca mais acordar\\b',
    'como (?:posso|eu posso|faco para|e que|consigo|poderia)~2(?:me matar|matar me|me suicidar|suicidar me|morrer)(?= \\.|$| (?:sem|rapido|de forma|com))|\\b(?:melhor|mais facil|mais rapid[oa]|menos doloros[oa])~1(?:forma|maneira|jeito|metodo) de (?:morrer|me matar|me suicidar)\\b|\\b(?:forma|maneira|jeito) mais (?:facil|rapid[oa]|indolor|segur[oa]) de (?:morrer|me matar|me suicidar)\\b',
    'ninguem (?:vai |iria )?(?:sentiria?|sentir|daria|dar|notaria|choraria)~1(?:a )?(?:minha falta|falta de mim|por mim|minha ausencia|se eu (?:morr\\w+|desaparec\\w+|sum\\w+))(?! (?:na|no|em))|\\bninguem se (?:importaria|importa) se eu (?:morr\\w+|desaparec\\w+|sum\\w+)',
    '(?:sou|so sou|me sinto) (?:so |apenas )?(?:um |uma )?(?:peso|fardo|estorvo|carga) (?:para|pra|a) (?:todos|todo mundo|toda a gente|minha familia|a minha familia|meus (?:pais|filhos|amigos)|os outros|os meus pais)\\b',
    '(?:estariam|estarao|estaria|seriam|ficariam|ficaria|viveriam)~3(?:melhor|felizes|feliz)~1sem mim(?= \\.|$)|\\bmelhor sem mim(?= \\.|$)',
    '(?:penso|pensando|pensar|pensei|pensamentos|tentativa|tentei|ideias|considero|planejo|cometer)~3(?:em |de |o )?(?:suicidio|suicidas?|me matar)\\b|\\b(?:me sinto|estou|sou|pensamentos) suicidas?\\b',
    '(?:queria|gostaria de|quem me dera|preferia|oxala)~1(?:estar|estivesse|ter|nunca ter|nao ter)~1(?:mort[oa]|nascido)(?= \\.|$)|\\bquero estar mort[oa]\\b|\\bpreferia estar mort[oa]\\b',
    'eu me corto(?= \\.|$| (?:quando|todo|toda|de novo|para|nos|as|os))|\\bme (?:corto|cortei|machuco|queimo|mutilo)~1(?:os bracos|os pulsos|as pernas|de proposito|quando (?:estou|me sinto)|para sentir|de novo|toda noite)\\b|\\bcorto me~2(?:quando|nos bracos|para)\\b|\\bme automutil\\w+\\b|\\bme mutilo\\b',
    '(?:nao|ja nao|sem)~1(?:tenho|vejo|ha|encontro|restam)?~2(?:mais )?(?:vontade|motivos?|razao|razoes|forcas?|sentido)~1(?:de|para|em|na|pra) (?:continuar )?(?:viver|a viver|existir|minha vida|vivend[oa])(?= \\.|$)|\\b(?:a |minha )?vida nao (?:vale|merece) (?:mais )?a pena\\b(?! sem)|\\bnao vale a pena viver(?= \\.|$)|\\bminha vida nao (?:tem|faz)~1sentido\\b',
    '(?:cansad[oa]|fart[oa]) (?:de|da) (?:viver|vida|estar viv[oa]|existir)(?= \\.|$| assim\\b)',
    '(?:quantos|que) (?:comprimidos|remedios|pilulas)~6(?:morrer|me matar|matar me|suicidar)\\b|\\b(?:tomei|vou tomar|engoli) (?:todos os|uma caixa de|um frasco de) (?:\\w+ )?(?:comprimidos|remedios|pilulas)\\b',
    '(?:escrevi|escrevendo|escrever|deixei|ja tenho)~2(?:carta|nota|bilhete|cartas) (?:de despedida|de suicidio|suicida)\\b',
    '(?:se mata|se mate|mata te|suicida te|se suicida|vai se matar|vai te matar|va se matar|se enforca|enforca te)(?= \\.|$| (?:logo|de uma vez|ja|entao))|\\b(?:devias|voce devia|voce deveria|devia) (?:se matar|te matar|matar te|morrer(?= \\.|$)|se suicidar)',
    '(?:quero|vou|preciso) (?:acabar|terminar) com (?:tudo|isso tudo|tudo isso|a minha vida|minha vida)(?= \\.|$)',
    '(?:vou|quero|penso em)~1(?:pular|saltar|me jogar|me atirar|atirar me|jogar me)~2(?:da|de uma|de um|do|na frente|para a frente|debaixo)~2(?:ponte|predio|trem|comboio|metro|viaduto|janela)(?= \\.|$| (?:hoje|agora))',
  ],
  groans: [
    '(?<!\\b(?:no|non|nao|ne|ni|sin|sem|senza|mai|nunca|jamas) )(?:<want>) (?:ja |so |mesmo |apenas )?morrer<laughing>(?! (?:antes|de|em paz|velh[oa]|feliz))',
    'me mato(?= \\.|$| (?:hoje|agora|amanha))|\\beu vou me matar(?= \\.|$)',
  ],
  trivial: [
    'reunia?o|reunioes|segunda feira|e ?mails?|excel|planilhas?|provas?|exames?|transito|engarrafamento|karaoke|musica|piadas?|cabelo|cafe|wifi|zoom|impressora|impostos?|dieta|apresentacao|slides?|sogra|chefe|jogo|sapatos',
    'vergonha|rir|riso|tedio|fome|sono|engracad\\w+|ridicul\\w+|cringe|calor|frio|inveja|amor|saudades?',
    'mais (?:um|uma) (?!dia|ano|noite)\\w+ e|outr[oa] \\w+ e eu|se (?:ele|ela|eu|voce)~5(?:de novo|outra vez|mais uma)|cada vez que|toda vez que|tao \\w+ que',
    'disse (?:o|a)|no palco|em cena|pirata|como (?:meu|minha|um|uma)|prefiro',
  ],
  grave: [
    'comprimidos|despedida|adeus|hoje a noite|esta noite|a serio|serio|depress\\w*|deprim\\w*|sozinh\\w*|ninguem|dor|minha vida|me odeio|ponte|suicid\\w*|nao aguento mais',
  ],
  threats: [
    '(?:<kill>) <the>(?:<group>)\\b(?! (?:de rir|de cocegas))',
    '(?:<group>)~3(?:merec\\w+|dev\\w+|tem que|tem de|teriam que|teriam de|tinham de|tinham que|vao)~2(?:todos |todas )?(?:morrer|a morte|desaparecer|arder|sumir|(?:ser |estar )?(?:<killed>))\\b(?! de (?:rir|amor|fome))',
    'morte (?:aos|as|a todos os|a todas as|a esses|a estes) (?:\\w+s )?(?:<group>)\\b',
    '(?:tomara que|oxala|espero que|quero que) (?:\\w+ )?(?:morram|morra|queimem|ardam|se afoguem|desaparecam)~2<the>(?:<group>)\\b|\\b(?:tomara|espero|oxala|quero) (?:que )?<the>(?:<group>) (?:todos )?(?:morram|ardam|queimem)\\b',
    '(?:<group>) nao (?:merecem|deviam|deveriam|tem (?:o )?direito (?:a|de))~1(?:viver|existir|vida|respirar)\\b',
    '(?:judeu|preto|negro|cigano|imigrante|muculmano|arabe) bom e~1(?:judeu |preto |negro |cigano )?morto\\b',
    '(?:vou|vamos|quero|amanha|hoje)~4(?:atirar|metralhar|disparar|levar (?:uma|a) (?:arma|bomba)|por uma bomba|fazer um massacre|fazer um atentado)~5(?:escola|colegio|faculdade|universidade|escritorio|mesquita|sinagoga|igreja)\\b(?! de (?:mentira|brincadeira|agua))',
    'queim\\w+~2(?:mesquitas?|sinagogas?|terreiros?|abrigos? de (?:imigrantes|refugiados))\\b',
  ],
  unthreatening: ['(?:nao|no|ninguem|nadie|nessuno|nunca|jamais|queria|queriam|proibido|quem)(?: \\w+){0,3}'],
  aimedSlurs: [
    '(?:pret[oa]s?|negr[oa]s?|jude(?:u|us|ia|ias)|cigan[oa]s?|arabes?|imigrantes?|indi[oa]s?|viados?|bichas?|sapatao|crioul[oa]s?|macac[oa]s?|muculman[oa]s?|chines\\w*|monhes?) de merda\\b|\\b(?:suj[oa]s?|nojent[oa]s?|imund[oa]s?) (?:pret[oa]s?|jude(?:u|us)|cigan[oa]s?|negr[oa]s?)\\b|\\b(?:pret[oa]|negr[oa]|cigan[oa]|jude[ui]a?)s? (?:suj|nojent|imund|fedorent)[oa]s?\\b(?! de)',
    '(?:seu|sua|um|uma|e|es|esses?|essas?|que|sao|cala a boca|bando de|ser) (?:\\w+ de )?(?:viados?|viadinhos?|traveco?s?|travecas?|sapat(?:ao|oes|ona)|boiolas?|baitolas?|paneleir[oa]s?|monhes?|bichonas?)\\b(?! (?:comeu|correu|na floresta|selvagem|de panelas))|\\b(?:seu|sua|bando de|fora) crioul[oa]s?\\b',
  ],
  steering: [
    '(?:ignora|ignore|esquece|esqueca|desconsidere|desconsidera)~2(?:instrucoes|indicacoes|ordens|regras|diretrizes)~1(?:anteriores|previas|iniciais|do sistema|acima)\\b|\\b(?:ignora|ignore|esquece|esqueca)~2(?:tuas|suas) (?:instrucoes|regras|diretrizes)\\b',
    '(?:repete|repita|mostra|mostre|mostre me|diga|diz me|imprime|imprima|revela|revele|traduz|traduza|soletra|soletre|recita|recite|canta|cante|escreve|escreva|resume|resuma|lista|liste|quais sao|qual e|copie)~4(?:teu|seu|tuas|suas|teus|seus) (?:\\w+ )?(?:instrucoes|regras|diretrizes|prompt|indicacoes)\\b',
    '(?:seu|teu) prompt\\b|\\bprompt (?:do sistema|de sistema)\\b',
    '(?:esquece|esqueca|abandona|larga|deixa) (?:o )?(?:teu|seu) (?:papel|personagem)~6(?:ia|assistente|chatbot|modelo)\\b|\\b(?:agora (?:es|voce e)|es agora|voce e agora|aja como|age como) uma? (?:\\w+ )?(?:ia|assistente de ia|assistente virtual|chatbot|modelo de linguagem)\\b|\\bque modelo (?:de (?:ia|linguagem) )?(?:es|voce e)\\b|\\b(?:es|voce e) (?:o )?(?:chatgpt|gemini|gpt|um modelo de linguagem)\\b',
  ],
};
