/** The browsers built into other apps, by what they add to their user agent. */
const apps: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Messenger', /FBAN\/Messenger|MessengerForiOS|FB_IAB\/(?:MESSENGER|Orca)/i],
  ['Instagram', /\bInstagram\b/],
  ['Threads', /\bBarcelona\b/],
  ['Facebook', /\bFB(?:AN|AV|_IAB|IOS)\b/],
  ['LinkedIn', /\bLinkedInApp\b/],
  ['TikTok', /\b(?:musical_ly|trill_|Bytedance(?:Webview)?|TikTok)/i],
  ['Snapchat', /\bSnapchat\b/],
  ['X', /\bTwitter(?:Android| for )/],
  ['WeChat', /\bMicroMessenger\b/],
  ['QQ', /\bQQ\/\d/],
  ['LINE', /\bLine\/\d/],
  ['KakaoTalk', /\bKAKAOTALK\b/],
  ['Naver', /\bNAVER\(inapp/],
  ['Pinterest', /\bPinterest\/|\[Pinterest\//],
  ['Discord', /\bDiscord\//],
  ['WhatsApp', /\bWhatsApp\//],
  ['Telegram', /\bTelegram/],
];

/** Android marks its web view; on iOS a web view is what has no "Safari" in its name. */
const androidWebView = /; wv\)/;
const iOsWebKit = /\b(?:iPhone|iPad|iPod)\b.*\bAppleWebKit\b/;

/**
 * The app whose built-in browser shows the page: Google refuses to sign people in there.
 * @param standalone the page was opened from the home screen, where iOS leaves "Safari" out as well
 * @returns the app's name, empty where it isn't known; null in a browser of its own
 */
export function inAppBrowser(userAgent: string, standalone = false): string | null {
  const app = apps.find(([, mark]) => mark.test(userAgent));
  if (app) return app[0];
  if (androidWebView.test(userAgent)) return '';
  return iOsWebKit.test(userAgent) && !/\bSafari\//.test(userAgent) && !standalone ? '' : null;
}
