import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemPerson } from '../../../platform/http/who.js';
import { EnterpriseView, type EnterpriseCard } from '../queries/enterprise-view.query.js';
import { PartySuggestions } from '../queries/party-suggestions.query.js';
import { candidatesOf, refusalOf, PartyDesk } from '../../../../test/support/party-desk.js';
import type { TypedContact, TypedEnterprise } from '../typed-fields.js';
import { AddContact } from './add-contact.js';
import { ChangeContact } from './change-contact.js';
import { ChangeEnterprise } from './change-enterprise.js';
import { CreateEnterprise } from './create-enterprise.js';
import { RecordRsvStatus } from './record-rsv-status.js';

let register: PartyDesk;
beforeAll(async () => {
  register = await PartyDesk.open();
});
beforeEach(() => register.empty());
afterAll(() => register.close());

const create = (input: Parameters<CreateEnterprise['run']>[0]) =>
  register.app.get(CreateEnterprise).run(input, systemPerson);
const change = (id: string, version: number, fields: TypedEnterprise) =>
  register.app.get(ChangeEnterprise).run({ id, version, fields }, systemPerson);
const addContact = (enterpriseId: string, told: TypedContact & { confirmedNew?: boolean }) =>
  register.app.get(AddContact).run({ enterpriseId, ...told }, systemPerson);
const changeContact = (id: string, version: number, fields: TypedContact) =>
  register.app.get(ChangeContact).run({ id, version, fields }, systemPerson);
const note = (enterpriseId: string, status: EnterpriseCard['rsvStatus'], on: string, source = 'CVR') =>
  register.app.get(RecordRsvStatus).run({ enterpriseId, status, on, source }, systemPerson);
const suggested = async (text: string) =>
  (await register.app.get(PartySuggestions).find(text)).map(({ name, contactName }) => contactName ?? name);

async function card(id: string): Promise<EnterpriseCard> {
  const found = await register.app.get(EnterpriseView).byId(id);
  if (!found) throw new Error(`no enterprise ${id}`);
  return found;
}

describe('a new enterprise', () => {
  test('is entered with its first contact, and both are audited', async () => {
    const contact = { name: 'Mette Aagaard', phone: '86 00 00 31' };
    const { id } = await create({
      name: 'Havn & Hånd',
      cvr: '99 00 00 07',
      kind: 'sov',
      postalCode: '8600',
      contact,
    });
    expect(await card(id)).toMatchObject({
      name: 'Havn & Hånd',
      cvr: '99000007',
      postalCode: '8600',
      rsvStatus: 'none',
      version: 1,
      contacts: [{ name: 'Mette Aagaard', phone: '+4586000031' }],
    });
    expect(await register.audited()).toEqual(['enterprise.created', 'contact.created']);
  });

  test('is asked about by name, phone, address and domain, and entered when confirmed', async () => {
    const { id } = await create({
      name: 'Havn & Hånd',
      contact: { name: 'Mette', email: 'mette@havn.example' },
    });
    const like = { name: 'Havnen', contact: { name: 'Eva', email: 'eva@havn.example' } };
    expect(await candidatesOf(create({ name: 'Havn og Haand' }))).toMatchObject([
      { enterpriseId: id, why: 'name' },
    ]);
    expect(await candidatesOf(create(like))).toMatchObject([{ enterpriseId: id, why: 'domain' }]);
    await create({ ...like, confirmedNew: true });
    expect(await register.count('enterprise')).toBe(2);
  });

  test('never takes a CVR number that another has, confirmed or not', async () => {
    const { id } = await create({ name: 'Havn & Hånd', cvr: '99000007' });
    const other = { name: 'Sejs Systue', cvr: '99000007', confirmedNew: true };
    expect(await candidatesOf(create(other))).toMatchObject([{ enterpriseId: id, why: 'cvr' }]);
  });

  test('takes over a known contact who had none', async () => {
    const { contactId } = await register.resolve({
      contact: { name: 'Mette', phone: '86000031' },
      kind: 'citizen',
    });
    const told = { name: 'Mette', phone: '86000031' };
    expect(await candidatesOf(create({ name: 'Ny & Co', contact: told }))).toMatchObject([
      { contactId, why: 'phone' },
    ]);
    const { id } = await create({ name: 'Ny & Co', contact: { ...told, id: contactId ?? '' } });
    expect((await card(id)).contacts.map((contact) => contact.id)).toEqual([contactId]);
    expect(await register.count('contact')).toBe(1);
  });
});

