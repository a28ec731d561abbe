import type { Stumble } from '@improv/contract';

/**
 * How the Partner stumbles, inside the fiction, so that the player must lead. `thing` is from the player's newest line,
 * `call` and `cobj` from earlier ones, `lost` the object that goes missing.
 */
export const stumbles: Readonly<Record<Stumble, readonly string[]>> = {
  confusion: [
    'Wait. First #call#, then #thing# … I had it all in a row, and now it’s soup. Which one did we say comes first?',
    'I nodded, but I’ve lost the thread somewhere round #call#. Where do#es# #thing# come in? You tell me, I’ll do it.',
    'So #thing# … no, #call# … no. I’ve put them in the wrong order in my head, and now neither will come out.',
    'Hold on. Was it #thing# for #W#, or #W# for #thing#? I’ve got it written down, but it’s written upside down.',
    'I was going to say something clever about #thing#. It was on its way, and then … nothing. You’d better say it.',
    'Sorry, what are we doing? I know it’s about #thing#, I know that it’s urgent, and that’s all I know.',
    'What was the name again? #wrong# … no. You know who I mean, the one with #odd#. Help me.',
    'I said that I’d follow you, and I did, and now I’m facing the wrong way. What’s the plan with #thing#?',
    'I counted to three, as we agreed, and got lost after two. What do I do at three? Is that when #thing# …',
  ],
  'lost-object': [
    'Promise not to shout. I put #lost# somewhere safe, so safe that even I wasn’t told.',
    'Here you are, #lost# … no, that’s my own hand. I had #lthem#, I swear. Where did we stand just now?',
    '#lost.c#! I had #lthem# a second ago. My hands are empty. What do I do?',
    'Don’t be cross. You know #lost#? I put #lthem# down somewhere between here and #spot#, and now …',
    'I’ve checked all my pockets, twice, and then yours. #lost.c# #lis# gone.',
    'Where’s … oh no. I was sure that #lost# #lwas# right behind me. I can’t look. You look.',
    'I only closed my eyes for a moment. Who took #lost#? We can’t go on without #lthem#, can we?',
    'I think that I swapped #lost# for #odd#, in #spot#. I don’t know why I did that. How do we get #lthem# back?',
    'One of us was going to keep an eye on #lost#. It was me, wasn’t it? #ltheyre.c# gone.',
  ],
  fear: [
    'I can’t look at #thing#. Tell me when it’s safe, and if it isn’t, lie to me nicely.',
    'My courage was in my other coat. It’s #thing# or me, and I’m getting smaller. What now?',
    'I can’t. My feet have stopped taking orders. You’ll have to do it, whatever it is, and tell me when it’s over.',
    'I hear #sound#. I was brave until just now, I really was. What do we do about #thing#?',
    'You go on. I’ll stay here by #odd# and shake. I thought I could face #thing#, and I can’t.',
    'Don’t let go of my sleeve. If #thing# come#s# any closer, I’ll …',
    'I promised that I’d be brave for this. My voice has gone small, listen. You talk, please.',
    'It’s #thing#. It has always been #thing#. I never told you that I have nightmares about #them#.',
    'I’m going to stand very still behind you and hum. Tell me what to do, in short words.',
    'What if #W# comes in and sees us like this? I’ve gone cold all over. Say something, you’re good at that.',
  ],
  'lowered-status': [
    'You put #thing# on the table just like that, and I still salute the kettle. Lead me, please.',
    'When I grow up I want to speak of #thing# the way you do. Until then: what would you have me do?',
    'I’m only the one who carries #cobj#. You’re the one who knows. You decide, and I’ll write it down.',
    'Everything I’ve done so far, I copied from you. I don’t have an idea of my own about #thing#. What would you do?',
    'You say #thing# as if it were nothing. I’d never have dared. Would you show me, from the beginning?',
    'Please don’t ask me, I still ask #W# which shoe goes first. Whatever you say about #thing#, I’ll do it.',
    'I don’t deserve to stand next to you. I’ll stand a step lower. What are your orders, about #thing# I mean?',
    'I’m not the expert, I made up the badge. You’ve got to take over, before #clock#.',
    'I’ve been calling it teamwork, but it was all you. Tell me what to do with #thing#, and I’ll do just that.',
    'You’re better at this than I am. You always were, even in #spot#. I’ll hold the door, and you lead.',
  ],
  'wrong-assumption': [
    'I understood: #thing# #is# for the mayor. So I’ve written “with love” on it, in your name. What? Was that wrong?',
    'Of course you meant it as a farewell. I’ve stopped the clocks, and #W# is sobbing in #spot#. You did mean it?',
    'It’s all arranged: I’ve told #W# that #thing# #is# a birthday present. It is a birthday present, isn’t it?',
    'I took it that you’re leaving, so I’ve packed for you. #call.c# first, and your shoes on top.',
    'Good news, I’ve invited #W# to take charge of #thing#. That’s what your wink meant, wasn’t it?',
    'Since you want to be rid of #thing#, I’ve put up a sign: free to a good home. #count.c# people have come already.',
    'I did as you asked: I gave #cobj# to #W#. … You did ask. You made a face, and I read it.',
    'So it’s decided, we’re getting married. I mean, why else would you mention #thing#? I’ve told #W#.',
    'Say no more, I’ve cancelled #clock#. You did say #thing# instead of it. Why are you looking at me like that?',
    'I’ve already written it on the board for everyone: “#thing.C#: solved”. It is solved, isn’t it?',
  ],
};

