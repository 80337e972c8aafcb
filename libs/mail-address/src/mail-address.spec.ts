import { describe, expect, test } from '@jest/globals';
import { isFreeMailDomain, parseMailAddress } from './index.js';

const long = (length: number) => 'x'.repeat(length);

describe('a mail address', () => {
  test.each([
    ['mette@example.dk', 'mette@example.dk'],
    ['  mette@example.dk ', 'mette@example.dk'],
    ['\tmette@example.dk\u00a0', 'mette@example.dk'],
    ['Mette.Holm+Desk@Example.DK', 'Mette.Holm+Desk@example.dk'],
    ["o'brien@example.co.uk", "o'brien@example.co.uk"],
    ['a_b-c/d=e!f#g$h%i&j*k?l^m`n{o|p}q~r@example.dk', 'a_b-c/d=e!f#g$h%i&j*k?l^m`n{o|p}q~r@example.dk'],
    ['info@rødgrød.example', 'info@xn--rdgrd-vuad.example'],
    ['info@RØDGRØD.example', 'info@xn--rdgrd-vuad.example'],
    ['info@xn--rdgrd-vuad.example', 'info@xn--rdgrd-vuad.example'],
    ['info@ｅｘａｍｐｌｅ.dk', 'info@example.dk'],
    ['1@2.3com', '1@2.3com'],
    [`${long(64)}@example.dk`, `${long(64)}@example.dk`],
    [`a@${long(63)}.dk`, `a@${long(63)}.dk`],
    [`a@${'b.'.repeat(125)}dk`, `a@${'b.'.repeat(125)}dk`],
  ])('%j is read as %s', (text, address) => {
    expect(parseMailAddress(text)).toEqual({
      ok: true,
      address,
      key: address.toLowerCase(),
      domain: address.slice(address.indexOf('@') + 1),
    });
  });

  test('has one key however its letters are typed', () => {
    const keys = ['Info@Rødgrød.example', 'INFO@RØDGRØD.EXAMPLE', 'info@xn--rdgrd-vuad.example'].map(
      (text) => {
        const result = parseMailAddress(text);
        return result.ok ? result.key : result.error;
      },
    );
    expect(new Set(keys)).toEqual(new Set(['info@xn--rdgrd-vuad.example']));
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['\ufeff', 'empty'],
    ['mette', 'no_at'],
    ['mette.example.dk', 'no_at'],
    ['a@b.dk@c.dk', 'several_at'],
    ['@b.dk@c.dk', 'several_at'],
    ['b@y.dk\r\nBcc: evil@e.dk', 'characters'],
    ['b@y.dk\r\n', 'characters'],
    ['\nb@y.dk', 'characters'],
    ['b@y.dk\u2028', 'characters'],
    ['b@y.dk\u0085', 'characters'],
    ['b@y.dk\0', 'characters'],
    ['b@y.dk,evil@e.dk', 'characters'],
    ['b@y.dk;evil@e.dk', 'characters'],
    ['Mette <b@y.dk>', 'characters'],
    ['<b@y.dk>', 'characters'],
    ['"b"@y.dk', 'characters'],
    ['b(comment)@y.dk', 'characters'],
    ['b c@y.dk', 'characters'],
    ['b@[127.0.0.1]', 'characters'],
    ['mailto:b@y.dk', 'characters'],
    ['b\\@y.dk', 'characters'],
    ['b@y.dk:25', 'characters'],
    ['@y.dk', 'local_part'],
    ['.b@y.dk', 'local_part'],
    ['b.@y.dk', 'local_part'],
    ['b..c@y.dk', 'local_part'],
    ['søren@y.dk', 'local_part'],
    ['ｂ@y.dk', 'local_part'],
    ['b\u200b@y.dk', 'local_part'],
    ['=?x?q?evil=40e.dk?=@y.dk', 'local_part'],
    ['b@', 'domain'],
    ['b@localhost', 'domain'],
    ['b@y..dk', 'domain'],
    ['b@.y.dk', 'domain'],
    ['b@y.dk.', 'domain'],
    ['b@-y.dk', 'domain'],
    ['b@y-.dk', 'domain'],
    ['b@y_z.dk', 'domain'],
    ['b@y.dk/x', 'domain'],
    ['b@y.dk?x', 'domain'],
    ['b@y.dk#x', 'domain'],
    ['b@%79.dk', 'domain'],
    ['b@127.0.0.1', 'domain'],
    ['b@0x7f.1', 'domain'],
    ['b@xn--zz.dk', 'domain'],
    ['b@y\u200d.dk', 'domain'],
    ['b@y。dk', 'domain'],
    [`b@${long(64)}.dk`, 'domain'],
    [`${long(65)}@y.dk`, 'too_long'],
    [`a@${'b.'.repeat(125)}dkk`, 'too_long'],
    // 203 characters as typed, more than 254 in ASCII.
    [`a@${'æøåæøå.'.repeat(28)}example`, 'too_long'],
    [`${long(1_000_000)}@y.dk`, 'too_long'],
  ])('%j is refused as %s', (text, error) => {
    expect(parseMailAddress(text)).toEqual({ ok: false, error });
  });
});

describe('a free mail domain', () => {
  test.each([
    ...[
      'gmail.com',
      'hotmail.com',
      'outlook.com',
      'outlook.dk',
      'live.dk',
      'yahoo.dk',
      'yahoo.co.uk',
      'icloud.com',
    ],
    ...['mail.dk', 'jubii.dk', 'youmail.dk', 'stofanet.dk', 'post3.tele.dk', 'privaterelay.appleid.com'],
  ])('%s is one', (domain) => {
    expect(isFreeMailDomain(domain)).toBe(true);
  });

  test.each([
    ...['example.dk', 'silkeborg.dk', 'live.example.dk', 'mygmail.com', 'gmail.com.example.dk', 'notmail.dk'],
    ...['yahoo.example', 'dk', 'com', '', 'constructor'],
  ])('%s is none', (domain) => {
    expect(isFreeMailDomain(domain)).toBe(false);
  });
});
