import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';

/**
 * `__Host-` and Secure where the desk is reached by https (RFC 6265bis §4.1.3.2). Lax, since Strict would break
 * arriving from a link in a mail; every GET is free of effects.
 */
export class Cookies {
  constructor(private readonly config: Config) {}

  read(request: FastifyRequest, name: 'sid' | 'anon'): string | undefined {
    return request.cookies[this.nameOf(name)];
  }

  set(reply: FastifyReply, name: 'sid' | 'anon', value: string): void {
    reply.setCookie(this.nameOf(name), value, { ...this.attributes, httpOnly: true });
  }

  clear(reply: FastifyReply, name: 'sid' | 'anon'): void {
    reply.clearCookie(this.nameOf(name), this.attributes);
  }

  /** The value that a form's token is bound to; a visitor without one gets one. */
  binding(request: FastifyRequest, reply: FastifyReply): string {
    const known = this.read(request, 'sid') ?? this.read(request, 'anon');
    if (known) return known;
    const fresh = randomBytes(18).toString('base64url');
    this.set(reply, 'anon', fresh);
    return fresh;
  }

  private nameOf(name: string): string {
    return this.config.secure ? `__Host-${name}` : name;
  }
  private get attributes() {
    return { path: '/', sameSite: 'lax' as const, secure: this.config.secure };
  }
}
