import { describe, expect, jest, test } from '@jest/globals';

let running = 0;
let most = 0;
const release: (() => void)[] = [];
const held = () =>
  new Promise<void>((resolve) => {
    running += 1;
    most = Math.max(most, running);
    release.push(() => {
      running -= 1;
      resolve();
    });
  });

const argon2 = await import('@node-rs/argon2');
let holding = false;
jest.unstable_mockModule('@node-rs/argon2', () => ({
  ...argon2,
  verify: async (stored: string, password: string) => {
    if (holding) await held();
    return argon2.verify(stored, password);
  },
}));
const { Passwords } = await import('./passwords.js');
const password = 'korrekt hest batteri';

describe('passwords', () => {
  test('are argon2id with 19 MiB, two passes, and a salt of their own', async () => {
    const passwords = new Passwords();
    const [one, other] = [await passwords.hash(password), await passwords.hash(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
    expect(await passwords.matches(one, password)).toBe(true);
    expect(await passwords.matches(one, `${password} `)).toBe(false);
  });

  test('nobody signs in where there is no password', async () => {
    expect(await new Passwords().matches(null, password)).toBe(false);
  });

  test('are hashed again at sign-in where the kept hash costs less', async () => {
    const passwords = new Passwords();
    const cheap = await argon2.hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    expect(passwords.needsRehash(cheap)).toBe(true);
    expect(passwords.needsRehash(await passwords.hash(password))).toBe(false);
  });

  test('at most four are looked at at once, twenty wait, and the next is told to come back', async () => {
    const passwords = new Passwords();
    const stored = await passwords.hash(password);
    holding = true;
    const asked = Array.from({ length: 24 }, () => passwords.matches(stored, password));
    await expect(passwords.matches(stored, password)).rejects.toMatchObject({
      code: 'sign_in.busy',
      kind: 'busy',
    });
    const answers = Promise.all(asked);
    for (let done = 0; done < 24;) {
      const next = release.shift();
      if (next) done += 1;
      next?.();
      await new Promise(setImmediate);
    }
    holding = false;
    expect(await answers).toEqual(Array(24).fill(true));
    expect(most).toBe(4);
    expect(await passwords.matches(stored, password)).toBe(true);
  });
});
