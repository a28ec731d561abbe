import type { FirebaseApp } from 'firebase/app';
import { Refused } from './refused.ts';

/** Of reCAPTCHA Enterprise; a build without one has no App Check. */
const siteKey: string | undefined = import.meta.env.VITE_APP_CHECK_SITE_KEY;

/** A blocker that keeps reCAPTCHA from loading keeps the SDK waiting for ever. */
const answersWithinMs = 15_000;

/** Resolves once calls can show that they come from this page. @throws Refused `app-not-verified` when nothing answers */
export type Attest = () => Promise<void>;

/**
 * Has every call bring a token of App Check: reCAPTCHA vouches for the browser, Firebase signs it, the functions check it.
 * What fails there is left to the functions to judge, which may not require it.
 */
export async function startAppCheck(app: FirebaseApp): Promise<Attest> {
  if (!siteKey) return async () => undefined;
  const { getToken, initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check');
  const provider = new ReCaptchaEnterpriseProvider(siteKey);
  const appCheck = initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: true });
  return async () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(unverified()), answersWithinMs);
    });
    const answered = getToken(appCheck).then(
      () => undefined,
      () => undefined,
    );
    await Promise.race([answered, silence]).finally(() => clearTimeout(timer));
  };
}

function unverified(): Refused {
  return new Refused(
    'app-not-verified',
    'Google’s reCAPTCHA does not answer, and without it the theatre can’t tell this page from a robot. Let it through any blocker, then reload.',
  );
}
