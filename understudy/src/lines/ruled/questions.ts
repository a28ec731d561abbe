import type { Stumble } from '@improv/contract';

/** The Partner's side where both only ask. A question takes up what was said, and gives all the same. */
export const questionTakes: readonly string[] = [
  '#is.c# #thing# supposed to look at me like that?',
  'Did you tell anybody else about #thing#?',
  'How long have you been hiding #thing# from me?',
  'Wasn’t it you who swore never to speak of #thing# again?',
  'Do#es# #thing# belong to you, or to the two of us?',
  'Would #W# still like us without #thing#?',
  'Am I the only one who dreams about #thing#?',
  'What would your mother say about #thing#?',
  'Have you any idea what #W# would pay for #thing#?',
  'Why do you blush whenever we come to #thing#?',
  'Who taught you to speak of #thing# so calmly?',
  'Wasn’t it because of #thing# that we came here at all?',
  'Could it be that #thing# #has# been listening to us the whole time?',
  'Shall we keep #thing# a secret until #clock#?',
  'What if #thing# #is# only the beginning?',
  'Do you want me to look at #thing#, or to look away?',
  'Did #W# put you up to #thing#?',
  'When were you going to tell me about #thing#?',
  'Must it always come down to #thing# with us?',
  'May I hold #obj# for a moment, with both hands?',
  'Where did you get #obj#, if not from #spot#?',
  'Who has been nibbling at #food# while we talked?',
  'Has anybody fed #beast# today, or is that why #they# stare#s# at my shoes?',
  'Do you think that #beast# understand#s# every word of this?',
  'Do#es# #who# know that you’re here with me?',
  'Who told you that #who# and I were finished?',
  'Does #named# know that you’re here with me?',
  'Wasn’t #named# the one who set fire to #spot#?',
  'How did you get out of #where# alive?',
  'Is there still that smell in #where#, of #smell#?',
];

/** With what the player said or does, turned round. */
export const questionMirrors: readonly string[] = [
  'So you mean that #m#?',
  'And you only tell me now that #m#?',
  'Does #W# know that #m#?',
  'What are we to do, now that #m#?',
  'Is it my fault that #m#?',
  'Would you #planned# even if I asked you not to?',
  'And if I #base#, will you still respect me?',
];

export const questionsOfOrders: readonly string[] = [
  'Do you want me to #base# right here, in front of everybody?',
  'What happens to me if I #base#?',
  'Shall I #base# #manner#, or the ordinary way?',
];

export const plainQuestions: readonly string[] = [
  'Do you always look so brave when you’re frightened?',
  'Is this what they warned me about in #spot#?',
  'Are you asking me, or telling me?',
  'Why does it feel as if we’d said all this before?',
  'Would it help if I sat down?',
  'Can you keep looking at me exactly like that?',
  'Is it me, or has the floor begun to tilt?',
  'Were you this bold before you met me?',
  'What am I supposed to do with my hands while you say such things?',
  'Could it be that you’re my long-lost cousin?',
  'Did you practise that in front of a mirror?',
  'Don’t you know who taught me to keep quiet?',
];

/** One new thing each, with a question mark behind it. */
export const questionGives: readonly string[] = [
  'Did you know that #W# sleeps in #spot# with one eye open?',
  'Shall I fetch #odd#, or have you brought your own?',
  'Is that why I hear #sound#?',
  'Have you seen how #W# hides #odd# whenever you come in?',
  'Could you hold the lamp while I crawl into #spot#?',
  'Would you believe me if I said that I’ve already packed?',
  'Why else would #W# have given me the key to #spot#?',
  'Don’t you think it’s time we told #W#?',
  'What do we say when #W# walks in, in #minutes#?',
  'Can two people live on #odd# until #clock#?',
  'Will you forgive me if I tell you what I buried under #spot#?',
  'Who do you think left #odd# on my pillow?',
  'How would you feel about running away with me and #odd#?',
  'Shouldn’t one of us keep an eye on #W#?',
  'Are you ready to hear the truth about #W#?',
  'What if I told you that #W# and I are married?',
  'Have I mentioned that the door locks from the outside?',
  'Is it wrong that I’ve never been happier?',
  'Aren’t you even a little curious what #W# keeps in #spot#?',
  'Where will you be when they find #odd# in my suitcase?',
  'Would you rather face #W# now, or after #clock#?',
  'Or is it all because of #call#?',
  'Has it anything to do with #call#?',
  'Didn’t it all begin with #call#?',
  'Could #W# be standing behind that curtain with #cobj#?',
];

export const questionStumbles: Readonly<Record<Stumble, readonly string[]>> = {
  confusion: [
    'Wait, which comes first, #call# or #thing#?',
    'Why have I suddenly forgotten what we’re doing here?',
    'Did we say left or right, after #thing#?',
    'Could you tell me once more, slowly, what I’m meant to do?',
    'What was I going to say about #thing#, and why is it gone?',
  ],
  'lost-object': [
    'Where on earth did I put #lost#?',
    'Did you see what I did with #lost#, a minute ago?',
    'Why are my hands empty, and where #lis# #lost#?',
    'Who has taken #lost# while I blinked?',
    'Where’s my other glove, and why do I want to cry?',
  ],
  fear: [
    'Would you go first, please, and tell me when it’s safe?',
    'Can you hear my knees, or is that #sound#?',
    'Would you hold my sleeve until it’s over?',
    'What if I can’t do it?',
    'Am I allowed to be this scared of #thing#?',
  ],
  'lowered-status': [
    'Who am I to decide that?',
    'Would you show me, from the beginning, how one handles #thing#?',
    'May I stand behind you and just carry things?',
    'What would somebody clever do here, somebody like you?',
    'Will you tell me what to do, in small words?',
  ],
  'wrong-assumption': [
    'So you’re leaving me, aren’t you?',
    'Isn’t it a birthday present, then, and why have I wrapped it?',
    'Didn’t you wink at me to sell #thing# to #W#?',
    'Wasn’t that a proposal just now, and should I cancel the choir?',
    'You did want me to tell #W# everything, didn’t you?',
  ],
};
