import { connect } from 'node:net';

const goodHandshake = Buffer.from(
  [
    'GET /voice HTTP/1.1',
    'Host: here',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Origin: http://localhost:5000',
    '\r\n',
  ].join('\r\n'),
);

/** What came back on a socket: the statuses of the answers, in their order. */
export type Statuses = readonly number[];

/** A source of numbers from 0 up to 1 that gives the same ones for the same seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One request that no browser would send. @param random from 0 up to 1 */
export function hostileRequest(random: () => number): Buffer {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const some = (most: number, from = 0, to = 256) =>
    Buffer.from(Array.from({ length: 1 + Math.floor(random() * most) }, () => from + random() * (to - from)));
  const text = (most: number) => some(most, 0x21, 0x7f).toString('latin1');
  // Now and then one that is let in, and then says what no protocol knows.
  if (random() < 0.05) return Buffer.concat([goodHandshake, some(400)]);
  const target = one<() => string>([
    () =>
      one([
        '//',
        '///x',
        '//a:b',
        '*',
        '/',
        '',
        '/voice',
        '//voice',
        '/voice?',
        '/voice#',
        '?',
        '#',
        '\\',
        '/\\',
      ]),
    () =>
      one(['http://', 'http:///', 'http://[', 'http://a:99999999/voice', 'ws://here/voice', 'javascript:x']),
    () =>
      one([
        '/%',
        '/%zz',
        '/%00',
        '/%c0%af',
        '/voice%',
        '/../../voice',
        '/health',
        '/healthz',
        '/readyz',
        '/planned',
      ]),
    () => `//${text(20)}`,
    () => `/${text(200)}`,
    () => `/${'a'.repeat(16 * 1024 + Math.floor(random() * 1_000))}`,
    () => some(50).toString('latin1'),
  ])();
  const method = one([
    'GET',
    'GET',
    'GET',
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'OPTIONS',
    'CONNECT',
    'TRACE',
    'get',
    'PRI',
    text(8),
  ]);
  const version = one([
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.0',
    'HTTP/2.0',
    'HTTP/9.9',
    'HTTP/',
    'HTTP',
    '',
  ]);
  const upgrade = () => [
    `Connection: ${one(['Upgrade', 'upgrade, close', 'keep-alive, Upgrade', text(10)])}`,
    `Upgrade: ${one(['websocket', 'websocket', 'WebSocket', 'h2c', 'websocket, websocket', text(10), ''])}`,
    `Sec-WebSocket-Version: ${one(['13', '13', '8', '0', '-1', '99999999999', '13, 8', 'x', ''])}`,
    `Sec-WebSocket-Key: ${one(['dGhlIHNhbXBsZSBub25jZQ==', 'dGhlIHNhbXBsZSBub25jZQ==', 'short', text(40), ''])}`,
    `Origin: ${one(['http://localhost:5000', 'http://localhost:5000', 'null', 'http://evil.example', text(30)])}`,
    ...(random() < 0.3 ? [`Sec-WebSocket-Protocol: ${one(['a, b', 'a,,b', ',', '"', text(20)])}`] : []),
    ...(random() < 0.3
      ? [`Sec-WebSocket-Extensions: ${one(['permessage-deflate', 'x; y="', ';', text(20)])}`]
      : []),
  ];
  const odd = () =>
    one([
      () => [`X-Forwarded-For: ${one(['a', ',,,', '::::', '203.0.113.7', text(100)])}`],
      () => [`Content-Length: ${one(['5', '-1', 'x', '99999999999999999999', '1, 2'])}`],
      () => ['Transfer-Encoding: chunked', 'Content-Length: 3'],
      () => [`Transfer-Encoding: ${one(['chunked', 'gzip, chunked', text(8)])}`],
      () => [`Expect: ${one(['100-continue', text(8)])}`],
      () => [`X: ${'b'.repeat(one([10, 8_000, 17_000]))}`],
      () => Array.from({ length: 2_100 }, (_, n) => `X${n}: y`),
      () => [some(40).toString('latin1')],
      () => ['Host: a', 'Host: b'],
      () => [' folded', 'no colon', ': no name'],
    ])();
  const lines = [
    `${method} ${target} ${version}`,
    ...(random() < 0.9 ? ['Host: here'] : []),
    ...(random() < 0.4 ? upgrade() : []),
    ...(random() < 0.4 ? odd() : []),
  ];
  const end = random() < 0.1 ? '\n' : '\r\n';
  const after = random() < 0.3 ? some(300) : Buffer.alloc(0);
  const whole = Buffer.concat([Buffer.from(`${lines.join(end)}${end}${end}`, 'latin1'), after]);
  return random() < 0.15 ? whole.subarray(0, Math.floor(random() * whole.length)) : whole;
}

/**
 * Sends bytes over a socket of their own.
 * @param patienceMs then the sender goes, whether there was an answer or not
 */
export function sendRaw(port: number, bytes: Buffer, patienceMs: number): Promise<Statuses> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const timer = setTimeout(() => socket.destroy(), patienceMs);
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      // An answer, or a handshake and the end of it: there is no more to come.
      if (answer.includes('\r\n\r\n')) setTimeout(() => socket.destroy(), 1);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve([...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)));
    });
  });
}
