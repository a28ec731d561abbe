/** A first image that puts two people on stage and leaves the first line to the player; by the game's id. */
export const firstImages: Readonly<Record<string, readonly string[]>> = {
  'free-scene': [
    'Listen: #sound#. Two old friends look at #odd#, and neither has said a word. You are one of them.',
    'It smells of #smell#. #odd.C# lies between two people who have known each other far too long. You speak first.',
  ],
  'first-day': [
    'The door swings open. There you stand with a brand-new badge, and an old hand hands you #odd# without looking up. Your shift starts now.',
    'An old hand is already at work, humming. On your empty chair there’s #odd#, and a note: “as usual”. Begin.',
  ],
  'lost-and-found': [
    'A counter, a brass bell, a shelf with #odd# that nobody ever came for. You walk up with an empty place in your pocket. Ring the bell.',
    'Behind the counter someone dusts #odd#. You have come for something else, something of yours. Tell us what.',
  ],
  neighbours: [
    'A wall as thin as paper. For years you’ve heard the same tune through it, every evening at six. Now you knock, with an empty cup in your hand.',
    'Two doors, one landing, and #sound#. After all these years one neighbour knocks at the other’s door. That knock is yours.',
  ],
  'job-interview': [
    'Two chairs, a glass of water, and #odd#. The interviewer turns to page two of your file, and an eyebrow goes up. The floor is yours.',
    'The interviewer reads your papers, stops, reads that line again, and looks at you with new respect. Go ahead.',
  ],
  'expert-panel': [
    'The red lamp is on, we’re live. The host beside you turns round in awe: here sits the world’s one true authority. The microphone hums, and it’s pointing at you.',
    'The applause for the great expert dies down, and the great expert is you. Your host has one question, and the whole nation is listening.',
  ],
  'worst-idea': [
    'Two people, one napkin, and an idea that every sensible person has turned down. You hold the pen. Your partner can’t wait a second longer.',
    'Your partner bursts in, out of breath, with #odd# and a plan. Nobody has ever believed in them. Then there’s you.',
  ],
  'the-apology': [
    'Somebody sits over what is left of it, small pieces, in a row. Then the door opens, and there you are with a cake in your hands. You know what you did.',
    'Your partner looks at #odd#, or what remains of it. You’ve practised the sentence the whole way here. Say it.',
  ],
  'bad-news': [
    'Your partner is humming and hanging up paper lanterns for the happiest day of the year. You’ve just had the call. You close the door behind you.',
    'It’s all ready: the chairs, the cake, the little flags. Your partner beams at you. Only you know that it can’t happen.',
  ],
  'five-minutes-left': [
    'Five minutes! You can hear the crowd outside. #odd.C# has turned up, the key has not, and here’s the clipboard: you’re in charge.',
    'The doors open in five minutes, the lights are half up, and all we have is #odd#. Your partner looks to you. Go.',
  ],
  'two-headed-oracle': [
    'Behind the curtain sits one old robe with two heads, and both have just woken up. The house holds its breath. The first word is yours.',
    'Smoke, a gong, and two heads that turn to each other as one. You begin, with a single word.',
  ],
  'luckily-sadly': [
    'Two people sit on the steps, one with confetti in the hair, one with a bandage. “Well?” asks the visitor. “How did it go?”',
    'The dust has settled on #odd#, and two survivors look at each other. Somebody has asked them how it was. Draw breath, and tell.',
  ],
  'nothing-to-ask': [
    'Your question marks are in the velvet bag now. Two people who know each other too well stand round #odd#, and neither looks at it. Say what you know.',
    'It’s quiet, apart from #sound#. You both know why the other one came. Say it, as if it were so.',
  ],
  'ask-me-another': [
    'Two people meet in a doorway, each with a hand on the handle and an eyebrow up. Who asks first? You do.',
    'Between the two of you lies #odd#, and nobody will explain it tonight. Ask.',
  ],
  'paid-by-the-word': [
    'A counter, a brass scale, a coin that drops. Your purse is thin, and the matter is urgent. Speak, but count.',
    'The clerk turns the little sign: words are dear today. You two have everything to say. Begin.',
  ],
  'round-the-alphabet': [
    'The guests are seated, the speeches are in alphabetical order, and two people run in with #odd#. The letter on the card is yours.',
    'The occasion is about to begin, and it begins with a letter. You see it. Go.',
  ],
  'hand-to-hand': [
    'Two people carry something big and fragile up a narrow flight of stairs. One foot slips. Whoever has the word has the weight, and you have it.',
    'It’s heavy, it rattles, and it has to go round that corner. You hold the front end. Speak, and your partner takes your last word.',
  ],
  unspeakable: [
    'The tired word is out in the rain, with its suitcase. Inside, two people sit down to a conversation that can’t be had without it. Have it.',
    'You’re both already biting your tongues. On the table lies #odd#. Start, and mind that word.',
  ],
  'broken-key': [
    'An old typewriter clatters by itself, one key dangling. The two whom it writes look up, with somewhere to be. Your line first.',
    'Clack, clack, and a gap. Two people step out of the page beside #odd#. Speak, and notice nothing.',
  ],
  'by-request': [
    'Two people roll up their sleeves for an honest day’s work, and a small kitchen bell rings somewhere. Nobody on stage has heard it. Carry on.',
    'It smells of #smell#, the shift has begun, and the house has its menu open. You speak first.',
  ],
  'famous-first-words': [
    'A card floats down, in handwriting that isn’t yours, and lands by your shoe. Your partner has waited all day for just that sentence. Read it, and mean it.',
    'Your partner turns round slowly, next to #odd#. There’s exactly one thing you can say now, and you’re holding it.',
  ],
  'change-in-the-weather': [
    'A form with nine boxes, one pen, two people. The sky over them is clear, for now. Fill in the first box.',
    'A shelf, a spirit level, and #odd# to put on it. It’s calm. It won’t stay so. Begin.',
  ],
  'mind-your-title': [
    'One good chair, one bad stool. Two people look at both and then at each other, and everybody knows who sits where. Speak.',
    'A door opens, and somebody stands up a little too fast. There’s #odd# between you. The first line is yours.',
  ],
  'another-way': [
    'A bell on an empty desk, and two people with something delicate between them. It hasn’t rung yet. Say it.',
    'You take a breath, and your partner takes the same one. Beside you stands the bell, which is not shy. Begin.',
  ],
  rewind: [
    'The clock has a lever, and somebody in row three has hold of it. It’s one minute before the little mishap. You’re still smiling. Go on.',
    'Everything is in its place: you, your partner, #odd#. In a minute it won’t be. Start.',
  ],
  'wrong-shelf': [
    'A plain book, a plain first sentence: somebody only wanted to post a letter. You’re that somebody, and your partner holds the door. Read on, aloud.',
    'The dust is blown off, and there you stand, on an ordinary morning, next to #odd#. All you want is something simple. Say what.',
  ],
  'moving-day': [
    'Pale squares where the pictures hung, and boxes up to your knees. The van hoots in the street. One drawer is still full, and you open it.',
    'Two people, one roll of tape, and #odd# that nobody wants to wrap. Pick it up.',
  ],
  'how-it-came-about': [
    'A lantern shines on the thing in the corner. You two were there, the only ones, and nobody has ever asked. Take the first card.',
    'They’ve all come to hear it, even the dog. You sit side by side before that thing, and the first words lie in your hand.',
  ],
  'letters-from-far-away': [
    'A lamp, a sheet of paper, and far off, over water and weather, another lamp. You’ve already written the date.',
    'The ink is thawed, the post leaves at six, and it will be weeks before anyone answers. Dear …, you write. Go on.',
  ],
  'from-here-to-there': [
    'On the left the first sentence, on the right the last, and nothing but open water in between. You stand under the first. Push off.',
    'Two cards, one stage, and a partner who has packed sandwiches for the crossing. Say your first line.',
  ],
  'the-whole-evening': [
    'A key turns, and the lights come on, one, two, three. Before the first guest is in, the two of you are alone with #odd#. What’s said now counts all night.',
    'It’s ten to six. Chairs down, doors still shut, #sound#. You’ve got this evening to run together. Open up.',
  ],
};
