import { Injectable, type CanActivate, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { RequestKey } from '../../platform/database/request-key.js';
import { QUIET, RIGHT, type Right } from '../../platform/http/access.js';
import { Cookies } from '../../platform/http/cookies.js';
import { refuseForgery } from '../../platform/http/csrf.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { DeskRequest } from '../../platform/http/who.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ExpiredForms } from './expired-forms.js';
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
    private readonly expired: ExpiredForms,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    this.cookies = new Cookies(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<DeskRequest>();
    const right = this.reflector.get<Right | 'public' | undefined>(RIGHT, context.getHandler());
    // An open page that looks for news says so of the parts it fetches, too.
    const quiet = this.reflector.get<true | undefined>(QUIET, context.getHandler()) ?? isLive(request);
    const person = await this.person(request, quiet);
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
    try {
      refuseForgery(this.config, request, person ? [sid] : [sid, this.cookies.read(request, 'anon')]);
    } catch (error) {
      if (person && isOutdated(error)) await this.expired.ofEarlierSession(request, person.id);
      throw error;
    }
    if (right === 'public') return true;
    if (!person) {
      await this.expired.ofEndedSession(request, sid);
      throw new UnauthorizedException();
    }
    if (right === undefined || !may(person.roles, right)) throw new Refusal('right.missing', 'forbidden');
    if (person.passwordOnce && right !== 'password.own') throw new Refusal('password.once', 'forbidden');
    return true;
  }

  /** A header that names a person is the only one believed: a cookie beside it would escape the form token. */
  private async person(request: DeskRequest, quiet: boolean): Promise<Person | undefined> {
    const { authorization } = request.headers;
    const bearer = authorization === undefined ? undefined : /^Bearer ([\w-]{43})$/.exec(authorization);
    const key = authorization === undefined ? this.cookies.read(request, 'sid') : bearer?.[1];
    if (key === undefined) return undefined;
    const hash = tokenHash(key);
    const now = this.clock.now();
    const person = bearer ? await this.people.byToken(hash) : await this.people.bySession(hash, now);
    if (person && !quiet && isStale(person, now)) {
      const used = bearer ? this.tokens : this.sessions;
      await this.db.transaction((tx) => used.touch(tx, hash, now));
    }
    request.credential = hash.toString('hex');
    return person;
  }
}

const isOutdated = (error: unknown) => error instanceof Refusal && error.code === 'request.form_expired';
const isLive = ({ headers }: DeskRequest) => headers['x-live'] !== undefined;

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
