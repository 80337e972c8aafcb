import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 bits, base64url: what the browser or the script holds. The database holds only its SHA-256. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A key that tells two accounts or addresses apart without keeping either (HMAC under DATA_KEY). */
export function blindKey(dataKey: string, purpose: 'account' | 'address', value: string): Buffer {
  return createHmac('sha256', `${dataKey}\nthrottle`).update(`${purpose}\n${value}`).digest().subarray(0, 16);
}

/** The network one client may be expected to hold: an IPv4 address, an IPv6 /64 (RFC 6177). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = plain.includes('::') ? Array<string>(8 - left.length - right.length).fill('0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
