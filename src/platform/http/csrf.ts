import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { Refusal } from './refusal.js';

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Form tokens bound to the session by HMAC (OWASP: naive double submit is discouraged). */
export function formToken(config: Config, binding: string): string {
  return createHmac('sha256', config.SESSION_SECRET).update(`form\n${binding}`).digest('base64url');
}

/**
 * Three layers for pages: Fetch Metadata with Origin as the fallback, a content type that only our forms send, and
 * a token bound to the session. The JSON API asks for the first two only, and a Bearer call for none: a browser
 * never adds that header by itself.
 */
export function refuseForgery(
  config: Config,
  request: FastifyRequest,
  bindings: readonly (string | undefined)[],
): void {
  if (!unsafe.has(request.method) || request.headers.authorization?.startsWith('Bearer ')) return;
  const api = request.url.startsWith('/api/');
  if (!sameSite(config, request, api)) throw new Refusal('request.cross_site', 'forbidden');
  const type = request.headers['content-type']?.split(';')[0]?.trim() ?? '';
  if (api) {
    if (request.body !== undefined && request.body !== null && type !== 'application/json')
      throw new Refusal('request.content_type', 'forbidden');
    return;
  }
  if (type !== 'application/x-www-form-urlencoded') throw new Refusal('request.content_type', 'forbidden');
  const sent = (request.body as { _csrf?: unknown } | null)?._csrf;
  const given = Buffer.from(typeof sent === 'string' ? sent : '');
  const valid = bindings.some((binding) => {
    const token = Buffer.from(binding ? formToken(config, binding) : '');
    return token.length > 0 && token.length === given.length && timingSafeEqual(token, given);
  });
  if (!valid) throw new Refusal('request.form_expired', 'forbidden');
}

function sameSite(config: Config, request: FastifyRequest, api: boolean): boolean {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const ours = origin === config.publicUrl || origin === `${request.protocol}://${request.host}`;
  const fromUs = site === 'same-origin' || (api && site === 'none');
  // Under our own `Referrer-Policy: no-referrer` a browser sends `Origin: null` with a form of the very same site.
  if (site !== undefined) return fromUs && (origin === undefined || ours || (origin === 'null' && !api));
  return origin === undefined ? api : ours;
}
