/**
 * How the Partner takes up what the player has just put on stage. `thing` is whatever the line was most about; `obj`,
 * `food`, `beast`, `who`, `where`, `limb` and `idea` are there only when it is of that kind.
 */
export const thingTakes: readonly string[] = [
  '#thing#. I hoped that it would come to this.',
  'I have been thinking about #thing# since #since#.',
  'You had me at #thing#.',
  'If #thing# #is# part of this, count me in.',
  '#thing#, today of all days.',
  'You are the first one brave enough to bring up #thing#.',
  'I knew that we would come to #thing# sooner or later.',
  'I’ve been waiting #years# for somebody to say that about #thing#.',
  'Then this is about #thing#, and I’m not hiding from that any more.',
  'Now that you mention #thing#, it all makes sense.',
  'There, you said it: #thing#. The air is better already.',
  'Everybody here tiptoes around #thing#, and you just walk right up.',
  '#thing#! #shiver#.',
  'Good. Let us start with #thing#, then.',
];

export const objTakes: readonly string[] = [
  'Careful with #obj#, #they# bruise#s# easily.',
  'Look at #obj#! I’d know #them# anywhere.',
  '#obj#! I thought that I’d never see #them# again.',
  'May I touch #obj#? Only with one finger.',
  'I can’t take my eyes off #obj#.',
  'Put #obj# where I can see #them#, please. #they.c# calm#s# me.',
  'So #theyre# real. #W# told me about #obj#, and I laughed.',
  'You kept #obj# all this time, and I never even asked.',
  'I knew #obj# would turn up the moment we needed #them#.',
  'We can work with #obj#. I have worked with less.',
  'I have a soft spot for #obj#, and you know it.',
];

export const foodTakes: readonly string[] = [
  '#food#! I haven’t eaten since #since#.',
  'I can smell #food# from here, and I’m sixteen again.',
  'If #food# #is# on the table, so am I.',
  'One bite of #food# and I’d confess to anything.',
  'Nobody treats #food# with the respect you do.',
];

export const beastTakes: readonly string[] = [
  '#beast#! Nobody move, #they# can smell doubt.',
  'I’ve met #beast# before. We didn’t part as friends.',
  'Let me talk to #beast#. #they.c# listen#s# to me on Wednesdays.',
  'So it was #beast# all along. I owe #W# an apology.',
  'Look #beast# in the eye and nod. That is how it’s done.',
  'I like #beast# already. #they.c# #has# an honest face.',
];

export const whoTakes: readonly string[] = [
  'Don’t let #who# hear that. Or do, it’s about time.',
  'I always had a feeling about #who#.',
  '#who# told me the very same thing, only with more tears.',
  'If #who# can live with it, so can I.',
  'I was hoping that you’d bring up #who#.',
  'What would we do without #who#? I lie awake over that.',
  'I owe #who# #token#, and the truth.',
  'Somebody had to stand up for #who#. I’m glad it’s you.',
];

export const whereTakes: readonly string[] = [
  'I haven’t set foot in #where# since #since#.',
  '#where#. I still dream of the smell: #smell#.',
  'I know every corner of #where#, and one of them knows me.',
  'Let us talk about #where#, then, with the door shut.',
  'People say that #where# changes you. Look at me.',
];

export const limbTakes: readonly string[] = [
  'Everybody notices #limb# sooner or later.',
  '#limb# #has# a story, and you’re the first to earn it.',
  'Trust #limb#. #they.c# knew before either of us did.',
  'I would follow #limb# anywhere.',
];

export const ideaTakes: readonly string[] = [
  'Let us not whisper about #idea# any longer.',
  '#idea#! I had it written on my hand, so that I wouldn’t forget.',
  'I was up all night over #idea#.',
  'I’ve got a drawer at home just for #idea#.',
  'You make #idea# sound like something we could win.',
  'Leave #idea# to us. Who else is there?',
];

/** Things too big, too fast or too thin to hold. */
export const fixtureTakes: readonly string[] = [
  'I’ve walked past #fix# every day, and never once looked properly.',
  '#fix# #has# been trying to tell us something for weeks.',
  'I put my ear to #fix# this morning. It was like #noise#.',
  'I never trusted #fix#. I smile at #them#, but I never trusted #them#.',
  'Whatever happens with #fix#, we stay together.',
  'I lay awake all night because of #fix#, and I was right.',
  'They told me that I’d get used to #fix#. I never did.',
];

/** For a person by name. */
export const namedTakes: readonly string[] = [
  '#named#! I haven’t heard that name since #since#.',
  'You spoke to #named#? Then you know.',
  'If #named# is in this, we’re going to need a bigger table.',
  'I always said that #named# would be the one to surprise us.',
  'Nobody tells #named# anything before I’ve had my coffee.',
  '#named# and I go back to #since#, and it was not dull.',
  'I owe #named# #token#, and an explanation.',
  'Of course it comes back to #named#. It always does.',
];

