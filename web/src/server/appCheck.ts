import type { FirebaseApp } from 'firebase/app';

/** Site key of reCAPTCHA Enterprise; a build without one has no App Check. */
const siteKey: string | undefined = import.meta.env.VITE_APP_CHECK_SITE_KEY;

/** The same address that the SDK would load: it then finds the script in place. */
const recaptchaUrl = 'https://www.google.com/recaptcha/enterprise.js?render=explicit';
const loadsWithinMs = 8_000;

interface Recaptcha {
  readonly enterprise?: { ready(then: () => void): void };
}

/**
 * Loads reCAPTCHA, if this build has App Check. Where a blocker stops it from loading, the SDK would wait forever, and every
 * sign-in and call with it.
 * @returns whether it loaded; without it calls carry no token, and functions that require one refuse them
 */
export function loadRecaptcha(): Promise<boolean> {
  if (!siteKey) return Promise.resolve(false);
  return new Promise((settle) => {
    const script = document.createElement('script');
    script.src = recaptchaUrl;
    const timer = setTimeout(() => settle(false), loadsWithinMs);
    const done = (loaded: boolean): void => {
      clearTimeout(timer);
      settle(loaded);
    };
    script.onload = () => {
      const { grecaptcha } = window as { grecaptcha?: Recaptcha };
      if (grecaptcha?.enterprise) grecaptcha.enterprise.ready(() => done(true));
      else done(false);
    };
    script.onerror = () => done(false);
    document.head.appendChild(script);
  });
}

/**
 * Adds an App Check token to every sign-in and call: reCAPTCHA vouches for the browser, Firebase signs the token, the
 * functions check it. A failure is left to the functions, which may not require a token.
 */
export async function startAppCheck(app: FirebaseApp): Promise<void> {
  if (!siteKey) return;
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check');
  initializeAppCheck(app, {
    provider: new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: true,
  });
}
