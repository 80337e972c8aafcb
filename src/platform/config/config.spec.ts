import { describe, expect, test } from '@jest/globals';
import { ConfigInvalid, readConfig } from './config.js';

const whole = {
  DATABASE_URL: 'mysql://desk:secret-word@db.example/indgang',
  REDIS_URL: 'redis://redis.example:6379',
  SESSION_SECRET: 'a'.repeat(32),
  DATA_KEY: 'b'.repeat(32),
};

function complaint(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.message;
    throw error;
  }
  throw new Error('was accepted');
}

describe('the configuration', () => {
  test('has defaults for all but servers and secrets', () => {
    expect(readConfig(whole)).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      demo: false,
      secure: false,
    });
  });

  test('an empty value is an absent one', () => {
    expect(readConfig({ ...whole, PORT: '' }).PORT).toBe(3000);
  });

  test('says one line a variable that is missing or wrong', () => {
    const lines = complaint({ PORT: '70000', REDIS_URL: 'http://x', SESSION_SECRET: 'short' })
      .split('\n')
      .slice(1);

    expect(lines.map((line) => line.trim().split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'DATA_KEY',
      'PORT',
      'REDIS_URL',
      'SESSION_SECRET',
    ]);
  });

  test('never tells a value', () => {
    const message = complaint({
      ...whole,
      DATABASE_URL: 'postgres://desk:secret-word@db',
      SESSION_SECRET: 'too short secret',
    });

    expect(message).not.toContain('secret-word');
    expect(message).not.toContain('too short secret');
  });

  test.each(['http://desk.kommune.example', 'ftp://desk.example', 'https://desk.example/path'])(
    'refuses %s as the public address',
    (PUBLIC_URL) => {
      expect(complaint({ ...whole, PUBLIC_URL })).toContain('PUBLIC_URL');
    },
  );

  test('cookies are secure exactly when people come by https', () => {
    expect(readConfig({ ...whole, PUBLIC_URL: 'https://desk.kommune.example' }).secure).toBe(true);
    expect(readConfig({ ...whole, PUBLIC_URL: 'http://localhost:8080' }).secure).toBe(false);
  });
});
