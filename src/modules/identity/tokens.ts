import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 bits, base64url: what the browser or the script holds. The database holds only its SHA-256. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** 24 characters, 144 bits, for someone to type once and change. */
export const newPassword = (): string => randomBytes(18).toString('base64url');

/** A key that tells two accounts or networks apart without keeping either (HMAC under DATA_KEY). */
export function blindKey(dataKey: string, purpose: 'account' | 'network', value: string): Buffer {
  return createHmac('sha256', `${dataKey}\nthrottle`).update(`${purpose}\n${value}`).digest().subarray(0, 16);
}

const sealKey = (dataKey: string) => createHmac('sha256', dataKey).update('sealed answer').digest();

/** AES-256-GCM under DATA_KEY: for a secret in the answer that a repeated request gets again. */
export function seal(dataKey: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealKey(dataKey), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** The secret of `seal`; throws for anything else. */
export function unseal(dataKey: string, text: string): string {
  const sealed = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealKey(dataKey), sealed.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
}
