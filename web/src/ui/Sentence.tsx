import { linked } from './linked.ts';

/** A sentence of the server's; the places on the web that it names can be gone to, in a tab of their own. */
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