describe('a correction', () => {
  test('changes what is given, clears what is null, and leaves the rest', async () => {
    const { id } = await create({
      name: 'Havn & Hånd',
      kind: 'startup',
      postalCode: '8600',
      municipalityCode: '740',
    });
    await change(id, 1, { kind: 'sov', postalCode: null });
    const after = await card(id);
    expect(after).toMatchObject({
      name: 'Havn & Hånd',
      kind: 'sov',
      postalCode: null,
      municipalityCode: '740',
    });
    expect([after.version, after.changedAt]).toEqual([2, register.clock.now()]);
  });

  test('of a version that is no longer there changes nothing', async () => {
    const { id } = await create({ name: 'Havn & Hånd' });
    await change(id, 1, { name: 'Havn og Hånd' });
    expect(await refusalOf(change(id, 1, { name: 'Havnen' }))).toMatchObject({
      code: 'enterprise.changed',
      kind: 'stale',
    });
    expect((await card(id)).name).toBe('Havn og Hånd');
  });

  test('by two at once is one correction and one refusal', async () => {
    const { id } = await create({ name: 'Havn & Hånd' });
    const results = await Promise.allSettled(['A1', 'B2', 'C3'].map((name) => change(id, 1, { name })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await card(id)).version).toBe(2);
  });

  test('that changes nothing makes no new version and no audit row', async () => {
    const { id } = await create({ name: 'Havn & Hånd', cvr: '99000007' });
    await change(id, 1, { name: 'Havn & Hånd', cvr: '99 00 00 07' });
    expect((await card(id)).version).toBe(1);
    expect(await register.audited()).toEqual(['enterprise.created']);
  });

  test('of a name is found by the new one, the contacts too', async () => {
    const { id } = await create({ name: 'Havn & Hånd', contact: { name: 'Mette' } });
    await change(id, 1, { name: 'Sejs Systue' });
    expect(await suggested('systue')).toEqual(['Sejs Systue', 'Mette']);
    expect(await suggested('havn')).toEqual([]);
  });

  test('cannot take the CVR number of another, nor take it from an RSV', async () => {
    const { id } = await create({ name: 'Havn & Hånd', cvr: '99000007' });
    const other = await create({ name: 'Sejs Systue' });
    expect(await candidatesOf(change(other.id, 1, { cvr: '99000007' }))).toMatchObject([
      { enterpriseId: id },
    ]);
    await note(id, 'rsv', '2026-11-01');
    expect(await refusalOf(change(id, 1, { cvr: null }))).toMatchObject({
      code: 'enterprise.cvr_needed',
      field: 'cvr',
    });
  });

  test('of something that is not there is not found', async () => {
    expect((await refusalOf(change('999', 1, { name: 'X' }))).kind).toBe('not-found');
    expect((await refusalOf(change('1x', 1, { name: 'X' }))).kind).toBe('not-found');
    expect((await refusalOf(changeContact('999', 1, { name: 'X' }))).kind).toBe('not-found');
  });
});

