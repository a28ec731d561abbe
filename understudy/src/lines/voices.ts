/**
 * What people of the audience say in their own voice, by their id; `thing` is something concrete from the player's line,
 * `obj` the same when it can be held.
 * An archetype that isn't listed speaks in one of the manners of `room.ts`.
 */
export const voices: Readonly<Record<string, readonly string[]>> = {
  'card-sharp-grandmother': [
    'I’d hide #obj# up my sleeve too, dear. There’s plenty of room.',
    'Lovely bluff, sweetheart. I nearly believed #thing# myself.',
    'Don’t fold now, darling. I’ve got money on you.',
  ],
  'father-of-twins': [
    '#thing.C# … sorry, what was I … no, it’s beautiful, that’s all.',
    'I haven’t slept since spring and #thing# just made sense of it.',
    'I’m laughing, or I’m crying. It’s the same muscle.',
  ],
  'child-past-bedtime': [
    'Now #thing# should have a dragon in it! And then it goes up in the air!',
    'I know what happens next: #thing# get#s# a rocket!',
    'Do it again, but with teeth!',
  ],
  'dragged-along-teenager': [
    '#thing.C#. Okay. That was fine. Whatever. (Snort.)',
    'I’m not laughing at #thing#. I’ve got a cough.',
    'This is fine. I’m staying for the next bit.',
  ],
  'organising-sister': [
    '#thing.C#, good; a chair for the partner; and somebody please write it down.',
    'Right: keep #obj#, breathe, and call your mother.',
    'Brave, quick, and exactly on time. I approve of all three.',
  ],
  'tango-widower': [
    'Permit me: at #thing# I would have offered my arm.',
    'My wife would have loved #thing#. Forgive me. Please go on.',
    'One step back, and then two forward. That was a dance.',
  ],
  'homesick-student': [
    'Excuse me, but we have #thing# at home too, only louder!',
    'I must tell my sister about #thing#. She won’t believe me!',
    'Please, may I laugh now? I already am.',
  ],
  'museum-guard': [
    'Look twice at #thing#. I always do.',
    'Please don’t touch #obj#. Just look.',
    'Eleven years I’ve stood still. That moved me.',
  ],
  'third-choice-goalkeeper': [
    'Hands out, you’ve got it! #thing.C#, what a save!',
    'Back to your line! Mind #thing#, mind #thing#!',
    'Keep it up! I’m warming up just watching you!',
  ],
  'adult-swimming-teacher': [
    'There, you let go of the edge. #thing.C# will carry you. Breathe.',
    'Breathe out at #thing#, and now one long stroke.',
    'That was the deep end. And you’re floating. Breathe.',
  ],
  'opera-prompter': [
    'Psst! #thing.C#! That was the line, the very line!',
    'Oh, with #thing# one could bring down the second act!',
    'Nobody gave you that line. Bravo, bravissimo, softly.',
  ],
  birdwatcher: [
    'Hush. #thing.C#, in the open. You don’t see that twice.',
    'I’d wait nine hours for #thing#. Lesser spotted tenderness.',
    'Nobody move. That was a common hope, in full plumage.',
  ],
  'trapeze-catcher': [
    'And one, and two, and there’s #thing#, right in your hands.',
    'I’d have caught #thing# just the same: late, and gladly.',
    'You jumped before you saw the hands. That’s the trade.',
  ],
  'balcony-astronomer': [
    '#thing.C# … and to think how far away we all were a minute ago.',
    'I’d turn the telescope round just to see #thing#.',
    'That light took years to reach us. Look, there it is.',
  ],
  'flower-seller': [
    'A dozen of those, and wrap #obj# for me separately!',
    '#obj.C#, fresh as this morning. Put #them# in water, quick.',
    'That’s a Friday feeling, and I’d charge double for it.',
  ],
  'watch-repairer': [
    'Gently now. #thing.C# drive#s# the whole works, you’ll see.',
    'There’s the tiny wheel that mattered: #thing#.',
    'Not a turn too much. It’s ticking.',
  ],
  'mobile-librarian': [
    '#thing.C#: I’d read on all night just for that.',
    'I’ve put a bookmark in at #thing#. Now drive on.',
    'Here the whole village would have begun to cry.',
  ],
  'launderette-owner': [
    'The things that people leave in their pockets! #obj.C#, well, well …',
    'I found #obj# in a tumble dryer once. I never told a soul.',
    'That came out clean. Stubborn stain, too.',
  ],
  'early-baker': [
    'Let #obj# rise a little. Oh, it smells … (yawns) … wonderful.',
    '#obj.C#, still warm. I’d get up at two for that.',
    'Well kneaded, that. Forgive the yawn, it’s a compliment.',
  ],
  locksmith: [
    'There, did you hear it click? #thing.C#. It was never locked.',
    'No force needed. #thing.C#, and it opens by itself.',
    'I heard something give way. Gently done.',
  ],
  'tea-stall-owner': [
    'Sit, sit, more tea! And for #thing# a second sugar!',
    '#thing.C#! That has brewed just long enough, my friend.',
    'Poured from a great height, and not one drop spilled!',
  ],
  'rooftop-beekeeper': [
    'Slowly around #thing#, please. Forty thousand of us are humming.',
    'At #thing# the whole hive changed its note. I noticed.',
    'Nobody flapped. That’s how you get honey.',
  ],
  'ferry-pilot': [
    '#thing.C#, fine on the port bow. Steady as you go.',
    'Wind has changed. I felt it at #thing#.',
    'Good water here. Hold that course.',
  ],
  'submarine-cook': [
    '(Whispers) #obj.C#. With cinnamon. That would keep the peace.',
    '(Whispers) Seventy days down, and we’d still be telling #thing#.',
    '(Whispers) I laughed. Don’t tell the captain.',
  ],
  'sleeper-train-attendant': [
    'Pardon me. #thing.C#: I’d have woken you for that.',
    'Good evening. I shall keep #thing# in my night book.',
    'Your station, I believe. How quietly you arrived.',
  ],
  'reserve-astronaut': [
    '#thing.C#: check. Heart rate: up. Check.',
    'I’ve trained nine years for a sight like #thing#. Excuse me.',
    'All systems … give me a second … all systems go.',
  ],
  'long-haul-driver': [
    'You drive a long way … before you meet #thing#.',
    '#thing.C# … yeah … I’ll think about that till the border.',
    'Now that … was a nice bend in the road.',
  ],
  'mountain-hut-keeper': [
    'I’ve no use for #thing#. But you’re cold, so come in and sit down.',
    'Nonsense, all of it, and #thing# just about broke my heart.',
    'Wipe your boots. That was very fine.',
  ],
  'lost-tourist': [
    'I have found it! Is #thing# not the famous cathedral?',
    'Please, I wish to photograph #thing#. In my guide it is missing.',
    'I understood not one word, and I am so very happy.',
  ],
  'night-shift-nurse': [
    'I’d put #thing# down for observation. Strictly for my own comfort.',
    'At four in the morning #thing# would be just the medicine.',
    'That was the good kind of silence. I’d chart it.',
  ],
  'air-traffic-controller': [
    '#thing.C#, you are cleared to land. Lovely approach.',
    'I have #thing# on the screen. Hold your height, please.',
    'Clear words, well spaced. Continue as you are.',
  ],
  'payroll-clerk': [
    'Entered in full: #thing#. I’d have added a bonus of 0.04.',
    'For #thing# I’d approve overtime. Two and a quarter hours.',
    'It adds up. To the second decimal, it adds up.',
  ],
  'school-cook': [
    'A second helping of #obj# for that one! Go on, love, eat.',
    'MIND THE STEAM! Oh, bless you, and #thing# too.',
    'Clean plate, that. You’ll have done well in maths.',
  ],
  'minibus-conductor': [
    'Next stop, #thing#! Shift up, shift up, everybody gets on!',
    'Hold tight! #thing.C# is boarding, and no one pays!',
    'Courage! Who’s getting off at Courage?',
  ],
  'court-interpreter': [
    'I say, on behalf of row two: #thing#, and I mean it.',
    'I do not translate #thing#. It’s the same in every language.',
    'I heard what was meant before it was said.',
  ],
  'on-call-engineer': [
    'Status: #thing# back online. Cause: somebody cared.',
    'Incident closed at #thing#. No further alerts.',
    'All services are running. One heart is slightly degraded.',
  ],
  'first-grade-teacher': [
    'An invisible star for #thing#, and one for trying.',
    'Did everybody see #thing#? Wonderful. Let’s all be just that brave.',
    'That was crooked and brave, and it gets a star.',
  ],
  'country-vet': [
    'Hold #obj# steady, speak low, and mind the back end!',
    'Nothing wrong with #thing# that a bit of patience won’t cure!',
    'Good and calm, that. Any frightened beast would’ve come to you.',
  ],
  'crane-operator': [
    'From up here: #thing#. Set down soft. Good.',
    'I see #thing#. Small. Important. Carry on.',
    'Slow metre. Best metre of the day.',
  ],
  'call-centre-poet': [
    'Thank you for holding. I was put through to #thing#, and it rang very deep.',
    'Your call to #thing# is important to us, and it’s slowly breaking my heart.',
    'Please stay on the line, for the line has a lilt, and the lilt is just fine.',
  ],
};
