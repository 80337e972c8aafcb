import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';

let desk: Desk;
let mette: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
});
afterAll(() => desk.close());

const quickLog = (fields: Record<string, string>) =>
  mette.submit('/min-dag', '/henvendelser', { channel: 'phone', topic: 'startup', ...fields });
const enterprises = async (name: string) =>
  (await desk.db.query<{ id: string }>('SELECT id FROM enterprise WHERE name = ?', [name])).length;
const inquiries = async () =>
  Number((await desk.db.query<{ n: string }>('SELECT COUNT(*) AS n FROM inquiry'))[0]?.n);

describe('the quick log', () => {
  test('saves a call in one go, and says who has it and when it is due', async () => {
    const saved = await quickLog({
      who: 'Krydderiet Remstrup',
      kind: 'sov',
      municipalityCode: '740',
      note: 'Vil starte café',
    });
    expect(saved.status).toBe(303);
    const day = await mette.get(String(saved.headers.location));

    expect(day.text).toContain('Gemt: Krydderiet Remstrup, frist i morgen 09.00 · Mette Aagaard');
  });

  test('what was typed in the one field is understood: CVR number, phone and name', async () => {
    await quickLog({ who: 'Havn & Hånd, 86 00 00 31', note: 'Indkøb' });
    const { items } = (await mette.get('/api/v1/inquiries?q=86000031')).json;

    expect(items[0]).toMatchObject({ enterprise: { name: 'Havn & Hånd' } });
  });

  test('someone who is probably known is asked about before anything is saved', async () => {
    await quickLog({ who: 'Sejs Systue ApS' });
    const before = await inquiries();
    const asked = await quickLog({ who: 'sejs systue', note: 'Ringer igen' });

    expect(asked.status).toBe(409);
    expect(asked.text).toContain('Er det en af dem, vi kender?');
    expect(asked.text).toContain('Ringer igen');
    expect(await inquiries()).toBe(before);

    const candidate = /name="same"[^>]*value="([ec]\d+)"/.exec(asked.text)?.[1] ?? '';
    const saved = await mette.submit(asked, '/henvendelser', {
      channel: 'phone',
      topic: 'startup',
      who: 'sejs systue',
      note: 'Ringer igen',
      same: candidate,
    });
    expect(saved.status).toBe(303);
    expect(await enterprises('sejs systue')).toBe(0);
  });

  test('a new one with nearly the same name is made when the advisor says so', async () => {
    const asked = await quickLog({ who: 'Sejs Systuer' });
    const saved = await mette.submit(asked, '/henvendelser', {
      channel: 'phone',
      topic: 'startup',
      who: 'Sejs Systuer',
      same: 'new',
    });

    expect(saved.status).toBe(303);
    expect(await enterprises('Sejs Systuer')).toBe(1);
  });

  test('a CPR number is refused, shown where, and the text is kept', async () => {
    const refused = await quickLog({
      who: 'En borger',
      kind: 'citizen',
      note: 'Hun er 010190-1234 og spørger',
    });

    expect(refused.status).toBe(422);
    expect(refused.text).toContain('CPR-nummer fra tegn 8');
    expect(refused.text).toContain('Hun er 010190-1234 og spørger');
  });

  test('a local time that the clock skips is refused', async () => {
    const refused = await quickLog({ who: 'Nogen', dueOther: '2027-03-28T02:30' });

    expect(refused.status).toBe(422);
    expect(refused.text).toContain('uret stilles frem');
  });

  test('sent twice by a double click it is one inquiry', async () => {
    const form = await mette.get('/min-dag');
    const before = await inquiries();
    const fields = { channel: 'phone', topic: 'startup', who: 'Dobbelt Klik' };
    const [first, second] = await Promise.all([
      mette.submit(form, '/henvendelser', fields),
      mette.submit(form, '/henvendelser', fields),
    ]);

    expect(first.headers.location).toBe(second.headers.location);
    expect(await inquiries()).toBe(before + 1);
  });
});
