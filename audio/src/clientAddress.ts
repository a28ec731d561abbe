import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/**
 * Whose connection a request came by: an IPv4 address, or the first 64 bits of an IPv6 one, since whoever has one of those
 * has all that begin with it.
 * @param trustedProxies how many proxies of ours a request passes, each of which writes at the end of `X-Forwarded-For` whom
 * it has it from. What stands before their entries came with the request and may be made up; without proxies all of it is.
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
