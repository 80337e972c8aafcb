import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../platform/http/refusal.js';
import { textsIn } from '../../texts/index.js';
import { refusalText } from '../../platform/http/problem.js';
import { readSought } from './sought-party.js';
import { readContact, readEnterprise } from './typed-fields.js';

const today = '2026-11-24';

function refusalOf(read: () => unknown): { field?: string; sentence: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid')
      return { field: error.field, sentence: refusalText(error.code, error.facts, textsIn('da')) };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('numbers and addresses', () => {
  test('are kept in one form each', () => {
    expect(
      readEnterprise({ cvr: 'DK 99 00 00 07', postalCode: ' 8600 ', municipalityCode: '740' }, today),
    ).toEqual({
      cvr: '99000007',
      postalCode: '8600',
      municipalityCode: '740',
    });
    expect(readContact({ phone: '86 00 00 31', email: ' Mette@Havn.example ' }, today)).toEqual({
      phone: '+4586000031',
      email: 'Mette@havn.example',
      emailKey: 'mette@havn.example',
      emailDomain: 'havn.example',
    });
  });

  test('what is absent is not touched, what is empty is cleared', () => {
    expect(readEnterprise({ cvr: null, postalCode: '' }, today)).toEqual({ cvr: null, postalCode: null });
    expect(readContact({ email: '' }, today)).toEqual({ email: null, emailKey: null, emailDomain: null });
  });

  test.each([
    [{ cvr: '9900000' }, 'cvr', 'CVR-nummeret skal have 8 cifre. Du har skrevet 7.'],
    [{ cvr: '99000008' }, 'cvr', /kontrolciffer/],
    [{ cvr: '99 00 oo 07' }, 'cvr', /kun indeholde cifre/],
    [{ municipalityCode: '999' }, 'municipalityCode', /Kommunekoden/],
    [{ postalCode: '860' }, 'postalCode', /4 cifre/],
  ])('%j is refused on the field %s', (typed, field, sentence) => {
    const refusal = refusalOf(() => readEnterprise(typed, today));
    expect(refusal.field).toBe(field);
    expect(refusal.sentence).toMatch(sentence);
  });

  test.each([
    [{ phone: '860000' }, 'contact.phone', /for kort\. Du har skrevet 6 cifre/],
    [{ phone: 'lokal 12' }, 'contact.phone', /kun indeholde cifre/],
    [{ email: 'mette.havn.example' }, 'contact.email', /præcis ét @/],
    [{ email: 'mette@havn' }, 'contact.email', /domæne/],
    [{ email: 'mette@havn.example,jonas@havn.example' }, 'contact.email', /komma/],
  ])('%j is refused on the field %s of the larger form', (typed, field, sentence) => {
    const refusal = refusalOf(() => readContact(typed, today, 'contact.'));
    expect(refusal.field).toBe(field);
    expect(refusal.sentence).toMatch(sentence);
  });
});

describe('names', () => {
  test('never take a CPR number', () => {
    expect(refusalOf(() => readEnterprise({ name: 'Firma v/ 010190-1234' }, today)).field).toBe('name');
    expect(refusalOf(() => readSought({ enterprise: { name: '0101901234' } }, today)).field).toBe(
      'enterprise.name',
    );
    expect(refusalOf(() => readSought({ contact: { name: 'Jens 010190 1234' } }, today)).field).toBe(
      'contact.name',
    );
  });
});

test('the fields of a party are refused under the names of the form that asks', () => {
  expect(refusalOf(() => readSought({ enterprise: { cvr: '123' } }, today)).field).toBe('enterprise.cvr');
  expect(refusalOf(() => readSought({ contact: { phone: '123' } }, today)).field).toBe('contact.phone');
  expect(refusalOf(() => readSought({ contact: { email: 'x' } }, today)).field).toBe('contact.email');
});
