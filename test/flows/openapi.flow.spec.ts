import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openDesk, type Desk } from '../support/desk.js';
import type { Browser } from '../support/browser.js';
import { routesOf } from './registered-routes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-right': string };

describe('the OpenAPI document', () => {
  let desk: Desk;
  let advisor: Browser;
  let document: OpenAPIObject;
  let operations: [name: string, operation: Operation][];

  beforeAll(async () => {
    desk = await openDesk();
    advisor = await desk.signedIn('advisor');
    document = (await advisor.get('/api/v1/openapi.json')).json as OpenAPIObject;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation as Operation,
      ]),
    );
  });
  afterAll(() => desk.close());

  const statusesOf = (name: string) =>
    Object.keys(operations.find(([known]) => known === name)?.[1].responses ?? {});

  test('is for those who are signed in, as is the page that shows it', async () => {
    const visitor = desk.visitor();
    expect((await visitor.get('/api/v1/openapi.json')).status).toBe(401);
    const sent = await visitor.get('/api/docs');
    expect([sent.status, sent.headers.location]).toEqual([303, '/log-ind?til=%2Fapi%2Fdocs']);
    const coach = await desk.signedIn('coach');
    expect((await coach.get('/api/docs')).status).toBe(200);
  });

  test('names every route under /api/v1, and no other', () => {
    const routes = routesOf(desk)
      .filter(({ path }) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(operations.map(([name]) => name).sort()).toEqual(routes.sort());
  });

  test('is a valid OpenAPI 3.1 document, by every rule of the recommended set', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const source = JSON.stringify(document);
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(problems.map(({ message, location }) => `${location[0]?.pointer} ${message}`)).toEqual([]);
    expect(document.openapi).toBe('3.1.0');
  });

  test('gives each operation a readable name of its own, a sentence, and the right it asks for', () => {
    const names = operations.map(([, { operationId }]) => operationId ?? '');
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
    for (const [name, operation] of operations) {
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/\w{3}/)]);
      expect([name, operation['x-right']]).toEqual([
        name,
        expect.stringMatching(/^(public|[a-z]+\.[a-z]+)$/),
      ]);
    }
  });

  test('says how each may be refused', () => {
    expect(statusesOf('PATCH /api/v1/inquiries/{reference}')).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '422',
      '428',
      '503',
    ]);
    expect(statusesOf('POST /api/v1/session')).toEqual(['200', '400', '401', '403', '422', '429', '503']);
    expect(statusesOf('GET /api/v1/inquiries')).toEqual(['200', '401', '403', '422', '503']);
  });

  test('describes a refusal as it is sent', async () => {
    const { headers, json } = await advisor.api('POST', '/api/v1/inquiries', { channel: 'owl' });
    const problem = document.components?.schemas?.Problem as { required: string[]; properties: object };
    const sent = Object.keys(json as object);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(problem.required.filter((name) => !sent.includes(name))).toEqual([]);
    expect(sent.filter((name) => !(name in problem.properties))).toEqual([]);
  });

  test('lists the query of a list with its limits and choices', () => {
    const { parameters = [] } = operations.find(([name]) => name === 'GET /api/v1/inquiries')?.[1] ?? {};
    const limit = {
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200 },
    };
    expect(parameters).toContainEqual(limit);
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'sort', schema: { type: 'string', enum: ['due', 'received'] } }),
    );
  });

  test('lends its page files that browsers keep, and no others', async () => {
    const page = (await advisor.get('/api/docs')).text;
    const files = [...page.matchAll(/(?:href|src)="(\/api\/docs\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { status, headers } = await advisor.get(file);
      expect([file, status, headers['cache-control']]).toEqual([
        file,
        200,
        expect.stringContaining('immutable'),
      ]);
    }
    const folder = files[0]?.replace(/[^/]+$/, '') ?? '';
    for (const other of ['package.json', 'index.html', '..%2Fpackage.json'])
      expect((await advisor.get(folder + other)).status).toBe(404);
    expect((await advisor.get('/api/docs/00000000/start.js')).status).toBe(404);
    expect(page).not.toMatch(/<script>|<style|style=|\son\w+=/);
  });
});
