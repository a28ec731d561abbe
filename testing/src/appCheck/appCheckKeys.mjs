// Loaded before a process: has the keys that App Check's tokens are checked with come from APP_CHECK_KEYS_URL, where they
// would come from Google. Everything else that is asked of the network goes its way.
import http from 'node:http';
import https from 'node:https';

const keys = new URL(process.env.APP_CHECK_KEYS_URL);
const { request } = https;

https.request = (...args) => {
  const [where] = args;
  const host = typeof where === 'string' ? new URL(where).hostname : (where.hostname ?? where.host);
  if (host !== 'firebaseappcheck.googleapis.com') return request(...args);
  return http.request(
    keys,
    args.find((arg) => typeof arg === 'function'),
  );
};
