import { Link } from 'wouter';
import { SignOut } from '../identity/SignOut.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { termsMessages } from './messages.ts';
import { useAcceptTerms } from './useConsent.ts';
import './consentSheet.css';

const { consent: texts } = termsMessages;
const { means } = texts;

/** Asks for consent before the first show, and again when the terms have changed: a summary, links, yes, or sign out. */
export function ConsentSheet({ again }: { again: boolean }) {
  const accepting = useAcceptTerms();
  return (
    <Notice>
      <Heading title={texts.title}>{again ? texts.changed : texts.title}</Heading>
      <p>{again ? texts.again : texts.first}</p>
      <ul className="consent-points">
        {texts.points.map(([point, more]) => (
          <li key={point}>
            <strong>{point}</strong>
            {more.startsWith(',') ? more : ` ${more}`}
          </li>
        ))}
      </ul>
      <p id="consent-means" className="consent-means">
        {means.before} <Link href="/terms">{means.terms}</Link>
        {means.between} <Link href="/privacy">{means.privacy}</Link>.
      </p>
      <p role="alert" className="field-trouble">
        {accepting.error?.message}
      </p>
      <div className="notice-actions consent-ways">
        <button
          type="button"
          className="button button--ink"
          aria-describedby="consent-means"
          aria-disabled={accepting.isPending}
          onClick={() => !accepting.isPending && accepting.mutate()}
        >
          {texts.agree}
        </button>
        <p className="consent-no">
          {texts.ratherNot} <SignOut />
        </p>
      </div>
    </Notice>
  );
}
