import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';

let desk: Desk;
let mette: Browser;

beforeAll(async () => {
  desk = await openDesk({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
});
afterAll(() => desk.close());

describe('a web process without Redis and without a worker', () => {
  test('is ready, and says what is away', async () => {
    const ready = await mette.get('/health/ready');

    expect(ready.status).toBe(200);
    expect(ready.json).toEqual({ ready: true, degraded: ['redis', 'worker'] });
  });

  test('logs, assigns and answers as always', async () => {
    const logged = await mette.api('POST', '/api/v1/inquiries', {
      channel: 'phone',
      topic: 'other',
      subject: 'Uden kø',
    });

    expect(logged).toMatchObject({ status: 201, json: { assignee: { name: 'Mette Aagaard' } } });
  });

  test('ending an absence does not wait for the bell that cannot ring', async () => {
    const { items } = (await mette.get('/api/v1/advisors')).json;
    const absence = await mette.api('POST', '/api/v1/absences', {
      advisorId: items[0].id,
      from: '2026-11-24',
      to: '2026-11-24',
      kind: 'sick',
    });
    const ended = await mette.api('DELETE', `/api/v1/absences/${absence.json.id}`);

    expect(absence.status).toBe(201);
    expect(ended.status).toBeLessThan(300);
  });

  test('shows a banner on the pages', async () => {
    expect((await mette.get('/min-dag')).text).toContain('Køen svarer ikke');
  });

  test('lives', async () => {
    expect((await desk.visitor().get('/health/live')).json).toEqual({ live: true });
  });
});
