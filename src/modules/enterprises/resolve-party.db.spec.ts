import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemPerson } from '../../platform/http/who.js';
import { PartyObservers, type Renamed } from './party-observers.js';
import { EnterpriseView } from './queries/enterprise-view.query.js';
import { ResolveParty } from './resolve-party.js';
import { candidatesOf, refusalOf, PartyDesk } from '../../../test/support/party-desk.js';

let register: PartyDesk;
beforeAll(async () => {
  register = await PartyDesk.open();
});
beforeEach(() => register.empty());
afterAll(() => register.close());

const havn = { name: 'Havn & Hånd', cvr: '99 00 00 07' };
const mette = { name: 'Mette Aagaard', phone: '86 00 00 31', email: 'mette@havn.example' };
const card = async (id: string | null) => register.app.get(EnterpriseView).byId(id ?? '');

describe('who it certainly is', () => {
  test('the second call finds the enterprise of the first by its CVR number, whatever it is called', async () => {
    const first = await register.resolve({ enterprise: havn });
    const second = await register.resolve({ enterprise: { cvr: 'DK99000007', name: 'Havnen' } });
    expect(second).toEqual({ enterpriseId: first.enterpriseId, contactId: null });
    expect(await register.count('enterprise')).toBe(1);
  });

  test('a person with the same name and phone, or the same name and address, is the same', async () => {
    const first = await register.resolve({ enterprise: havn, contact: mette });
    expect(await register.resolve({ contact: { name: 'mette aagård', phone: '+4586000031' } })).toEqual(
      first,
    );
    expect(
      await register.resolve({ contact: { name: 'Mette Aagaard', email: 'METTE@havn.example' } }),
    ).toEqual(first);
    expect(await register.resolve({ contact: { phone: '86000031' } })).toEqual(first);
    expect(await register.count('contact')).toBe(1);
  });

  test('a colleague of the same name in the same enterprise is the same, unless the number is another', async () => {
    const first = await register.resolve({ enterprise: havn, contact: { name: 'Mette Aagaard' } });
    const enterprise = { id: first.enterpriseId ?? '' };
    expect(await register.resolve({ enterprise, contact: mette })).toEqual(first);
    const other = { name: 'Mette Aagaard', phone: '86 00 00 32' };
    expect(await candidatesOf(register.resolve({ enterprise, contact: other }))).toEqual([
      { ...first, name: 'Mette Aagaard, Havn & Hånd', cvr: '99000007', why: 'name' },
    ]);
  });

  test('whoever was picked from the list is taken, a contact with its enterprise', async () => {
    const first = await register.resolve({ enterprise: havn, contact: mette });
    expect(await register.resolve({ contact: { id: first.contactId ?? '' } })).toEqual(first);
    expect(await register.resolve({ enterprise: { id: first.enterpriseId ?? '' } })).toEqual({
      enterpriseId: first.enterpriseId,
      contactId: null,
    });
  });

  test('what the record lacks is filled in, what it holds is not overwritten', async () => {
    const first = await register.resolve({
      enterprise: { name: 'Havn & Hånd' },
      contact: { name: 'Mette Aagaard' },
    });
    await register.resolve({ contact: { id: first.contactId ?? '', name: 'M. A.', phone: '86 00 00 31' } });
    const enterprise = { id: first.enterpriseId ?? '', cvr: '99000007', name: 'Havnen' };
    await register.resolve({ enterprise, municipalityCode: '740' });
    expect(await card(first.enterpriseId)).toMatchObject({
      name: 'Havn & Hånd',
      cvr: '99000007',
      municipalityCode: '740',
      contacts: [{ name: 'Mette Aagaard', phone: '+4586000031', email: null }],
    });
  });

  test('nobody told is nobody', async () => {
    expect(await register.resolve({ kind: 'citizen' })).toEqual({ enterpriseId: null, contactId: null });
    expect(await register.audited()).toEqual([]);
  });
});

