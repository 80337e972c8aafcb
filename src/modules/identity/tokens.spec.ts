import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { blindKey, newPassword, newToken, seal, tokenHash, unseal } from './tokens.js';

const dataKey = 'k'.repeat(32);

describe('tokens', () => {
  test('hold 256 random bits in 43 characters; the hash that is kept is their SHA-256', () => {
    const many = Array.from({ length: 200 }, newToken);
    expect(new Set(many.map(({ token }) => token)).size).toBe(200);
    for (const { token, hash } of many) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(hash).toEqual(createHash('sha256').update(token).digest());
      expect(hash).toEqual(tokenHash(token));
    }
  });

  test('a password that is made for someone has more than twenty characters and is never the same', () => {
    const made = Array.from({ length: 200 }, newPassword);
    expect(new Set(made).size).toBe(200);
    expect(Math.min(...made.map((password) => password.length))).toBe(24);
  });

  test('a blind key tells values, purposes and desks apart, and does not hold the value', () => {
    const key = blindKey(dataKey, 'account', 'mette@desk.example');
    expect(key).toHaveLength(16);
    expect(blindKey(dataKey, 'account', 'mette@desk.example')).toEqual(key);
    expect(blindKey(dataKey, 'network', 'mette@desk.example')).not.toEqual(key);
    expect(blindKey(dataKey, 'account', 'jonas@desk.example')).not.toEqual(key);
    expect(blindKey('l'.repeat(32), 'account', 'mette@desk.example')).not.toEqual(key);
    expect(key.toString('latin1')).not.toContain('mette');
  });

  test('a sealed secret comes back with the key alone, and not when a byte of it is changed', () => {
    const sealed = seal(dataKey, 'secret');
    expect(unseal(dataKey, sealed)).toBe('secret');
    expect(seal(dataKey, 'secret')).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('secret');
    expect(() => unseal('l'.repeat(32), sealed)).toThrow();
    for (let at = 0; at < Buffer.from(sealed, 'base64url').length; at += 1) {
      const changed = Buffer.from(sealed, 'base64url');
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(dataKey, changed.toString('base64url'))).toThrow();
    }
  });
});
