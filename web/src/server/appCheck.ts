import type { FirebaseApp } from 'firebase/app';

/** Of reCAPTCHA Enterprise; a build without one has no App Check. */
const siteKey: string | undefined = import.meta.env.VITE_APP_CHECK_SITE_KEY;

/** As the SDK would load it, which then finds it there. */
const recaptchaUrl = 'https://www.google.com/recaptcha/enterprise.js?render=explicit';
const loadsWithinMs = 8_000;

interface Recaptcha {
  readonly enterprise?: { ready(then: () => void): void };
}

/**
 * Loads what App Check needs, if this build has it. The SDK would wait for ever, and every sign-in and call with it, for
 * what a blocker keeps from loading.
 * @returns whether it is there; without it calls go without a token, and functions that require one say so
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
 * Has every sign-in and call bring a token of App Check: reCAPTCHA vouches for the browser, Firebase signs it, the functions
 * check it. What fails in that is left to the functions to judge, which may not require it.
 */
export async function startAppCheck(app: FirebaseApp): Promise<void> {
  if (!siteKey) return;
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check');
  initializeAppCheck(app, {
    provider: new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: true,
  });
}
