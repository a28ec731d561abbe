import { linked } from './linked.ts';

/** A sentence from the server, with the web addresses in it as links that open in a new tab. */
export function Sentence({ children }: { children: string }) {
  return linked(children).map(({ text, href }) =>
    href === null ? (
      text
    ) : (
      <a key={text} href={href} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    ),
  );
}
