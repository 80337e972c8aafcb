import type { FastifyInstance } from 'fastify';

/** After `ms` the person gets an answer (503) whatever a dependency does; what arrives later goes nowhere. */
export function refuseAfterDeadline(fastify: FastifyInstance, ms: number): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const timer = setTimeout(() => {
      if (reply.sent) return;
      const api = request.url.startsWith('/api/');
      const body = api
        ? JSON.stringify({
            type: 'urn:indgang:problem:http.503',
            title: 'Timeout',
            status: 503,
            code: 'http.503',
          })
        : 'Siden svarer ikke lige nu. Prøv igen om lidt. / The page does not answer right now. Try again soon.';
      const type = api ? 'application/problem+json; charset=utf-8' : 'text/plain; charset=utf-8';
      reply.status(503).header('Retry-After', '5').type(type).send(body);
    }, ms);
    timer.unref();
    reply.raw.once('close', () => clearTimeout(timer));
    done();
  });
}
