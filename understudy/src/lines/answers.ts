/** How the Partner answers what the player asks: plainly first, then with something to play on. */

/** To a question of yes or no: `yes` is "I did", "It is", "We can". */
export const yesAnswers: readonly string[] = [
  '#yesI#, and I’d do it again.',
  '#yes#. I was hoping that you wouldn’t ask, and I’m glad you did.',
  '#yes#. I can hardly believe that I’m saying it out loud.',
  '#yes#, #swear#.',
  '#yesI#. It took me all night and most of my courage.',
  '#yesI#, more than is good for me.',
  '#yes#, and I’ll fight anyone who says otherwise.',
  '#yes#. You know how I am with #thing#.',
  '#yes#, and #thing# #is# only the beginning.',
  '#yes#. With #thing# you never do anything by halves.',
  '#yes#. I’ve thought of little else but #thing#.',
  '#yes#. I thought that you’d never ask.',
  '#yes#. Don’t look so surprised, you raised me.',
  '#yes#, if you stand where I can see you.',
  '#yes#. Ask me again in front of #W#, and I’ll say it louder.',
  'Of course. #yesI#, ever since #since#.',
];

/** With `past`: what was asked for, done. */
export const didAnswers: readonly string[] = [
  'I #past#, twice, to be sure.',
  'I #past# before anyone was up, and I told nobody.',
  'I #past#, and #W# held the lamp.',
  'I #past#. My hands are still shaking, look.',
];

/** `first` and `second` are what the player gives to choose from. */
export const choiceAnswers: readonly string[] = [
  'Officially, #first#. After dark, #second#.',
  '#second.c#. #W# said #first#, and #W# has been wrong since #since#.',
  '#first.c#, if you’re the one who asks.',
  'Both. #first.c# for the papers and #second# for the heart.',
];

export const whereAnswers: readonly string[] = [
  'In #spot#, behind #odd#. I covered #thing# with my coat.',
  'Where nobody would look: in #spot#. Only #W# and I know about #thing#, and now you.',
  'The last time I saw #thing#, #they# #was# on the way to #spot#, and not alone.',
  'Right under your feet. #W# had the floor put in over #thing# #years# ago.',
];

export const whereAnswersWithoutThing: readonly string[] = [
  'In #spot#. Don’t run, it makes the floor nervous.',
  'Far from here, thank goodness. The last I heard, it was #spot# and then straight on.',
  'Closer than you think. Turn round, slowly: #spot#.',
];

export const whoAnswers: readonly string[] = [
  '#W#. Or somebody with exactly the same walk.',
  'I promised not to say, so I’ll hum it. It rhymes with #W#.',
  'It was #W#, in #spot#, and I held the door. There, it’s out.',
  'Between us? #W#. They have the key, and they have the motive.',
];

export const whoAreYouAnswers: readonly string[] = [
  'I’m #me#. I look after #place#, and since #since# I’ve been waiting for you.',
  'They call me #me# here. My mother calls me something softer.',
  '#me#. We met in #spot#, you lent me your umbrella, and I’ve been meaning to say something ever since.',
];

export const nameAnswers: readonly string[] = [
  '#me#. It was my grandmother’s name, and she wore it better.',
  'I’m #me#. Say it as if we’ve known each other for #years#.',
  '#me#, but #W# calls me “you there”, so I answer to both.',
];

export const whyAnswers: readonly string[] = [
  'Because #W# asked me to, and I’ve never been able to say no to that hat.',
  'Because of what happened in #spot#. We swore not to speak of it, and I’m tired of swearing.',
  'Because somebody had to, before #clock#, and you were asleep.',
  'It started as a favour to #W#. Then it grew legs.',
  'For love. I know how it looks, but it was for love.',
  'Because all I ever wanted is #wish#.',
];

/** "Why did you never …?" */
export const whyNotAnswers: readonly string[] = [
  'Because I was afraid that you’d be kind about it. And then where would I hide?',
  'I tried. I stood at your door with #odd# in my hands, and then I heard you laughing and went home.',
  'I thought you knew. I thought that everybody in #place# knew.',
  'Because once it’s said, it’s true. Well. Now it’s said.',
  'I was waiting for the right moment. #W# says that this is it.',
];

