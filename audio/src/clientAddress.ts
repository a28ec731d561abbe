import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/**
 * The address that a request is counted under: the whole of an IPv4 address, or the first 64 bits of an IPv6 address, because
 * one customer is given all addresses with the same 64 bits.
 * @param trustedProxies how many of our own proxies a request passes. Each appends the address that it received the request
 * from to `X-Forwarded-For`; entries before those can be forged. Without proxies, the whole header is ignored.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  trustedProxies: number,
): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const outermost = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  return network(outermost && isIP(outermost) ? outermost : (socket.remoteAddress ?? ''));
}

function network(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const groups = [...head, ...zeros, ...tail].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
