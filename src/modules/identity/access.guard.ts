import { Injectable, type CanActivate, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { RequestKey } from '../../platform/database/request-key.js';
import { RIGHT, type Right } from '../../platform/http/access.js';
import { Cookies } from '../../platform/http/cookies.js';
import { refuseForgery } from '../../platform/http/csrf.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { DeskRequest } from '../../platform/http/who.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { CurrentPerson, type Person } from './queries/current-person.query.js';
import { may } from './rights.js';
import { SessionRepository } from './session.repository.js';
import { tokenHash } from './tokens.js';

const minute = 60_000;

/** On every route: who asks, whether our own page sent it, and whether the role has the right. Closed by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly cookies: Cookies;

  constructor(
    private readonly reflector: Reflector,
    private readonly people: CurrentPerson,
    private readonly sessions: SessionRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    this.cookies = new Cookies(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<DeskRequest>();
    const right = this.reflector.get<Right | 'public' | undefined>(RIGHT, context.getHandler());
    const person = await this.person(request);
    if (person) {
      const { id, name, roles, language, singleKeys } = person;
      request.who = {
        id,
        name,
        roles,
        language,
        singleKeys,
        requestId: request.id,
        once: requestKey(request, id),
      };
    }
    const sid = this.cookies.read(request, 'sid');
    // A visitor's form token opens nothing for a person; an expired session's gets that person the sign-in page.
    refuseForgery(this.config, request, person ? [sid] : [sid, this.cookies.read(request, 'anon')]);
    if (right === 'public') return true;
    if (!person) throw new UnauthorizedException();
    if (right === undefined || !may(person.roles, right)) throw new Refusal('right.missing', 'forbidden');
    if (person.passwordOnce && right !== 'password.own') throw new Refusal('password.once', 'forbidden');
    return true;
  }

  /** A header that names a person is the only one believed: a cookie beside it would escape the form token. */
  private person(request: DeskRequest): Promise<Person | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byToken(/^Bearer ([\w-]{43})$/.exec(authorization)?.[1]);
    return this.bySession(this.cookies.read(request, 'sid'));
  }

  private async byToken(token: string | undefined): Promise<Person | undefined> {
    if (token === undefined) return undefined;
    const hash = tokenHash(token);
    const now = this.clock.now();
    const person = await this.people.byToken(hash);
    if (person && isStale(person, now)) await this.db.transaction((tx) => this.tokens.touch(tx, hash, now));
    return person;
  }

  private async bySession(sid: string | undefined): Promise<Person | undefined> {
    if (sid === undefined) return undefined;
    const hash = tokenHash(sid);
    const now = this.clock.now();
    const person = await this.people.bySession(hash, now);
    if (person && isStale(person, now)) await this.db.transaction((tx) => this.sessions.touch(tx, hash, now));
    return person;
  }
}

/** Once a minute is enough for an idle limit of thirty, and spares most requests the write. */
function isStale({ seenAt }: Person, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() > minute;
}

/** From the `Idempotency-Key` of an API call, or the field our forms carry for double clicks. */
function requestKey(request: DeskRequest, actor: string): RequestKey | undefined {
  if (request.method !== 'POST') return undefined;
  const { _csrf, _once, ...fields } = (request.body ?? {}) as Record<string, unknown>;
  const key = request.headers['idempotency-key'] ?? _once;
  if (typeof key !== 'string' || key === '') return undefined;
  if (key.length > 200) throw new Refusal('idempotency.key_too_long', 'invalid');
  return { actor, route: request.url.split('?')[0] ?? '', key, body: JSON.stringify(fields) };
}
