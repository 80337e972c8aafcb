import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { refuseAfterDeadline } from './request-deadline.js';

const app = fastify();

beforeAll(() => {
  refuseAfterDeadline(app, 50);
  app.get('/slow', () => new Promise(() => undefined));
  app.get('/stream', (_, reply) => {
    reply.hijack();
    reply.raw.writeHead(200);
    reply.raw.write('first, ');
    setTimeout(() => reply.raw.end('and last'), 150);
  });
});
afterAll(() => app.close());

describe('the deadline of an answer', () => {
  test('is kept for the person, whatever a dependency does', async () => {
    expect(await app.inject('/slow')).toMatchObject({ statusCode: 503 });
  });

  test('is none for a stream, which has begun to answer', async () => {
    expect(await app.inject('/stream')).toMatchObject({ statusCode: 200, body: 'first, and last' });
  });
});
