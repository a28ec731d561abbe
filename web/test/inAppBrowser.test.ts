import { describe, expect, it } from 'vitest';
import { inAppBrowser } from '../src/signIn/inAppBrowser.ts';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 16; Pixel 9';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/156.0.0.0 Mobile Safari/537.36';

describe('a browser inside another app', () => {
  it.each([
    ['Facebook', `${iPhone} Mobile/22G86 [FBAN/FBIOS;FBAV/520.0.0.38;FBDV/iPhone17,1;FBMD/iPhone]`],
    ['Facebook', `${android}; wv) ${chrome} [FB_IAB/FB4A;FBAV/520.0.0.38;]`],
    ['Messenger', `${iPhone} Mobile/22G86 [FBAN/MessengerForiOS;FBAV/500.0.0]`],
    ['Messenger', `${android}; wv) ${chrome} [FB_IAB/Orca-Android;FBAV/500.0.0;]`],
    ['Instagram', `${iPhone} Mobile/22G86 Instagram 400.0.0.1 (iPhone17,1; iOS 18_6)`],
    ['Threads', `${iPhone} Mobile/22G86 Barcelona 380.0.0`],
    ['LinkedIn', `${iPhone} Mobile/22G86 [LinkedInApp]/9.31.1000`],
    ['TikTok', `${iPhone} Mobile/22G86 musical_ly_41.0.0 BytedanceWebview/d8a21c6`],
    ['Snapchat', `${iPhone} Mobile/22G86 Snapchat/13.40.0 (like Safari/8620.1, panda)`],
    ['X', `${iPhone} Mobile/22G86 Twitter for iPhone/11.10`],
    ['WeChat', `${android}; wv) ${chrome} MMWEBID/1 MicroMessenger/8.0.60`],
    ['LINE', `${iPhone} Mobile/22G86 Safari Line/15.0.0`],
    ['KakaoTalk', `${android}; wv) ${chrome};KAKAOTALK 2511000`],
    ['Discord', `${iPhone} Mobile/22G86 Discord/290.0`],
    ['', `${android}; wv) ${chrome}`],
    ['', `${iPhone} Mobile/22G86`],
  ])('%s is recognised: %s', (app, userAgent) => {
    expect(inAppBrowser(userAgent)).toBe(app);
  });
});

describe('a browser of its own', () => {
  it.each([
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
    `${iPhone} Version/26.1 Mobile/15E148 Safari/604.1`,
    `${iPhone} CriOS/156.0.0.0 Mobile/15E148 Safari/604.1`,
    `${iPhone} FxiOS/153.0 Mobile/15E148 Safari/605.1.15`,
    `${iPhone} GSA/390.0.0 Mobile/15E148 Safari/604.1`,
    `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36`,
    `${android}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0',
    'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  ])('is left in peace: %s', (userAgent) => {
    expect(inAppBrowser(userAgent)).toBeNull();
  });

  it('is also a page that was opened from the home screen of a phone', () => {
    expect(inAppBrowser(`${iPhone} Mobile/15E148`, true)).toBeNull();
  });
});
