import { wholeSentences } from '@improv/play/text';

/** A sentence that is cut away at the end must leave at least this share of the room that there is. */
const worthKeeping = 0.5;
const ellipsis = '…';

/** A text of at most `most` characters: cut after a sentence where that leaves enough of it, else after a word. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const sentences = wholeSentences(text.slice(0, most));
  if (sentences.length >= most * worthKeeping) return sentences;
  const room = text.slice(0, most - ellipsis.length + 1);
  const words = room.slice(0, Math.max(0, room.search(/\s\S*$/u))).trimEnd();
  return `${words === '' ? withoutHalfCharacter(text.slice(0, most - ellipsis.length)) : words}${ellipsis}`;
}

/** Characters outside the basic plane are two units: a cut may fall between them. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '');
}
