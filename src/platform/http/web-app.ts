import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fixedFiles from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Config } from '../config/config.js';
import { Metrics } from '../health/metrics.js';
import type { Logger } from '../log/log.js';
import { ApiDocument } from './openapi.js';
import { refuseAfterDeadline } from './request-deadline.js';

const kibibyte = 1024;

export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: 64 * kibibyte,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    requestTimeout: 15_000,
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    genReqId: () => randomUUID(),
    logger: false,
  });
}

/** Headers, cookies, forms, files, request log and deadline: the same for every answer, errors included. */
export async function dressApp(
  app: NestFastifyApplication,
  config: Config,
  log: Logger,
  files: string,
): Promise<void> {
  await app.register(helmet, securityHeaders(config));
  await app.register(cookie);
  await app.register(fixedFiles, {
    root: files,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  app.get(ApiDocument).describe(app);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    // Built files carry their own, which takes its place.
    reply.header('Cache-Control', 'no-store');
    reply.header('X-Request-Id', request.id);
    done();
  });
  const metrics = app.get(Metrics);
  refuseAfterDeadline(fastify, 15_000);
  fastify.addHook('onResponse', (request, reply, done) => {
    const actor = (request as { who?: { id: string } }).who?.id;
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime);
    // A stream's hours are no time to answer.
    if (!String(reply.raw.getHeader('content-type')).startsWith('text/event-stream'))
      metrics.requests.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms, actor },
      'request',
    );
    done();
  });
}

function securityHeaders(config: Config) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: config.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  };
}
