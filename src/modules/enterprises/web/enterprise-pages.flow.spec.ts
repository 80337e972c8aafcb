import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer, Browser } from '../../../../test/support/browser.js';
import { openDesk, type Desk } from '../../../../test/support/desk.js';
import { makeEnterprise } from '../../../../test/support/make.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
});
afterAll(() => desk.close());

const placeOf = ({ status, headers }: Answer): string => {
  expect(status).toBe(303);
  return String(headers.location);
};

describe('a new enterprise', () => {
  test('is entered on its page, and shown', async () => {
    const name = 'Havnen';
    const sent = await mette.submit('/virksomheder/ny', '/virksomheder', {
      name,
      cvr: '99 00 00 07',
      kind: 'sov',
      contactPhone: '86 00 00 31',
    });
    const { text } = await mette.get(placeOf(sent));
    expect(text).toContain(`<h1>${name}</h1>`);
    expect(text).toContain('99 00 00 07');
    expect(text).toContain('<a href="tel:+4586000031">86 00 00 31</a>');
  });

  test('that is an RSV is called one once, however its name begins', async () => {
    const id = await makeEnterprise(mette, {
      name: 'RSV Silkeborg',
      cvr: '99000015',
      kind: 'rsv',
      municipalityCode: '740',
    });
    const rsv = { status: 'rsv', on: '2026-11-02', source: 'Virk' };
    expect((await mette.api('POST', `/api/v1/enterprises/${id}/status`, rsv)).status).toBe(201);
    const lead =
      /page-head__lead">(.*?)<\/div>/.exec((await mette.get(`/virksomheder/${id}`)).text)?.[1] ?? '';
    expect(lead.replace(/<[^>]*>/g, '').match(/RSV/g)).toHaveLength(1);
  });

  test('refused keeps what was typed and says what is wrong, at the field and on top', async () => {
    const name = 'Systuen';
    const sent = await mette.submit('/virksomheder/ny', '/virksomheder', {
      name: `${name} "& Co"`,
      cvr: '9900000',
      kind: 'startup',
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(`value="${name} &quot;&amp; Co&quot;"`);
    expect(sent.text).toContain('value="9900000"');
    expect(sent.text).toContain('<a href="#cvr">CVR-nummeret skal have 8 cifre. Du har skrevet 7.</a>');
    expect(sent.text).toMatch(/<option value="startup" selected/);
    expect(sent.text).toContain('<title>Fejl: ');
  });

  test('that may be known is asked about before it is saved, and entered only on that answer', async () => {
    const name = 'Bageriet';
    const id = await makeEnterprise(mette, { name });
    const asked = await mette.submit('/virksomheder/ny', '/virksomheder', {
      name: `${name} ApS`,
      kind: 'sov',
    });
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('Det er måske en, vi kender');
    expect(asked.text).toContain(`href="/virksomheder/${id}"`);
    expect(asked.text).toContain(`value="${name} ApS"`);
    const anyway = await mette.submit(asked, '/virksomheder');
    const added = await mette.get(placeOf(anyway));
    expect(added.text).toContain(`<h1>${name} ApS</h1>`);
  });

  test('sent twice by a double click is one', async () => {
    const name = 'Gartneriet';
    const form = await mette.get('/virksomheder/ny');
    const fields = { name, kind: 'sov' };
    const answers = await Promise.all([1, 2].map(() => mette.submit(form, '/virksomheder', fields)));
    expect(new Set(answers.map(placeOf)).size).toBe(1);
  });
});

describe('the page of an enterprise', () => {
  test('shows both texts when someone saved first, and loses neither', async () => {
    const name = 'Kantinen';
    const id = await makeEnterprise(mette, { name, kind: 'sov' });
    const mettes = await mette.get(`/virksomheder/${id}?vis=ret`);
    const jonass = await jonas.get(`/virksomheder/${id}?vis=ret`);
    placeOf(await jonas.submit(jonass, `/virksomheder/${id}`, { name: `${name} i Sejs`, kind: 'sov' }));
    const stale = await mette.submit(mettes, `/virksomheder/${id}`, {
      name: `${name} i Gjern`,
      kind: 'sov',
    });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('En anden har gemt imens');
    expect(stale.text).toContain(`Navn: ${name} i Sejs`);
    expect(stale.text).toContain(`Navn: ${name} i Gjern`);
    expect(stale.text).toMatch(/Jonas Brix, i dag/);
    placeOf(await mette.submit(stale, `/virksomheder/${id}`));
    expect((await mette.get(`/virksomheder/${id}`)).text).toContain(`<h1>${name} i Gjern</h1>`);
  });

  test('takes contacts and their corrections, and asks about one that is there', async () => {
    const id = await makeEnterprise(mette, {
      name: 'Fabrikken',
      contact: { name: 'Eva Lund', phone: '86 00 00 44' },
    });
    const contacts = `/virksomheder/${id}/kontakter`;
    const page = `/virksomheder/${id}?vis=ny-kontakt`;
    expect((await mette.submit(page, contacts, { name: 'Ib', phone: '86000044' })).status).toBe(409);
    expect((await mette.submit(page, contacts, { name: '' })).text).toContain('Skriv et navn, en e-mail');
    placeOf(await mette.submit(page, contacts, { name: 'Ib Holm', email: 'ib@holm.example' }));
    const { text } = await mette.get(`/virksomheder/${id}`);
    expect(text).toContain('<a href="mailto:ib@holm.example">ib@holm.example</a>');
    const contact = /vis=kontakt-(\d+)#contacts" data-open[^>]*>Eva Lund/.exec(text)?.[1];
    const edit = `/virksomheder/${id}?vis=kontakt-${contact}`;
    placeOf(
      await mette.submit(edit, `${contacts}/${contact}`, {
        name: 'Eva Lund',
        phone: '',
        email: 'eva@lund.example',
      }),
    );
    expect((await mette.get(`/virksomheder/${id}`)).text).not.toContain('tel:');
  });

  test('notes the RSV status, and refuses what cannot be with the sentence at the field', async () => {
    const name = 'Cyklerne';
    const id = await makeEnterprise(mette, { name });
    const [page, action] = [`/virksomheder/${id}?vis=status`, `/virksomheder/${id}/status`];
    const refused = await mette.submit(page, action, { status: 'rsv', on: '2026-11-01', source: 'Opkald' });
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('En RSV skal have et CVR-nummer.'),
    ]);
    expect(refused.text).toContain('value="Opkald"');
    placeOf(await mette.submit(page, action, { status: 'applied', on: '2026-11-01', source: 'Opkald' }));
    expect((await mette.get(`/virksomheder/${id}`)).text).toContain('Opkald, noteret af Mette Aagaard');
  });

  test('leaves its inquiries to the module that knows them', async () => {
    const name = 'Trykkeriet';
    const id = await makeEnterprise(mette, { name });
    const { text } = await mette.get(`/virksomheder/${id}`);
    expect(text).toContain(`hx-get="/henvendelser/for/virksomhed/${id}"`);
    expect((await mette.get(`/henvendelser/for/virksomhed/${id}`, { 'hx-request': 'true' })).status).toBe(
      200,
    );
  });
});