/** When the question is about `thing`. */
export const whyThingAnswers: readonly string[] = [
  'Because #thing# #is# the only thing #W# is afraid of.',
  '#thing# #was# my idea. I wanted it to look like an accident.',
  'Because nobody else wanted #thing#, and I know how that feels.',
  '#W# put #thing# there to keep a promise, and today it falls due.',
  'Because without #thing# we’d have to talk about #spot#.',
];

export const whatInsideAnswers: readonly string[] = [
  '#odd.C#. And under that, something with your name on it.',
  'Open #thing# and see, but do it slowly: it hasn’t seen daylight since #since#.',
  'I looked into #thing# once. It was #odd#, and it looked back.',
];

export const whatToDoAnswers: readonly string[] = [
  'You take #spot#, I take #W#, and we meet in the middle before #clock#.',
  'First we breathe. Then we fetch #odd#, and then you say the thing you’ve been wanting to say.',
  'We tell the truth, quickly, before #W# thinks of a better lie.',
  'I’ve got #odd# and you’ve got the nerve. I say we begin.',
];

export const whatAnswers: readonly string[] = [
  'It’s about #thing#. #W# made me promise not to tell, but you have that face on.',
  'You really want to know? #W# brought #odd#, and it went on from there.',
  'The short version: #thing#, #odd#, and no witnesses. The long version has a song in it.',
  'What I saw was #W#, running, with #thing#. What it means is up to you.',
];

export const whatAnswersWithoutThing: readonly string[] = [
  'It began with #odd#. Then #W# came in, and nobody has sat down since.',
  'The short version: #W#, #odd#, and no witnesses. The long version has a song in it.',
  'Something I should have told you in #spot#, when we still had time.',
];

export const whenAnswers: readonly string[] = [
  'Right after #clock#. Or right before, if you give me the sign.',
  'In #minutes#. I’ve set my watch by your breathing.',
  'It should have been yesterday, but #W# sat on the calendar.',
];

export const howAnswers: readonly string[] = [
  '#manner.c#, and with a good deal of humming.',
  'The way #W# showed us: slowly, then all at once, then out by #spot#.',
  'With #odd# and a steady voice. You bring the voice.',
  'One finger at a time. I’ve practised it on a melon.',
];

export const howManyAnswers: readonly string[] = [
  '#count.c#. I counted twice, and the second time they counted me.',
  '#count.c#, and #W# ordered one more, for luck.',
  'More than #W# admits, and fewer than I dreamt of. Let’s say #count#.',
];

export const howAreYouAnswers: readonly string[] = [
  'Better, now that you’re here. I was about to start talking to #odd#.',
  'Like somebody who has heard #sound# all night. And you, with that look on your face?',
  'I haven’t slept since #since#, and I’ve never felt more awake.',
];

/** "Tell me about …", "what happened?" */
export const storyAnswers: readonly string[] = [
  'It was late, and #thing# #was# in #spot#, where #they# should never have been. I looked away for one second. I’ve been looking ever since.',
  'There were three of us, with #odd#. #W# told everyone that it was about #thing#, but really it was about not being alone.',
  'I’ve never told it to the end. It begins with #thing# and with #W# shouting “run”, and I didn’t run.',
  'Sit down. #thing.c# came to me on a Tuesday, in the rain, and asked for nothing but a chair. I gave #odd# instead, and I regret it.',
  'There isn’t much to tell: #W# and I went into #spot#, and only one of us came out singing.',
  'I was young, #W# was in a hurry, and somebody had left #odd# by an open window. You can guess the rest, and you’d be wrong.',
];

/** "Do you remember …": `m` is what, turned round, when it could be. */
export const rememberAnswers: readonly string[] = [
  'Every second of it. You were laughing, and #W# was on the roof.',
  'I’ve tried to forget. I’ve still got the scar, and #odd#.',
  'How could I not? It’s the reason I never left #place#.',
];

export const anyAnswers: readonly string[] = [
  'I’ll answer that truthfully, since it’s you: yes, and #W# knows.',
  'You’re the first who ever asked me that. The answer is in #spot#, and I’ll show you.',
  'Ask #W# and you get the polite answer. From me you get the true one: I don’t regret it.',
];