/** The player's whole statement, turned round: `m` fits after "that". */
export const statementTakes: readonly string[] = [
  'If #m#, then I know what we have to do.',
  'I felt it the moment I came in: #m#.',
  'So #m#. Then the rest of my day can wait.',
  'All week I’ve been waiting for somebody to tell me that #m#.',
  'I believe you. #m.c#, and I’m not going to argue with a face like yours.',
  '#m.c#, and here I was worrying about my shoes.',
  'Now that #m#, there is no going back to how it was.',
  '#m.c#. I’m going to need to sit down, and then I’m going to help.',
  'Good to know that #m#. I’d rather hear it from you than from #W#.',
];

/** What the player does: `did` when it is done, `planned` when it is to come, `doing` at any time. */
export const deedTakes: readonly string[] = [
  'You #did#, and nobody even had to ask you.',
  'You #did#? Then I can stop pretending that I’m the brave one.',
  'The moment you #did#, I knew that you’d understand me.',
  'They’ll ask me where I was when you #did#, and I’ll say: right beside you.',
  'You #did#. I’d have lost my nerve at the first step.',
  'You’ll #planned#? I’m bringing a chair, I want to see it.',
  'If you #planned#, I’ll keep them busy for as long as you need.',
  'You #planned#, and I’ll tell people that I knew you before.',
  'I was going to ask you to #planned#, but I didn’t dare.',
  '#doing.c# takes a certain kind of person, and I’m looking at them.',
  'There are people here who talk about #doing# for years, and you just do it.',
];

/** For a line with nothing in it to pick up. */
export const plainTakes: readonly string[] = [
  'I hadn’t thought of that, and now I can’t think of anything else.',
  'When you say it like that, even #W# would believe it.',
  'That’s the bit that nobody dared to say.',
  'I felt that all the way down to my socks.',
  'You see it too, then. I thought it was only me.',
  'That’s exactly how it began the last time.',
  'Hold that thought. I want #W# to hear it from you.',
  'I’d have said the same, with less courage.',
  'Look at me: I’m nodding, and I never nod.',
  'Then it’s happening, it’s really happening.',
];

/** The player has said who they are. */
export const introductionTakes: readonly string[] = [
  '#you#! I’ve practised saying that name since #since#, and it comes out better than I’d feared.',
  'So you’re #you#. I’m #me#, and I’m so glad that they sent you and not #W#.',
  '#you#, at last. I’m #me#; I’ve kept a hook free for your coat since #since#.',
  'I knew a #you# once, and we don’t talk about the fire. You’ve got a kinder face.',
];

/** What the player tells the Partner to do; `doing` and `base` are the Partner's deed now. */
export const orderTakes: readonly string[] = [
  'I’m #doing#, and I have never felt so needed.',
  'Watch me: I’m #doing# #manner#.',
  'Look, I’m #doing#. I only needed somebody to ask.',
  'I’m #doing#. Tell my mother that I didn’t hesitate.',
  'At once! #doing.c# is what I trained for, in secret.',
  'I’ll #base#, and I’ll do it #manner#.',
  'For you, I will #base#. For #W# I wouldn’t.',
];

/** What the player proposes that both do. */
export const togetherTakes: readonly string[] = [
  'I’ve wanted to #base# since #since#.',
  'We #base#, and we don’t look back.',
  'You go first and I’ll #base# right behind you.',
  '#doing.c# it is. I’ll leave #W# a note.',
  'You and I, #doing#: it sounds like the start of a good story.',
  'I’ll #base# with you if nobody counts my steps.',
];

/** What the player says that they are, to the Partner or at all: `m` is "you are my father". */
export const identityTakes: readonly string[] = [
  '#m.c#. I’ve practised what I’d say to you, and now it’s all gone.',
  '#m.c#? Then I owe you #count# birthdays, and a hug.',
  'So #m#. I should have known you by the walk.',
  '#m.c#, and I made you wait in #spot#! Forgive me.',
  'If #m#, then #W# has been lying to me since #since#.',
];

/** What the player says that the Partner is or does: it is true from now on. */
export const endowedTakes: readonly string[] = [
  'It’s true, #m#, and I’ve stopped apologising for it.',
  '#m.c#. It’s the first thing people learn about me.',
  'You noticed. #m.c#, and it has cost me two friendships and a bicycle.',
  'Yes, #m#. I was going to tell you over dinner.',
  'My mother says it too: #m#. She means it kindly.',
  '#m.c#, and tonight I’m not hiding it.',
];
