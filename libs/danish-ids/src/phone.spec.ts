import { describe, expect, test } from '@jest/globals';
import { formatPhone, parsePhone } from './index.js';

describe('a telephone number', () => {
  test.each([
    ['86 00 00 31', '+4586000031'],
    ['86000031', '+4586000031'],
    ['8600 0031', '+4586000031'],
    ['86-00-00-31', '+4586000031'],
    ['(86) 00 00 31', '+4586000031'],
    ['+45 86 00 00 31', '+4586000031'],
    ['0045 86000031', '+4586000031'],
    ['4586000031', '+4586000031'],
    ['８６００００３１', '+4586000031'],
    ['\u202a+45 86 00 00 31\u202c', '+4586000031'],
    ['86\u00a000\u00a000\u00a031', '+4586000031'],
    ['45 86 00 00', '+4545860000'],
    ['+46 8 123 456 78', '+46812345678'],
    ['+47 22 12 34 56', '+4722123456'],
    ['+49 30 123456', '+4930123456'],
    ['0049 30/123456', '+4930123456'],
    ['+44 20 7946 0018', '+442079460018'],
    ['+299 32 10 00', '+299321000'],
    ['+298 311000', '+298311000'],
  ])('%j is read as %s', (text, e164) => {
    expect(parsePhone(text)).toEqual({ ok: true, e164 });
  });

  test.each([
    ['', 'empty'],
    ['  \u200b', 'empty'],
    ['tlf. 86000031', 'characters'],
    ['86000031 lok. 12', 'characters'],
    ['86000031;ext=5', 'characters'],
    ['86000031#5', 'characters'],
    ['86000031 +45', 'characters'],
    ['+46 8 123 456 78\r\nBcc: x', 'characters'],
    ['86 00 00 3', 'too_short'],
    ['112', 'too_short'],
    ['86 00 00 31 4', 'too_long'],
    ['1'.repeat(300), 'too_long'],
    ['12345678', 'invalid'],
    ['01 23 45 67', 'invalid'],
    ['+47 12345678', 'invalid'],
    ['+999 12345678', 'invalid'],
    ['--', 'invalid'],
  ])('%j is refused as %s', (text, error) => {
    expect(parsePhone(text)).toEqual({ ok: false, error });
  });

  test('is shown the Danish way at home and internationally abroad', () => {
    expect(formatPhone('+4586000031')).toBe('86 00 00 31');
    expect(formatPhone('+46812345678')).toBe('+46 8 123 456 78');
    expect(formatPhone('+299321000')).toBe('+299 32 10 00');
  });

  test('text that is no number is shown as it is', () => {
    expect(formatPhone('ukendt')).toBe('ukendt');
    expect(formatPhone('')).toBe('');
  });

  test('survives being shown and typed in again', () => {
    for (const e164 of ['+4586000031', '+4545860000', '+46812345678', '+442079460018', '+12025550123']) {
      expect(parsePhone(formatPhone(e164))).toEqual({ ok: true, e164 });
    }
  });
});
