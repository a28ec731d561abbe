import type { BrowserContext } from 'playwright/test';

/** Google's one script that the sign-in popup needs. */
export const googleScript = 'https://apis.google.com/js/api.js*';

/**
 * Answers for the one script of Google's that the sign-in popup needs, so that it works without a network: the part of
 * `gapi.iframes` through which a page and the Auth emulator's helper frame send each other messages.
 */
export async function standInForGoogle(context: BrowserContext): Promise<void> {
  await context.route(googleScript, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `(${gapi})(new URL(document.currentScript.src))` }),
  );
  // Decoration of the emulator's window.
  await context.route(/\/\/(unpkg\.com|fonts\.)/, (route) => route.fulfill({ body: '' }));
}

const gapi = `function (source) {
  /** One end of the line between a page and a frame in it. */
  class Line {
    constructor(other) {
      this.other = other;
      this.handlers = new Map([['ping', () => true]]);
      this.waiting = new Map();
      window.addEventListener('message', async ({ source: from, data }) => {
        if (from !== this.other()) return;
        if (data.reply !== undefined) {
          // Like the real one, unmoved by a callback that throws: the SDK's own does, after a good answer too.
          try { this.waiting.get(data.reply)?.([data.answer]); } catch {}
          this.waiting.delete(data.reply);
        }
        const handler = this.handlers.get(data.type);
        if (handler) from.postMessage({ reply: data.id, answer: await handler(data.message, this) }, '*');
      });
    }
    register(type, handler) { this.handlers.set(type, handler); }
    send(type, message, answered) {
      const id = crypto.randomUUID();
      this.waiting.set(id, answered ?? (() => {}));
      this.other().postMessage({ id, type, message }, '*');
    }
    /** Asks until the other end is there. */
    ping(answered) {
      return new Promise((there) => {
        const timer = setInterval(() => this.send('ping', null, (answers) => {
          clearInterval(timer);
          answered?.(answers);
          there(answers);
        }), 50);
      });
    }
    restyle() { return Promise.resolve(); }
  }
  const open = ({ url, where, attributes: { style, ...attributes } }, opened) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    Object.assign(frame.style, style);
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    where.appendChild(frame);
    return opened(new Line(() => frame.contentWindow));
  };
  window.gapi = {
    load: (name, options) => options.callback(),
    iframes: {
      Iframe: Line,
      CROSS_ORIGIN_IFRAMES_FILTER: {},
      getContext: () => ({ open, getParentIframe: () => new Line(() => window.parent) }),
    },
  };
  window[source.searchParams.get('onload') ?? 'gapi_onload']();
}`;
