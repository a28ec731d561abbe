import { kept } from './kept.ts';
import { SmallPrintPage } from './SmallPrintPage.tsx';

/** What is kept about a player, for how long, who sees it, and which machines hear it, in plain words. */
export function PrivacyPage() {
  return (
    <SmallPrintPage
      title="Privacy"
      heading="What the house keeps, and who sees it"
      lead="A rehearsal room has a door. What you say on this stage is for you, for the cast that answers you, and for the Coach who writes your notes. It is not for your boss."
    >
      <section aria-labelledby="kept">
        <h2 id="kept">What is kept, and for how long</h2>
        <dl className="leaflet-kept">
          {kept.map(({ what, howLong }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{howLong}</dd>
            </div>
          ))}
        </dl>
        <p>
          Your Google account’s name, address and account number are kept with your sign-in here, until you
          delete your data. Your password never reaches us.
        </p>
      </section>

      <section aria-labelledby="voice">
        <h2 id="voice">When you speak</h2>
        <ul>
          <li>The sound of your voice is not stored. It passes through our voice service and is gone.</li>
          <li>What was understood of it is kept as text, like a line that you typed.</li>
          <li>
            The microphone is used only after you press Speak and say yes to your browser’s question. Whether
            you are speaking is worked out in your browser.
          </li>
        </ul>
      </section>

      <section aria-labelledby="models">
        <h2 id="models">Which models hear it</h2>
        <ul>
          <li>
            The cast is played by Google’s Gemini models, which this theatre uses through Google Cloud (Vertex
            AI). They are sent your lines, the place, the suggestion and the script so far; when you speak,
            your voice as well.
          </li>
          <li>
            They are not sent your name, your address or your account. Email addresses, phone numbers, bank
            and card numbers in what you type are blacked out before anything is stored or sent. That is done
            by rules, which can miss something: leave other people’s secrets out of a scene. In your voice
            nothing can be blacked out.
          </li>
          <li>
            Under its terms for Google Cloud, Google does not train its models with it. It may hold it for a
            short while to run the service and to guard against misuse.
          </li>
          <li>
            Where a badge says “Understudy on stage”, no model is at work: a stand-in on the same machine
            plays all parts.
          </li>
        </ul>
      </section>

      <section aria-labelledby="who">
        <h2 id="who">Who sees it</h2>
        <ul>
          <li>
            <strong>You</strong> see all of it, under My data.
          </li>
          <li>
            <strong>Admins</strong> see the guest list with what stands above under “your place”, requests to
            be let in, the audit, and how much each person used today: shows, voice minutes, cost. The console
            shows them none of your lines, notes, scores or levels.
          </li>
          <li>
            <strong>Whoever runs this theatre’s servers</strong> could open the database that they are stored
            in, as with any service. They need it for repairs, and have no business reading scenes.
          </li>
          <li>Nobody else. Nothing is sold, and there are no advertisements and no trackers.</li>
        </ul>
      </section>

      <section aria-labelledby="browser">
        <h2 id="browser">What stays in your browser</h2>
        <ul>
          <li>
            That you are signed in, and what you have typed and not yet said. It goes when you sign out, in
            every tab.
          </li>
          <li>
            Which microphone this device uses, whether you hold a key to talk, and whether you take your time.
            That stays: it is the device’s setting, and says nothing about you.
          </li>
          <li>
            No cookies of our own. Google’s sign-in is loaded from Google when the landing page is shown, so
            that its window can open at your first press. It uses cookies of its own, and Google’s reCAPTCHA
            may look at your browser to tell people from programs.
          </li>
        </ul>
      </section>

      <section aria-labelledby="rights">
        <h2 id="rights">What you can do</h2>
        <ul>
          <li>Read it, and take all of it along as one file, under My data.</li>
          <li>
            Delete all of it there, at once and for good, also when you are no longer on the guest list. What
            stays names nobody: the totals of a day, the opaque lines of the audit, and for 30 days a
            fingerprint by which the house knows that somebody asked to be let in.
          </li>
          <li>
            Say no to these terms. Then no show starts, and what is yours stays yours to take or delete.
          </li>
          <li>Ask, or complain: write to whoever invited you. They run this theatre.</li>
        </ul>
      </section>
    </SmallPrintPage>
  );
}
