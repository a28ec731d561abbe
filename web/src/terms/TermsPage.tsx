import { Link } from 'wouter';
import { SmallPrintPage } from './SmallPrintPage.tsx';

/** What the house asks of its players, and what they may expect, in plain words. */
export function TermsPage() {
  return (
    <SmallPrintPage
      title="Terms"
      heading="The house rules"
      lead="A gym for thinking on your feet, open to a small invited house. These few rules are all there are."
    >
      <section aria-labelledby="what">
        <h2 id="what">What you get</h2>
        <ul>
          <li>
            A stage, a cast played by AI models, and a coach’s notes on what you said. They can be wrong, and
            now and then odd: take from the notes what helps you, and leave the rest.
          </li>
          <li>
            It is practice and play. It is no therapy, no examination and no advice, and nothing here judges
            whether you are fit for a job.
          </li>
          <li>
            It is a pilot. It costs you nothing, it has limits a day, it may be closed for an evening or for
            good, and what it promises is what stands on this page.
          </li>
        </ul>
      </section>

      <section aria-labelledby="you">
        <h2 id="you">What we ask of you</h2>
        <ul>
          <li>You are 18 or older, and play under your own account. Your place is yours alone.</li>
          <li>
            Play people who are made up. No real secrets, yours or your employer’s, and nobody’s private life.
          </li>
          <li>
            No hatred, no threats, nothing sexual, and nothing against the law. The stage stops such lines,
            and an admin may take a place away.
          </li>
          <li>Don’t try to break the house, to get round its limits, or to run it by a program.</li>
        </ul>
      </section>

      <section aria-labelledby="lines">
        <h2 id="lines">Whose lines they are</h2>
        <ul>
          <li>
            What you say is yours. We keep it to run the show and to show it to you, and for nothing else.
          </li>
          <li>
            What the cast answers you may use as you like, at your own risk: a model may say it to others.
          </li>
          <li>
            <Link href="/privacy">The privacy page</Link> says what is kept, for how long, and who sees it. It
            is part of these rules.
          </li>
        </ul>
      </section>

      <section aria-labelledby="changes">
        <h2 id="changes">When something changes</h2>
        <ul>
          <li>
            Before a change that matters to you holds, you are asked again, and no new show starts until you
            have said yes.
          </li>
          <li>
            You can leave at any time: sign out, or delete everything under My data. Nothing in these rules
            takes away what the law where you live gives you.
          </li>
        </ul>
      </section>
    </SmallPrintPage>
  );
}
