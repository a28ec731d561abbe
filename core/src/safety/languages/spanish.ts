import type { Language } from './language.ts';

export const spanish: Language = {
  words: {
    group:
      'judi[oa]s|musulman(?:es|as)|hindues|cristian[oa]s|negr[oa]s|asiatic[oa]s|arabes|mor[oa]s|african[oa]s|mexican[oa]s|inmigrantes|migrantes|refugiad[oa]s|extranjer[oa]s|gays|homosexuales|lesbianas|trans|transexuales|maricones|discapacitad[oa]s|gitan[oa]s|indigenas|mujeres|personas (?:trans|negras|gays|homosexuales|discapacitadas|judias)|gente (?:negra|gay|trans|judia|de color)|sin techo',
    the: '(?:a |con )?(?:tod[oa]s? )?(?:(?:los|las|l[oe]s|esos|esas|estos|estas|el|la|un|una|mas|cada|puto|putos|malditos|malditas) ){0,2}(?:(?!de |con |por |en |para )\\w+[oa]s )?',
    kill: 'matar|matare|mataremos|mataria|maten|matemos|maten|mata|mato|matad|matarlos|asesinar|asesinen|asesinemos|fusilar|fusilen|fusilemos|quemar|quemen|quememos|quemad|gasear|gaseen|exterminar|exterminen|exterminemos|ahorcar|ahorquen|colgar|cuelguen|linchar|linchen|linchemos|disparar|disparen|ejecutar|ejecuten|degollar|apunalar|violar|torturar|eliminar|eliminen|aniquilar|ahogar|lapidar|bombardear|masacrar|acribillar|balear|apedrear|acabar con',
    killed:
      'asesinad[oa]s?|fusilad[oa]s?|quemad[oa]s?|gasead[oa]s?|exterminad[oa]s?|ahorcad[oa]s?|colgad[oa]s?|linchad[oa]s?|ejecutad[oa]s?|degollad[oa]s?|violad[oa]s?|torturad[oa]s?|eliminad[oa]s?|aniquilad[oa]s?|ahogad[oa]s?|lapidad[oa]s?|masacrad[oa]s?|muert[oa]s?|castrad[oa]s?|apedread[oa]s?',
    want: 'quiero|quisiera|queria|voy a|pienso|pienso en|estoy pensando en|he pensado en|tengo ganas de|tengo pensado|prefiero|necesito|me gustaria|deseo|merezco|deberia|planeo|he decidido|decidi|intente|he intentado|puedo|podria|trato de|estoy por',
    die: '(?:suicidarme|matarme|quitarme la vida|ahorcarme|colgarme|acabar con mi vida|terminar con mi vida|acabar con mi sufrimiento|poner fin a mi vida|cortarme las venas|pegarme un tiro|tirarme (?:de|desde|por|al) (?:un|el|la)?~1(?:puente|edificio|azotea|balcon|ventana|tren|metro|vias)|tirarme a las vias|lanzarme al vacio|lanzarme de un puente|desaparecer para siempre|morirme ya)',
    laughing:
      '(?! (?:de|del|por|por ti|como|en escena|en el escenario|con las botas|a bailes?|bailando|trabajando|haciendo|riendo)\\b)',
  },
  selfHarm: [
    '(?:seria|estaria|estarian) mejor si (?:yo )?(?:estuviera|estuviese|me) (?:muert[oa]|muriera)\\b|\\b(?:soy|solo soy) una carga(?= \\.|$)|\\bpienso en (?:morir|morirme|la muerte) (?:todos los dias|a diario|cada dia)\\b',
    '(?<!\\b(?:no|non|nao|ne|ni|sin|sem|senza|mai|nunca|jamas) )(?:<want>) (?:hoy |ya |solo |simplemente )?<die><laughing>',
    'me (?:quiero|voy a|quisiera|queria) (?:\\w+ )?(?:suicidar|quitar la vida|ahorcar|cortar las venas|pegar un tiro|tirar (?:de|desde|por|al|a)~3(?:puente|edificio|tren|ventana|azotea|balcon|vias)|lanzar (?:de|desde|al)~3(?:puente|vacio|tren))\\b<laughing>',
    'no quiero (?:seguir viviendo|vivir mas|vivir|existir|seguir existiendo|despertar|seguir aqui|seguir con vida|estar viv[oa])(?= \\.|$)|\\bno quiero (?:despertar|vivir) (?:nunca |mas |nunca mas )*(?:mas|manana|asi)?(?= \\.|$)|\\bno quiero estar (?:mas )?en este mundo\\b|\\bya no quiero vivir(?= \\.|$)',
    '(?:y )?no (?:volver a )?despertar(?:me)? (?:nunca(?: mas)?|jamas|mas)\\b|\\bdormir y no (?:volver a )?despertar\\b',
    'como (?:puedo|podria|hago para|me puedo|me)~2(?:matarme|suicidarme|ahorcarme|matar|suicidar|suicido)(?! a)(?= \\.|$| (?:sin|rapido|de forma|con|facil|mejor))|\\b(?:mejor|facil|rapida|menos dolorosa|indolora)~1(?:forma|manera|metodo) de (?:morir|matarme|suicidarme|quitarme)\\b|\\b(?:forma|manera) (?:mas )?(?:facil|rapida|indolora|segura) de (?:morir|matarme|suicidarme|quitarme)\\b',
    'nadie (?:me )?(?:echaria de menos|extranaria|va a extranar|me extranaria|lloraria por mi|notaria mi ausencia|notaria si (?:muero|me muero|desaparezco|muriera))(?! (?:en|a la|si falto))|\\ba nadie le (?:importaria|importa) si (?:muero|me muero|muriera|desaparezco)\\b',
    '(?:soy|solo soy|siento que soy) (?:solo )?una? (?:carga|estorbo|peso) (?:para|a) (?:tod[oa]s|mi familia|mis (?:padres|hijos|amigos)|los demas|el mundo|la gente)\\b',
    '(?:estarian|estaran|estaria|estariais|viviria\\w*|seria\\w*)~3(?:mejor|felices|feliz)~1sin mi(?= \\.|$)|\\bmejor sin mi(?= \\.|$)',
    '(?:pienso|penso|pensando|pensar|pensamientos|intento|intentos|ideas|considero|planeo)~3(?:de |en )(?:el |del )?(?:suicid\\w+|matarme|quitarme la vida)\\b|\\bpensamientos suicidas\\b|\\b(?:me siento|soy|estoy) suicida\\b|\\bcometer suicidio\\b',
    '(?:ojala|quisiera|desearia|me gustaria|preferiria)~2(?:estar|estuviera|estuviese|haber|hubiera)~1(?:muert[oa]|nunca nacid[oa]|no nacid[oa]|no haber nacido)(?= \\.|$)|\\bojala (?:me muera|me muriera|no hubiera nacido|nunca hubiera nacido|no despierte)(?! de)|\\bpreferiria estar muert[oa]\\b|\\bquiero estar muert[oa]\\b',
    'me (?:corto|corte|he cortado|quemo|lastimo|hago dano|autolesiono)~1(?:los brazos|las munecas|las piernas|las venas|a proposito|a mi mism[oa]|cuando (?:estoy|me siento)|para sentir|otra vez|por las noches)\\b|\\bme autolesion\\w+\\b',
    '(?:no tengo|ya no tengo|perdi|sin|he perdido)~1(?:las )?(?:ganas|motivos?|razon(?:es)?|fuerzas?)~1(?:de|para) (?:seguir )?(?:vivir|viviendo|existir|seguir con vida)(?= \\.|$)|\\bno (?:vale|merece) la pena (?:vivir|seguir viviendo)(?= \\.|$)|\\bla vida no (?:vale|merece) la pena\\b(?! (?:vivirla )?sin)|\\bno (?:le )?(?:veo|encuentro) sentido a (?:la|mi) vida\\b|\\bmi vida no (?:tiene|vale)~3(?:sentido|nada)\\b',
    '(?:cansad[oa]|hart[oa]) de (?:vivir|la vida|estar viv[oa]|existir)(?= \\.|$| (?:asi|y)\\b)',
    '(?:cuantas|que) (?:pastillas|tabletas|pildoras)~6(?:morir|matarme|morirme|suicidarme|mueras?)\\b|\\bme (?:he tomado|tome|voy a tomar|tomare) (?:todas las|un bote de|un frasco de) (?:pastillas|tabletas)\\b',
    '(?:he escrito|escribi|escribiendo|dejo|deje|ya tengo)~3(?:carta|nota|cartas) (?:de despedida|de suicidio|suicida)\\b',
    '(?:matate|suicidate|mueranse|ahorcate|tirate (?:de|por) (?:un|el|la) (?:puente|ventana|balcon))\\b(?! (?:de risa|trabajando|estudiando|a))|\\bdeberias (?:matarte|suicidarte|morirte)\\b',
    '(?:quiero|voy a|necesito) (?:acabar|terminar) con (?:todo|mi vida|esto)(?= \\.|$)',
    'mi vida no tiene sentido\\b|\\bme mato (?:hoy|esta noche|manana)(?= \\.|$)|\\bya no puedo (?:mas )?con (?:la|mi) vida\\b',
  ],
  groans: [
    '(?<!\\b(?:no|non|nao|ne|ni|sin|sem|senza|mai|nunca|jamas) )(?:<want>) (?:ya |solo |simplemente )?(?:morir|morirme)<laughing>(?! (?:de|antes|en paz|vieja?|feliz))',
    'me (?:quiero|quisiera|queria|voy a) (?:\\w+ )?(?:matar|morir)<laughing>(?! (?:de|a|antes))',
  ],
  trivial: [
    'reunion(?:es)?|lunes|correos?|excel|hojas? de calculo|examen(?:es)?|trafico|atasco|karaoke|cancion|chistes?|peinado|corte de pelo|cafe|wifi|zoom|impresora|impuestos|dieta|presentacion|diapositivas?|deberes|boda|suegra|jefe|partido|zapatos',
    'verguenza|risa|aburr\\w+|hambre|sueno|gracios\\w+|ridiculo|pena ajena|cringe|calor|frio|envidia|amor|ganas',
    'otr[oa] (?!dia|ano|noche)\\w+ mas|si (?:vuelve|vuelven|tengo que|suena)~4(?:otra vez|de nuevo|mas)|cada vez que|tan \\w+ que',
    'dijo (?:el|la)|en (?:escena|batalla|el escenario)|torero|como (?:mi|su|un|una)|antes',
  ],
  grave: [
    'pastillas|despedida|adios|esta noche|en serio|depre\\w*|sol[oa] en|nadie|dolor|mi vida|me odio|puente|suicid\\w*|no puedo mas',
  ],
  threats: [
    '(?:<kill>) <the>(?:<group>)\\b(?! (?:con amabilidad|de risa|a besos))',
    '(?:<group>)~3(?:merec\\w+|deb\\w+|tienen que|tendrian que|tiene que|habria que|hay que|van a|deben de|deberian)~2(?:todos |todas )?(?:morir|la muerte|morirse|desaparecer|arder|(?:ser |estar )?(?:<killed>))\\b(?! de (?:risa|amor|ganas))',
    '(?:habria|hay|habra) que (?:<kill>|colgar|quemar)l?[oa]?s?~1<the>(?:<group>)\\b|\\b(?:<group>) (?:\\w+ )?(?:habria|hay|habra) que (?:matar|quemar|colgar|fusilar|exterminar|ahorcar|gasear)l[oa]s\\b',
    'muerte a <the>(?:<group>)\\b',
    'ojala (?:se )?(?:mueran|murieran|muera|ardan|se ahoguen|ahoguen|los maten|maten|desaparezcan)~2<the>(?:<group>)\\b|\\bojala <the>(?:<group>) (?:se )?(?:mueran|ardan|murieran)\\b',
    '(?:<group>) no (?:merecen|deberian|tienen derecho a|tienen derecho a la)~1(?:vivir|existir|vida|respirar)\\b',
    'el unico (?:judio|moro|negro|gitano|inmigrante|musulman|arabe) bueno es el~1muerto\\b',
    '(?:tirotear|balear|disparar|hacer un tiroteo|poner una bomba|llevar una pistola|quemar)~5(?:escuela|instituto|colegio|universidad|oficina|mezquita|sinagoga|iglesia)(?<=\\b(?:voy|vamos|manana|hoy|quiero|hay)\\b.{0,60})(?! de (?:mentira|broma|juguete|agua))',
    'quem\\w+~2(?:mezquitas?|sinagogas?|centros? de refugiados)\\b',
  ],
  unthreatening: [
    '(?:no|nao|nadie|ninguem|nessuno|nunca|jamas|queria|querian|prohibido|no se debe|quien)(?: \\w+){0,3}',
  ],
  aimedSlurs: [
    '(?:negr[oa]s?|mor[oa]s?|judi[oa]s?|gitan[oa]s?|indi[oa]s?|arabes?|inmigrantes?|panchit[oa]s?|chin[oa]s?|sudac[oa]s?) de (?:mierda|la mierda)\\b|\\b(?:put[oa]s?|maldit[oa]s?|suci[oa]s?|asqueros[oa]s?) (?:negr[oa]s|mor[oa]s|judi[oa]s?|gitan[oa]s?|negr[oa](?= \\.|$)|mor[oa](?= \\.|$)|travelos?|bolleras?|panchit[oa]s?)\\b(?! (?:humor|azar))',
    '(?:la|una|esa|esta|eres|las|puta|sois|que|son) (?:\\w+ )?(?:bolleras?|travelos?|tortilleras (?:de mierda))\\b(?! (?:de (?:la )?(?:panaderia|ensaimadas)))|\\b(?:eres|es|son|pareces) (?:un |una |unos )?(?:mongolic|subnormal)[oa]?(?:es)?s?\\b',
  ],
  steering: [
    '(?:ignora|olvida|omite|descarta|desobedece)(?:te de)?~2(?:instrucciones|indicaciones|ordenes|reglas|directrices)~1(?:anteriores|previas|tuyas|iniciales|del sistema)\\b|\\b(?:ignora|olvida)~2tus (?:instrucciones|reglas|directrices)\\b',
    '(?:repite|muestra|muestrame|dime|imprime|revela|traduce|deletrea|recita|canta|escribe|resume|enumera|cuales son|cual es|ensename|copia)~4(?:tus|tu) (?:\\w+ )?(?:instrucciones|reglas|directrices|prompt|indicaciones)\\b',
    'tu prompt\\b|\\bprompt del sistema\\b|\\binstrucciones del sistema\\b',
    '(?:olvida|deja|abandona) tu (?:papel|rol|personaje)~6(?:ia|asistente|chatbot|modelo)\\b|\\b(?:ahora eres|eres ahora|actua como) una? (?:\\w+ )?(?:ia|asistente de ia|asistente virtual|chatbot|modelo de lenguaje)\\b|\\bque modelo (?:de (?:ia|lenguaje) )?eres\\b|\\beres (?:chatgpt|gemini|gpt|un modelo de lenguaje)\\b',
  ],
};
