/** What the Partner adds, by the kind of move. One new thing each, and room to do something with it. */
export const buildGives: readonly string[] = [
  '#W# scratched a message on the underside of #obj#, and it’s addressed to you.',
  'There’s something inside #obj#. Listen: it sounds like #noise#.',
  'I’ve cleared a shelf for #obj#, between #odd# and the fire bucket.',
  '#W# offered me #price# for #obj#, and I said that I’d have to ask you.',
  'You take one end of #obj# and I’ll take the other.',
  'I’ll hold the torch while you show me what #obj# can do.',
  'Somebody has polished #obj# during the night, and it wasn’t me.',
  'The instructions for #obj# are in my locker, in a language only #W# reads.',
  'I’ve saved #token# for exactly this: for #food#, and for you.',
  '#W# makes #food# as well, only sadder. Cut me a piece, and we’ll see who comes running.',
  'We should serve #food# to #W# before the questions start.',
  'I call #beast# “Chairman”, and #they# come#s# when you hum.',
  'I’ll hum and you walk backwards; that’s how we got the last one out of #spot#.',
  '#beast# left #odd# at my door this morning, like a gift.',
  '#who# left #odd# for you. I promised not to look, and I looked.',
  '#who# said that you’d know what to do with #odd#.',
  'There’s a chair for #who# over there, and a smaller one for the truth.',
  '#named# left #odd# for you. I promised not to look, and I looked.',
  '#named# always said you’d be the one to open #spot#.',
  'Here, #named# wanted you to have #odd#.',
  'There’s a way from here to #where# through #spot#; I dug it myself, with a spoon.',
  'I keep the spare key to #where# in my shoe, and today I’d like you to have it.',
  'Put your hand on #limb#, here. You feel that? It’s keeping time with #sound#.',
  'I’ve drawn a map of #idea#. We are the small dot, and #W# is the arrow.',
  '#W# keeps a file on #idea#, under a cushion, with your name on the cover.',
  'I’ve brought #odd#, just in case.',
  'I found #odd# in #spot#, and I think that it belongs to this.',
  '#W# taught me a knot for exactly this. Give me your finger.',
  'We’ll need a third pair of hands, and #W# never says no to you.',
  'You do the talking; I’ll stand behind you and look like a lawyer.',
  'I’ll take notes, and you tell me when to gasp.',
  'Let’s do it the way we practised in #spot#, only without the screaming.',
];

/** For a moment that is tender or frightening: a hand first, and only then a story. */
export const tenderGives: readonly string[] = [
  'I’ll put the kettle on, and you tell me about #thing# from the beginning.',
  'Put #obj# down for a minute. I’ve got you.',
  'Start anywhere. Start with #thing#, if that’s the easy end.',
  'I’ve locked the door and told #W# that we’re counting spoons. You’ve got all the time there is.',
  'You don’t have to be brave about #thing# in here.',
  'Someone once sat with me through a night like this, and now it’s my turn to sit with you.',
  'We’ll look at #thing# together, when you’re ready, and not before.',
  'I never told anyone either, about #thing# I mean. It’s easier with two.',
  '#named# would want you to sit down first.',
  'I’ll stay right here, and #W# can knock as long as they like.',
  'Here, take #odd#. It got me through the winter.',
  'There’s a bench in #spot# where I go when it gets like that. I’ll move over.',
  'When it was me, #W# just sat down and said nothing for an hour. Shall I do that?',
];

/** Ties the Partner's own story to the moment. */
export const confidences: readonly string[] = [
  'Since it’s you:',
  'As long as we’re being honest:',
  'You may as well know.',
  'I’ve never said this aloud.',
  'While we have a moment:',
  'Before it gets any later:',
  'Don’t laugh.',
  'One truth for another.',
];