describe('who it may be', () => {
  const known = async () => register.resolve({ enterprise: havn, contact: mette });

  test.each(['Havn og Hånd ApS', 'HAVN & HAAND', 'Havn & Hånd v/ Mette', 'Havn & Håndd', 'Havn'])(
    'an enterprise called %j is asked about',
    async (name) => {
      const { enterpriseId } = await known();
      expect(await candidatesOf(register.resolve({ enterprise: { name } }))).toEqual([
        { enterpriseId, contactId: null, name: 'Havn & Hånd', cvr: '99000007', why: 'name' },
      ]);
      expect(await register.count('enterprise')).toBe(1);
    },
  );

  test('an enterprise with another CVR number is another, however alike the names', async () => {
    await known();
    await register.resolve({ enterprise: { name: 'Havn & Hånd', cvr: '99000015' } });
    expect(await register.count('enterprise')).toBe(2);
  });

  test('another name on a known phone or address is asked about, phone first', async () => {
    const first = await known();
    const party = { ...first, name: 'Mette Aagaard, Havn & Hånd', cvr: '99000007' };
    const jonas = { name: 'Jonas Brix', email: 'jonas@brix.example' };
    expect(await candidatesOf(register.resolve({ contact: { ...jonas, phone: '86000031' } }))).toEqual([
      { ...party, why: 'phone' },
    ]);
    expect(await candidatesOf(register.resolve({ contact: { ...jonas, email: mette.email } }))).toMatchObject(
      [
        { contactId: first.contactId, why: 'email' },
        { contactId: null, why: 'domain' },
      ],
    );
  });

  test('a colleague by mail domain is asked about, but a free mailbox says nothing', async () => {
    const { enterpriseId } = await known();
    const jonas = { name: 'Jonas Brix', email: 'jonas@havn.example' };
    expect(await candidatesOf(register.resolve({ contact: jonas }))).toMatchObject([
      { enterpriseId, why: 'domain' },
    ]);
    await register.resolve({
      enterprise: { name: 'Sejs Systue' },
      contact: { name: 'Eva', email: 'eva@gmail.com' },
    });
    const { contactId } = await register.resolve({
      contact: { name: 'Ib', email: 'ib@gmail.com' },
      kind: 'citizen',
    });
    expect(contactId).not.toBeNull();
  });

  test('a citizen of the same name is asked about until a number tells them apart', async () => {
    const first = await register.resolve({ contact: { name: 'Jens Hansen', phone: '86 00 00 31' } });
    expect(await candidatesOf(register.resolve({ contact: { name: 'Jens Hansen' } }))).toMatchObject([
      { contactId: first.contactId, why: 'name' },
    ]);
    const other = await register.resolve({ contact: { name: 'Jens Hansen', phone: '86 00 00 32' } });
    expect(other.contactId).not.toBe(first.contactId);
  });

  test('once a person has said that it is new, it is entered', async () => {
    const first = await known();
    const party = { enterprise: { name: 'Havn & Hånd' }, kind: 'startup', confirmedNew: true };
    const second = await register.resolve(party);
    expect(second.enterpriseId).not.toBe(first.enterpriseId);
    expect(await card(second.enterpriseId)).toMatchObject({ kind: 'startup', cvr: null });
  });

  test('a refused number names its field', async () => {
    expect(await refusalOf(register.resolve({ enterprise: { cvr: '9900000' } }))).toMatchObject({
      code: 'party.cvr_length',
      kind: 'invalid',
      field: 'enterprise.cvr',
      facts: { digits: 7 },
    });
    expect(await refusalOf(register.resolve({ enterprise: { id: '999' } }))).toMatchObject({
      field: 'enterprise.id',
    });
    expect(await refusalOf(register.resolve({ contact: { id: '999' } }))).toMatchObject({
      field: 'contact.id',
    });
  });

  test('a contact of another enterprise than the one picked is refused', async () => {
    const first = await known();
    const other = await register.resolve({ enterprise: { name: 'Sejs Systue' } });
    const party = { enterprise: { id: other.enterpriseId ?? '' }, contact: { id: first.contactId ?? '' } };
    expect((await refusalOf(register.resolve(party))).code).toBe('contact.elsewhere');
  });
});

describe('at the same moment', () => {
  const together = (party: Parameters<PartyDesk['resolve']>[0]) =>
    Promise.allSettled([1, 2, 3, 4].map(() => register.resolve(party)));

  test('four who log the same new CVR number make one record', async () => {
    const parties = await together({ enterprise: havn });
    const ids = parties.map((result) =>
      result.status === 'fulfilled' ? result.value.enterpriseId : result.reason,
    );
    expect(new Set(ids).size).toBe(1);
    expect(await register.count('enterprise')).toBe(1);
  });

  test('four who log the same new name make one record, and three are asked', async () => {
    const parties = await together({ enterprise: { name: 'Havn & Hånd' } });
    expect(parties.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(await register.count('enterprise')).toBe(1);
  });

  test('four who log the same new caller make one contact', async () => {
    const parties = await together({ contact: mette, kind: 'citizen' });
    expect(parties.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
    expect(await register.count('contact')).toBe(1);
  });
});

describe('around it', () => {
  test('every write has its audit row, and a transaction that fails leaves neither', async () => {
    await register.resolve({ enterprise: { name: 'Havn & Hånd' }, contact: { name: 'Mette' } });
    expect(await register.audited()).toEqual(['enterprise.created', 'contact.created']);
    const failing = register.db.transaction(async (tx) => {
      await register.app.get(ResolveParty).resolve(tx, systemPerson, { enterprise: { name: 'Forsvinder' } });
      throw new Error('later in the same transaction');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await register.count('enterprise')).toBe(1);
    expect(await register.audited()).toHaveLength(2);
  });

  test('who follows the names of parties is told in the transaction of the change', async () => {
    const told: Renamed[] = [];
    register.app.get(PartyObservers).onRenamed(async (tx, renamed) => {
      const rows: unknown[] = await tx.query('SELECT id FROM contact WHERE phone IS NOT NULL');
      if (rows.length > 0) told.push(renamed);
    });
    const first = await register.resolve({ contact: { name: 'Mette Aagaard' } });
    await register.resolve({ contact: { id: first.contactId ?? '', phone: '86 00 00 31' } });
    expect(told).toEqual([{ contactId: first.contactId }]);
  });
});