describe('the RSV status', () => {
  test('is the newest by day, and of one day the last noted, in whatever order they were written', async () => {
    const { id } = await create({ name: 'Havn & Hånd', cvr: '99000007' });
    await note(id, 'applied', '2026-09-01');
    await note(id, 'rsv', '2026-10-01', 'CVR 1. oktober');
    await note(id, 'preparing', '2026-06-01');
    expect((await card(id)).rsvStatus).toBe('rsv');
    await note(id, 'deregistered', '2026-10-01');
    const { rsvStatus, statusHistory, version } = await card(id);
    expect(rsvStatus).toBe('deregistered');
    expect(statusHistory.map(({ status, on }) => `${on} ${status}`)).toEqual([
      '2026-10-01 deregistered',
      '2026-10-01 rsv',
      '2026-09-01 applied',
      '2026-06-01 preparing',
    ]);
    expect(statusHistory[1]).toMatchObject({ source: 'CVR 1. oktober', recordedAt: register.clock.now() });
    expect(version).toBe(1);
  });

  test('RSV asks for a CVR number', async () => {
    const { id } = await create({ name: 'Havn & Hånd' });
    expect((await refusalOf(note(id, 'rsv', '2026-11-01'))).code).toBe('enterprise.cvr_needed');
    await note(id, 'preparing', '2026-11-01');
  });

  test('has a day that exists and is not to come, and a source without a CPR number', async () => {
    const { id } = await create({ name: 'Havn & Hånd' });
    expect((await refusalOf(note(id, 'applied', '2026-02-30'))).code).toBe('rsv_status.no_such_day');
    expect((await refusalOf(note(id, 'applied', '2026-11-25'))).code).toBe('rsv_status.in_future');
    const refusal = await refusalOf(note(id, 'applied', '2026-11-24', 'ringet af 010190-1234'));
    expect(refusal).toMatchObject({ code: 'text.cpr', field: 'source' });
    expect((await card(id)).statusHistory).toEqual([]);
  });
});

describe('a contact', () => {
  test('like one that is there is asked about first', async () => {
    const { id } = await create({
      name: 'Havn & Hånd',
      contact: { name: 'Mette Aagaard', phone: '86000031' },
    });
    const why = async (told: TypedContact) =>
      (await candidatesOf(addContact(id, told))).map((one) => one.why);
    expect(await why({ name: 'Jonas', phone: '86 00 00 31' })).toEqual(['phone']);
    expect(await why({ name: 'mette aagård' })).toEqual(['name']);
    await addContact(id, { name: 'Jonas', phone: '86 00 00 31', confirmedNew: true });
    await addContact(id, { name: 'Eva' });
    expect((await card(id)).contacts.map(({ name }) => name)).toEqual(['Eva', 'Jonas', 'Mette Aagaard']);
  });

  test('has something to be known by, when it is added and when it is corrected', async () => {
    const { id } = await create({ name: 'Havn & Hånd', contact: { phone: '86000031' } });
    expect((await refusalOf(addContact(id, { name: ' ' }))).code).toBe('contact.nothing_told');
    const [contact] = (await card(id)).contacts;
    expect((await refusalOf(changeContact(contact?.id ?? '', 1, { phone: null }))).code).toBe(
      'contact.nothing_told',
    );
  });

  test('of an old version changes nothing; of the present one it is found anew', async () => {
    const { id } = await create({ name: 'Havn & Hånd', contact: { name: 'Mette' } });
    const contactId = (await card(id)).contacts[0]?.id ?? '';
    await changeContact(contactId, 1, { name: 'Mette Aagaard', email: 'mette@havn.example' });
    expect((await refusalOf(changeContact(contactId, 1, { name: 'M' }))).kind).toBe('stale');
    expect(await suggested('aagård')).toEqual(['Mette Aagaard']);
    expect(await suggested('mette@hav')).toEqual(['Mette Aagaard']);
  });
});

test('a request that is repeated takes effect once', async () => {
  const once = { actor: '1', route: '/api/v1/enterprises', key: 'k', body: '{}' };
  const run = () =>
    register.app.get(CreateEnterprise).run({ name: 'Havn & Hånd' }, { ...systemPerson, once });
  expect(await run()).toEqual(await run());
  expect(await register.count('enterprise')).toBe(1);
});
