import { anyEmotion, type Colour, emotions } from '../../lines/ruled/emotions.ts';
import { anyGenre, genres } from '../../lines/ruled/genres.ts';
import { following, opening } from '../speaking.ts';
import { type Stage, spoken, templateSource } from '../stage.ts';
import type { Maker } from './maker.ts';

/** How often the last sentence is full of it as well. */
const toTheEnd = 0.55;

/** A line played with a feeling, or in a kind of story. @param called what was called out: "stage fright", "a western" */
export function coloured(stage: Stage, by: 'emotion' | 'genre', called: string): Maker {
  const { opens, closes } = colourOf(by, called);
  const nextTemplates = templateSource(stage, { mood: called.trim().toLowerCase() });
  return () => {
    const templates = nextTemplates();
    const fresh = templates.hasFresh(opens);
    const open = fresh ? templates.tell(opens) : opening(stage, templates);
    const late =
      templates.hasFresh(closes) && (!fresh || (!stage.brief.stumble && stage.chance() < toTheEnd));
    const parts = [open, late ? templates.tell(closes) : following(stage, templates)].filter(
      (part) => part !== null,
    );
    return { ...spoken(stage, parts), bonus: (late ? 1 : 0) + (fresh ? 3 : 0) };
  };
}

function colourOf(by: 'emotion' | 'genre', called: string): Omit<Colour, 'signs'> {
  const found = (by === 'emotion' ? emotions : genres).find(({ signs }) => signs.test(called));
  return found ?? (by === 'emotion' ? anyEmotion : anyGenre);
}
