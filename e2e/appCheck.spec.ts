import { type AppCheck, startAppCheck } from '@improv/testing/appCheck/appCheck';
import type { OneProcess } from '@improv/testing/functionsProcess';
import { project } from '@improv/testing/project';
import { address } from '@improv/testing/stack/addresses';
import { letIn } from '@improv/testing/stack/stackContext';
import type { BrowserContext, Route } from 'playwright/test';
import { type Built, buildWithAppCheck, standInForRecaptcha } from './src/appCheck.ts';
import { googleScript } from './src/google.ts';
import { anAddress, expect, signIn, test, welcomed } from './src/theatre.ts';

test.describe.configure({ mode: 'serial' });

let google: AppCheck;
let functions: OneProcess;
let built: Built;
test.beforeAll(async ({ baseURL }) => {
  google = await startAppCheck();
  functions = await google.requiringProcess();
  built = await buildWithAppCheck(baseURL ?? '');
});
test.afterAll(async () => {
  await built.remove();
  await functions.stop();
  await google.stop();
});

// The popup's helper frame is the stack's, and no page at another address may show it.
test.beforeEach(({ context }) =>
  context.route(googleScript, (route) => route.fulfill({ contentType: 'text/javascript', body: '' })),
);

/**
 * Has a page's calls go to the functions that require App Check, and its sign-in to the stack's Auth emulator, wherever the
 * page looks for them. @returns the tokens that came with the calls
 */
async function callTheStrict(context: BrowserContext): Promise<(string | undefined)[]> {
  const brought: (string | undefined)[] = [];
  const onTo = (route: Route, to: string) => {
    const { pathname, search } = new URL(route.request().url());
    return route.continue({ url: new URL(pathname + search, to).href });
  };
  await context.route(`**/${project}/us-central1/*`, (route) => {
    const request = route.request();
    if (request.method() === 'POST') brought.push(request.headers()['x-firebase-appcheck']);
    return onTo(route, functions.url);
  });
  await context.route(/\/(identitytoolkit|securetoken)\.googleapis\.com\//, (route) =>
    onTo(route, address('AUTH_URL')),
  );
  return brought;
}

test('a page that reCAPTCHA vouches for plays where App Check is required', async ({ page, context }) => {
  const token = google.token();
  const exchanged = await standInForRecaptcha(context, token);
  const brought = await callTheStrict(context);
  const email = anAddress();
  await letIn(email);
  await signIn(page, email, built.url);
  await page.getByRole('textbox', { name: 'Where are we?' }).fill('the kitchen of a lighthouse');
  await page.getByRole('button', { name: 'Step on stage' }).click();
  await page.getByRole('button', { name: 'Take it' }).click();
  await welcomed(page);
  expect(exchanged[0]).toEqual({
    path: `/v1/projects/${project}/apps/1:0:web:local:exchangeRecaptchaEnterpriseToken`,
    recaptcha_enterprise_token: 'vouched for by site-key-of-the-tests',
  });
  // The door, the lobby, the show and its opening, which streams.
  expect(brought.length).toBeGreaterThanOrEqual(4);
  expect(new Set(brought)).toEqual(new Set([token]));
});

test('a page without App Check is told why it is kept out, where App Check is required', async ({
  page,
  context,
  complaints,
}) => {
  const brought = await callTheStrict(context);
  const email = anAddress();
  await letIn(email);
  await signIn(page, email);
  await expect(page.getByRole('alert')).toContainText('This page could not be verified');
  expect(new Set(brought)).toEqual(new Set([undefined]));
  // The browser reports each refused call.
  expect(complaints.splice(0).every((complaint) => complaint.includes('401'))).toBe(true);
});

test('a page whose reCAPTCHA a blocker stops says so instead of waiting for ever', async ({
  page,
  context,
  complaints,
}) => {
  await callTheStrict(context);
  await context.route('https://www.google.com/**', (route) => route.abort('blockedbyclient'));
  await signIn(page, anAddress(), built.url);
  await expect(page.getByRole('alert')).toContainText('if a blocker stops reCAPTCHA, let it through');
  expect(complaints.splice(0).every((complaint) => /ERR_BLOCKED_BY_CLIENT|401/.test(complaint))).toBe(true);
});
