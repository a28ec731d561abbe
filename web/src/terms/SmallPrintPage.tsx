import { termsVersion } from '@improv/contract';
import type { ReactNode } from 'react';
import { Heading } from '../ui/Heading.tsx';
import { Leaflet } from '../ui/Leaflet.tsx';
import { termsMessages } from './messages.ts';
import { dayInWords } from './versions.ts';
import './leaflet.css';

/** A page of the small print: title, date, a one-sentence summary, and the content. */
export function SmallPrintPage({
  title,
  heading,
  lead,
  children,
}: {
  title: string;
  heading: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <Leaflet>
      <article className="leaflet on-paper">
        <Heading title={title}>{heading}</Heading>
        <p className="leaflet-since">{termsMessages.asOf(dayInWords(termsVersion))}</p>
        <p className="leaflet-lead">{lead}</p>
        {children}
      </article>
    </Leaflet>
  );
}
