import { describe, expect, test } from '@jest/globals';
import { readWho } from './read-who.js';

describe('the one field of the quick log', () => {
  test.each([
    ['99 00 00 07', { enterprise: { cvr: '99 00 00 07' } }],
    ['CVR 99000007', { enterprise: { cvr: '99000007' } }],
    ['DK-99000007', { enterprise: { cvr: '99000007' } }],
    ['86 00 00 31', { contact: { phone: '86 00 00 31' } }],
    ['+46 8 123 456 78', { contact: { phone: '+46 8 123 456 78' } }],
    ['0046 812345678', { contact: { phone: '0046 812345678' } }],
    ['mette@havn.example', { contact: { email: 'mette@havn.example' } }],
    ['Havn & Hånd', { enterprise: { name: 'Havn & Hånd' } }],
    ['  Havn   &  Hånd ', { enterprise: { name: 'Havn & Hånd' } }],
    ['', {}],
  ])('%j is read as %j', (text, party) => {
    expect(readWho(text)).toEqual(party);
  });

  test.each(['citizen', 'press', 'internal', 'municipality'])('a name of kind %s is a person', (kind) => {
    expect(readWho('Jens Hansen', kind)).toEqual({ contact: { name: 'Jens Hansen' }, kind });
  });

  test.each(['sov', 'rsv', 'startup', 'other'])('a name of kind %s is an enterprise', (kind) => {
    expect(readWho('Havn & Hånd', kind)).toEqual({ enterprise: { name: 'Havn & Hånd' }, kind });
  });

  test('name, phone and address typed in one breath come apart', () => {
    expect(readWho('Havn & Hånd, 86 00 00 31')).toEqual({
      enterprise: { name: 'Havn & Hånd' },
      contact: { phone: '86 00 00 31' },
    });
    expect(readWho('Jens Hansen <jens@havn.example> tlf. 86000031', 'citizen')).toEqual({
      contact: { name: 'Jens Hansen', email: 'jens@havn.example', phone: '86000031' },
      kind: 'citizen',
    });
    expect(readWho('Havn & Hånd ApS CVR 99 00 00 07')).toEqual({
      enterprise: { name: 'Havn & Hånd ApS', cvr: '99 00 00 07' },
    });
  });

  test('a phone number that passes the check of a CVR number is a phone when it says so', () => {
    expect(readWho('tlf 99 00 00 07')).toEqual({ contact: { phone: '99 00 00 07' } });
    expect(readWho('+45 99 00 00 07')).toEqual({ contact: { phone: '+45 99 00 00 07' } });
  });

  test('a number alone that is neither is handed on, so that it is refused with a reason', () => {
    expect(readWho('9900000')).toEqual({ enterprise: { cvr: '9900000' } });
    expect(readWho('CVR 9900')).toEqual({ enterprise: { cvr: '9900' } });
    expect(readWho('mette@havn')).toEqual({ contact: { email: 'mette@havn' } });
  });

  test('a number inside a name stays in it', () => {
    expect(readWho('Projekt 2020 21')).toEqual({ enterprise: { name: 'Projekt 2020 21' } });
    expect(readWho('Gade 12, 86 00 00 31')).toEqual({
      enterprise: { name: 'Gade 12' },
      contact: { phone: '86 00 00 31' },
    });
    expect(readWho('Gade 12')).toEqual({ enterprise: { name: 'Gade 12' } });
  });
});
