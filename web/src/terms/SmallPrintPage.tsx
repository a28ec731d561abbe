import { termsVersion } from '@improv/contract';
import type { ReactNode } from 'react';
import { Heading } from '../ui/Heading.tsx';
import { Leaflet } from '../ui/Leaflet.tsx';
import { dayInWords } from './versions.ts';
import './leaflet.css';

/** A page of the small print: what it is called, since when it stands, and in a breath what it comes to. */
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
        <p className="leaflet-since">As of {dayInWords(termsVersion)}</p>
        <p className="leaflet-lead">{lead}</p>
        {children}
      </article>
    </Leaflet>
  );
}
