import { describe, expect, test } from '@jest/globals';
import { contactKeys, enterpriseKeys, typedKeys, wordsOfParty } from './party-keys.js';

const enterprise = { name: 'Åbenrå Café ApS', cvr: '99000007' };
const contact = {
  name: 'Søren Ærø',
  email: 'Soeren@havn.example',
  emailKey: 'soeren@havn.example',
  emailDomain: 'havn.example',
  phone: '+4586000031',
};

describe('what a party is found by', () => {
  test('an enterprise by its whole name, by each word in one spelling, and by its CVR number', () => {
    expect(enterpriseKeys(enterprise)).toEqual([' aabenraa cafe aps', 'aabenraa', 'cafe', 'aps', '99000007']);
  });

  test('a contact by name, by phone with and without country code, by address and by its domain', () => {
    expect(contactKeys(contact)).toEqual([
      ' soeren aeroe',
      'soeren',
      'aeroe',
      '86000031',
      '4586000031',
      'soeren@havn.example',
      'havn.example',
    ]);
  });

  test('a contact by what its enterprise is found by too, so that both may be typed', () => {
    expect(contactKeys(contact, enterprise)).toEqual(
      expect.arrayContaining(['soeren', 'aabenraa', '99000007']),
    );
  });

  test('a foreign number is found as it is dialled at home', () => {
    expect(contactKeys({ ...contact, phone: '+46812345678' })).toEqual(
      expect.arrayContaining(['812345678', '46812345678']),
    );
  });

  test('the domain of a provider where anyone may have a mailbox says nothing', () => {
    const gmail = { ...contact, emailKey: 'soeren@gmail.com', emailDomain: 'gmail.com' };
    expect(contactKeys(gmail)).not.toContain('gmail.com');
  });

  test('a name that is a domain is found as one', () => {
    expect(enterpriseKeys({ name: 'Havn.dk ApS', cvr: null })).toEqual([
      ' havn.dk aps',
      'havn',
      'dk',
      'aps',
      'havn.dk',
    ]);
  });

  test('no key is longer than its column', () => {
    const keys = enterpriseKeys({ name: 'Ø'.repeat(200), cvr: null });
    expect(Math.max(...keys.map((key) => key.length))).toBe(80);
  });

  test('for a search of single words the address comes in words', () => {
    expect(wordsOfParty(enterprise, contact)).toEqual(
      expect.arrayContaining(['aabenraa', 'soeren', 'havn', 'example', '99000007', '86000031']),
    );
    expect(wordsOfParty()).toEqual([]);
  });
});

describe('what is typed', () => {
  test.each([
    ['Åbenrå', ['aabenraa']],
    ['aabenraa café', ['aabenraa', 'cafe']],
    ['86 00 00 31', ['86000031']],
    ['+45 86 00', ['458600']],
    ['0045 86000031', ['4586000031']],
    ['99 00 00', ['990000']],
    ['DK 99 00 00 07', ['99000007']],
    ['CVR: 99000007', ['99000007']],
    ['mette 86 00', ['mette', '8600']],
    ['mette@hav', ['mette@hav']],
    ['@havn.example', ['havn.example']],
    ['havn.example', ['havn.example']],
    ['firma12.example', ['firma12.example']],
    ['a.m.b.a', []],
    ['x', []],
    ['100% _', ['100']],
    ['', []],
  ])('%j is sought as %j', (text, keys) => {
    expect(typedKeys(text)).toEqual(keys);
  });
});