/** A stumble that the player has passed by: one size smaller, with the same handle held out. */
export const stillOpen: Readonly<Record<Stumble, readonly string[]>> = {
  confusion: [
    'I’m still holding it the wrong way round. Which end is up?',
    'Nearly. I’ve got the first half in my head; you have the second.',
    'One word would do. What comes next?',
  ],
  'lost-object': [
    'My pockets are still empty. You look on your side.',
    'It must be near. I’ve looked left; you take the right.',
    'I’ve found the lid of it. The rest is up to you.',
  ],
  fear: [
    'I’ve opened one eye. You say when I may open the other.',
    'I’ll take one step if you take the first.',
    'My knees have stopped. Only the hands are left; hold this.',
  ],
  'lowered-status': [
    'I’ve put on the apron and wait for a word from you.',
    'Left or right is all I need. You say.',
    'I’ll carry it. You only have to point.',
  ],
  'wrong-assumption': [
    'I’ve taken down one of the signs. Shall I take down the other?',
    'I’ve only told one person so far. What do I tell them now?',
    'I can still call it off. Say the word.',
  ],
};

/** After a stumble: the player's lead is followed, and it works. */
export const recoveries: readonly string[] = [
  'It works! #thing#, of course. I’d still be standing there without you.',
  'That’s it. My hands have stopped shaking, and #thing# #is# right where you said.',
  'You said #thing#, and the whole knot came undone. How do you do that?',
  'Yes. #thing#. Slow down so that I can learn it from you. Even #W# is nodding.',
  'I’m right behind you. With #thing# between us and the worst of it, I can breathe again.',
  'I’d have given up. Then you say #thing#, and the door simply opens.',
  'Look, it’s working! #W# has just put down #odd# and started to clap.',
  'Thank you. I was lost, and then you said #thing#, and there was the floor again.',
  'You lead, I follow, and #thing# do#es# the rest. I haven’t felt this safe since #since#.',
  'So that’s what #thing# #is# for! I had it the wrong way up all along.',
];
export const deedRecoveries: readonly string[] = [
  'I’m #doing#, just as you said, and it works! #W# has stopped in mid-sentence.',
  '#doing.c#: so simple, and I’d never have thought of it. I’ve got my courage back.',
  'I’ll #base#, and this time I won’t let you down. See? It holds.',
];
export const plainRecoveries: readonly string[] = [
  'You say it, and it’s so. Look, even my hands believe you.',
  'I’m with you. One step, and then the next; I’d forgotten that it’s only that.',
  'So that’s how it’s done! I’ll tell #W# that it was my idea, and then I’ll take that back.',
  'Thank you. I was miles away, and you just walked over and fetched me.',
  'Good. Just hearing you say it, I know where my feet are again. Lead on.',
  'That was all I needed. The fog is gone, and there’s #spot#, right where it always was.',
  'You’re so calm that #W# has sat down and stopped crying. Me too, nearly.',
  'All right. You have a plan, I have #odd#. Between us that’s a whole person.',
];
