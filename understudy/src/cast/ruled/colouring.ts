import { anyEmotion, type Colour, emotions } from '../../lines/ruled/emotions.ts';
import { anyGenre, genres } from '../../lines/ruled/genres.ts';
import { following, opening } from '../speaking.ts';
import { type Stage, spoken, tellersFor } from '../stage.ts';
import type { Maker } from './maker.ts';

/** How often the last sentence is full of it as well. */
const toTheEnd = 0.55;

/** A line played with a feeling, or in a kind of story. @param called what was called out: "stage fright", "a western" */
export function coloured(stage: Stage, by: 'emotion' | 'genre', called: string): Maker {
  const { opens, closes } = colourOf(by, called);
  const tellers = tellersFor(stage, { mood: called.trim().toLowerCase() });
  return () => {
    const teller = tellers();
    const fresh = teller.hasFresh(opens);
    const open = fresh ? teller.tell(opens) : opening(stage, teller);
    const late = teller.hasFresh(closes) && (!fresh || (!stage.brief.stumble && stage.chance() < toTheEnd));
    const parts = [open, late ? teller.tell(closes) : following(stage, teller)].filter(
      (part) => part !== null,
    );
    return { ...spoken(stage, parts), bonus: (late ? 1 : 0) + (fresh ? 3 : 0) };
  };
}

function colourOf(by: 'emotion' | 'genre', called: string): Omit<Colour, 'signs'> {
  const found = (by === 'emotion' ? emotions : genres).find(({ signs }) => signs.test(called));
  return found ?? (by === 'emotion' ? anyEmotion : anyGenre);
}