export const heightenGives: readonly string[] = [
  'By tonight everybody from here to #far# will be talking about #thing#.',
  '#W# is already selling tickets, and the queue for #thing# goes all the way to #spot#.',
  'There are #count# more where #obj# came from, and every one of them is bigger.',
  'I’ve seen #obj# stop a fight, start a marriage and pay for a roof.',
  'They’ll put #obj# behind glass one day, with a small lamp and a guard.',
  'I hear that the mayor has asked for #food#, twice, on one knee.',
  'There’s a second one, you know. #beast# #is# the small one.',
  '#beast# #has# been promoted. Officially, we both report to #them# now.',
  '#who# #has# sent for the whole family, and they’ve packed for a month.',
  '#named# has rung the newspaper, and they’re sending their best hat.',
  'I’ve heard grown people weep at the mere thought of #where#.',
  'They’re going to cast #limb# in bronze, and I get to hold the bucket.',
  'If this goes on, #idea# will have its own flag by Friday.',
  'I’ve told my mother, my mother has told the choir, and the choir is on its way.',
  'Nobody has dared such a thing here since #W#, and there’s a statue of #W# in #spot#.',
  'The last time it came to this, they had to rebuild #spot#.',
  'If it works, they’ll name a sandwich after you.',
  'It’s bigger than us. It’s at least as big as #spot#.',
  'The lights have started to flicker in time with your voice. Say something grand.',
  'Look at the window: #count# faces, pressed to the glass, all waiting for your next move.',
];

export const stakesGives: readonly string[] = [
  '#clock.c# starts in #minutes#, and I’ve promised #W# that #thing# will be ready.',
  '#clock.c# has been moved forward. We have #minutes#, and #thing#.',
  '#W# is on the way up, and nobody has told #W# about #thing#.',
  'If we get this wrong, #W# closes the place, and I’ve got nowhere else to be me.',
  'I’ve put my whole savings on you. It isn’t much, but it’s mine.',
  'The door has just locked itself. We have #minutes# of air and #odd#.',
  'Hear that? I hear #sound#. We’re not alone, and we’re not ready.',
  'If #thing# fail#s#, I’m back to living in #spot#.',
  '#W# bet #price# that you’d give up before #clock#.',
  'Whatever you decide, decide it before #clock#. After that I turn back into a coward.',
  'There’s only one like #obj# left in the world, and you’re standing on the label.',
  'I’ve just signed for #obj# in both our names. In blood, because the pen was dry.',
  'If #beast# get#s# into #spot# before #clock#, I’ll have to resign.',
  'If #who# find#s# out from anybody but you, it will break my heart too.',
  'If #named# finds out from anybody but you, I’ll have to leave town.',
];

export const placeGives: readonly string[] = [
  'Come with me to #spot#; it’s quieter there, and the walls are on our side.',
  'Mind your head, we’re going through to #spot#. There. Now you can say it out loud.',
  'Not here. In #spot#, in the dark, where #W# never looks.',
  'I’ll show you #spot#. You have to close your eyes for the last three steps.',
  'Follow me. See? From #spot# you can look down on the whole of #place#.',
  'Bring #obj# along to #spot#. I want to see #them# in better light.',
  'Take my sleeve, we’re going out by #spot#. Don’t step on #odd#.',
  'Here we are, #spot#. Nobody has stood here since #since#.',
  'Shh, duck in here, into #spot#. I hear #sound#.',
];

/** `call` is something that the player put on stage earlier; `cthem`, `cis` go with it. */
export const callbackGives: readonly string[] = [
  'It’s just like #call# all over again, only this time we’re ready.',
  'First #call#, and now this. I’m starting to see a pattern, and I like it.',
  'I still haven’t got over #call#, and here we are.',
  'Do you think it has something to do with #call#? I do.',
  'Somewhere, #call# #cis# part of this too. I’d bet #price#.',
  'Without #call# we’d never have got this far.',
  'When I’m old I’ll tell it in one breath: #call#, you, and this.',
  'I’ve kept #cobj# safe, by the way. I had a feeling that we’d need #cthem# again.',
  'Quick, use #cobj#! You said it yourself, a minute ago.',
  'What if #cobj# and #obj# belong together? Hold them side by side.',
  'Let’s ask #cwho#. After what you told me, there is nobody better.',
  '#cwho# will never believe it. I can hardly believe it, and I’m standing here.',
  '#cwho# must hear of it from you, and I’ll hold your coat.',
  'You remember what you said about #call#? I’ve written it on the wall.',
];

/** For want of an earlier offer of the player's: what the Partner brought. */
export const ownCallbackGives: readonly string[] = [
  'That explains what #W# said about you, and why they smiled.',
  'So that’s why #W# left #odd# in #spot#.',
  'And I thought that #sound# was the strangest part of my day.',
];
