import Fastify from 'fastify';
import mysql from 'mysql2/promise';
import { logReplay } from './replay.mjs';

/**
 * The floor under every figure: a bare Fastify that runs the same SQL through a bare mysql2 and answers the same
 * bytes. Gets `{ connection, recordings: [{ path, body, type, statements, keys? }] }` and answers with its port.
 */
async function start({ connection, recordings }) {
  const pool = mysql.createPool({
    ...connection,
    connectionLimit: 15,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: ['DATE'],
  });
  const answers = new Map(
    recordings.map(({ path, body, type, statements, keys }) => {
      const readAll = () => Promise.all(statements.map((statement) => pool.query(statement)));
      const run = keys ? logReplay(pool, statements, keys) : readAll;
      return [path, { run, type, body: Buffer.from(body, 'base64') }];
    }),
  );
  const server = Fastify();
  server.all('/*', async (request, reply) => {
    const { run, type, body } = answers.get(request.url);
    await run();
    return reply
      .status(request.method === 'POST' ? 201 : 200)
      .type(type)
      .send(body);
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  process.send({ port: server.server.address().port });
}

process.once('message', (given) => void start(given));
process.once('disconnect', () => process.exit());
