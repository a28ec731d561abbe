/**
 * What the Partner's character carries through a show: told in three beats, a few turns apart, so that a small thing
 * said early comes home late. Each show draws two.
 */
export const arcs: readonly (readonly [string, string, string])[] = [
  [
    'I was never trained for this, you know. I came in #ago# to ask the way to the post office.',
    'You know what I still have in my pocket, after all this time? The letter that I was going to post.',
    'I opened that letter of mine at last. It is from me, and it says: stay.',
  ],
  [
    'I have never told anyone, but I keep a list of brave things I have seen, and you are on it now.',
    'My list of brave things has a second page, and your name is on that one as well.',
    'I read my list of brave things again just now. I crossed nothing out, and I wrote my own name under yours.',
  ],
  [
    'There is a small bell sewn into my coat. My father put it there so that he could always find me.',
    'Did you hear that? The bell in my coat. It only rings when I am about to do something right.',
    'Take the bell from my coat. I don’t need finding any more.',
  ],
  [
    'I promised my sister that I would be home for supper. That was #ago#.',
    'My sister still lays a plate for me every evening. She says that the chair has got used to waiting.',
    'I rang my sister. Supper is at eight, and she has laid a plate for you too.',
  ],
  [
    'I am afraid of exactly two things: geese, and being thanked in public.',
    'If anybody thanks me in public today, stand in front of me. And keep an eye out for geese.',
    'Thank me, go on, out loud. If I can bear that, I can bear a goose.',
  ],
  [
    'This uniform is borrowed, by the way. The real owner is about your size, and they want it back.',
    'I found a note in the pocket of this borrowed uniform. It says: keep going, you are doing it better than I did.',
    'I am giving this uniform back tonight. I’d like you to be there when I walk out in my own jacket.',
  ],
  [
    'I used to whistle. I stopped the day somebody told me to, and I never asked why.',
    'I nearly whistled just now. I got as far as the shape of the mouth.',
    'Listen. That is me, whistling. It is not good, and I am not going to stop.',
  ],
  [
    'I have exactly one talent: I can tell what anybody’s first word was by looking at them. Yours was “more”.',
    'I never told you my own first word. It was “sorry”. My mother kept the tape.',
    'I have changed my first word. I decided just now. It is “yes”, and you were there.',
  ],
  [
    'Every evening I write down one thing that went right. Most pages just say “lunch”.',
    'Tonight’s page in my notebook is already full, and it isn’t even about lunch.',
    'Here, take my notebook. You write tonight’s page; I’d only write your name.',
  ],
  [
    'There is a job offer in my drawer from far away. I was going to say yes on Friday.',
    'It’s nearly Friday, and that job offer is still in my drawer. You have made it very hard to pack.',
    'I answered that job offer. I wrote: thank you, but I have found the people I was looking for.',
  ],
  [
    'I talk to the old clock in the corner when nobody is here. It is a better listener than most.',
    'I asked the old clock about you. It went quiet, which it only does for friends.',
    'The old clock in the corner has just struck thirteen. I’ve waited my whole life to know what happens next.',
  ],
  [
    'I can’t dance. I have told everyone it’s my knee. It was never my knee.',
    'My knee feels perfectly fine, in case you wondered. It’s a secret between you and me and the knee.',
    'If somebody put on a slow song right now, I would leave my knee out of it and ask you.',
  ],
  [
    'I once won a prize in another person’s name, and I have kept it wrapped in a towel ever since.',
    'I looked under the towel, at the prize. There is room on it for a second name.',
    'I have scratched our names into that prize, yours first. It looks right at last.',
  ],
  [
    'My grandmother said that one day somebody would walk in and ask me the right thing. I have been practising the answer.',
    'The answer I have been practising all these years is shorter than you would think. It’s three words.',
    'Here they are, my grandmother’s three words: “I’ll come too.”',
  ],
];