describe('finding', () => {
  test('keeps the filter in the address, says how many, and offers to add what is not there', async () => {
    await makeEnterprise(mette, { name: 'Ærø Æblemost', kind: 'non_local' });
    const { text } = await mette.get('/virksomheder?q=aeroe&art=non_local');
    expect(text).toContain('1 virksomhed passer');
    expect(text).toContain('Ærø Æblemost');
    expect(text).toMatch(/<option value="non_local" selected/);
    const none = await mette.get('/virksomheder?q=findesikke');
    expect(none.text).toContain('Ingen virksomheder passer');
    expect(none.text).toContain('href="/virksomheder/ny?navn=findesikke"');
  });

  test('suggests in options and nothing round them', async () => {
    const id = await makeEnterprise(mette, { name: 'Øens <Brød>', cvr: '99000023', municipalityCode: '740' });
    const { text } = await mette.get('/virksomheder/forslag?q=%C3%B8ens', { 'hx-request': 'true' });
    expect(text).toBe(
      `<li role="option" data-id="e${id}" data-label="Øens &lt;Brød>">Øens &lt;Brød><small>CVR 99 00 00 23, Silkeborg</small></li>`,
    );
    expect((await mette.get('/virksomheder/forslag', { 'hx-request': 'true' })).text).toBe('');
  });
});

describe('who may', () => {
  test('a manager sees the page without its forms', async () => {
    const id = await makeEnterprise(mette, { name: 'Kun til læsning' });
    const manager = await desk.signedIn('manager');
    const { status, text } = await manager.get(`/virksomheder/${id}?vis=ret`);
    expect(status).toBe(200);
    expect(text).not.toContain(`action="/virksomheder/${id}`);
    expect(text).not.toContain('?vis=');
    expect((await manager.get('/virksomheder')).text).not.toContain('/virksomheder/ny');
    expect((await manager.get('/virksomheder/ny')).status).toBe(403);
  });

  test('a coach sees nothing', async () => {
    const coach = await desk.signedIn('coach');
    for (const path of ['/virksomheder', '/virksomheder/1', '/virksomheder/forslag?q=havn'])
      expect((await coach.get(path)).status).toBe(403);
  });
});
