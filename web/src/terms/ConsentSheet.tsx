import { Link } from 'wouter';
import { SignOut } from '../identity/SignOut.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useAcceptTerms } from './useConsent.ts';
import './consentSheet.css';

/**
 * Before the first show, and again when the terms have changed: what matters in four sentences, the whole of it a touch
 * away, one button for yes and a way out for no.
 */
export function ConsentSheet({ again }: { again: boolean }) {
  const accepting = useAcceptTerms();
  return (
    <Notice>
      <Heading title="Before the curtain goes up">
        {again ? 'The house rules have changed' : 'Before the curtain goes up'}
      </Heading>
      <p>{again ? 'Once more, what matters in short:' : 'Once, and then we play. What matters, in short:'}</p>
      <ul className="consent-points">
        <li>
          <strong>Your lines are kept</strong> for 400 days, so that you can read them again. Your voice is
          not recorded.
        </li>
        <li>
          <strong>Google’s Gemini models</strong> read your lines and hear your voice, to answer you. They are
          not told who you are.
        </li>
        <li>
          <strong>Admins see how much you play</strong>, never what you say.
        </li>
        <li>
          <strong>All of it is yours</strong> to take along or to delete, any day, under My data.
        </li>
      </ul>
      <p id="consent-means" className="consent-means">
        By agreeing you accept the <Link href="/terms">terms</Link>, say that you are 18 or older, and say
        that you have read what is on the <Link href="/privacy">privacy page</Link>.
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
          I agree
        </button>
        <p className="consent-no">
          Rather not? <SignOut />
        </p>
      </div>
    </Notice>
  );
}
