import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { formToken } from '../../platform/http/csrf.js';
import type { DeskRequest } from '../../platform/http/who.js';
import { CurrentPerson } from './queries/current-person.query.js';
import { tokenHash } from './tokens.js';

type Fields = Readonly<Record<string, unknown>>;
type Listener = (staffId: string, body: Fields) => Promise<void>;

/**
 * A form with a draft (`_draft`) that came too late to count. Its session is over, but the row still says whose it
 * was, and the form's token shows that it is that session's own form. Whoever keeps texts registers here.
 */
@Injectable()
export class ExpiredForms {
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly people: CurrentPerson,
    private readonly config: Config,
  ) {}

  onForm(listener: Listener): void {
    this.listeners.push(listener);
  }

  async ofEndedSession({ body }: DeskRequest, sid: string | undefined): Promise<void> {
    if (sid === undefined || !hasDraft(body) || body._csrf !== formToken(this.config, sid)) return;
    const staffId = await this.people.whoseSession(tokenHash(sid));
    if (staffId !== undefined) await this.tell(staffId, body);
  }

  /** Signed in again elsewhere in the same browser: the form is of the session before, its writer is here. */
  async ofEarlierSession({ body }: DeskRequest, staffId: string): Promise<void> {
    if (hasDraft(body)) await this.tell(staffId, body);
  }

  private async tell(staffId: string, body: Fields): Promise<void> {
    for (const listener of this.listeners) await listener(staffId, body);
  }
}

const hasDraft = (body: unknown): body is Fields =>
  typeof body === 'object' && body !== null && typeof (body as Fields)._draft === 'string';
