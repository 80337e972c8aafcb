import { parseMailAddress } from '#desk/mail-address';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import type { Language } from '../../../texts/index.js';
import { Audit } from '../../audit/index.js';
import { isGuessable, onceUntil, passwordLength } from '../password-policy.js';
import { Passwords } from '../passwords.js';
import { roles, type Role } from '../rights.js';
import { StaffRepository } from '../staff.repository.js';
import { newPassword, seal, unseal } from '../tokens.js';

const duplicate = 1062; // ER_DUP_ENTRY: the address is unique

export interface NewStaff {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Default Danish. */
  readonly language?: Language;
  /** Working-time share in percent of a full-timer; default 100. */
  readonly capacity?: number;
  readonly password: string;
}

export interface StaffWithPassword {
  readonly id: string;
  /** Told this once; the database holds its hash. */
  readonly password: string;
}

/**
 * The first administrator may be added by anyone who runs the server; whoever comes after is an administrator's to
 * add, so that a stolen shell history or a forgotten script makes none.
 */
@Injectable()
export class AddStaff {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  run(person: NewStaff, who: Who): Promise<string> {
    return this.enter(person, who, null, (id) => id);
  }

  /** With a password that is told once, to be changed at the first sign-in; the same again for a repeated request. */
  async withPasswordOnce(person: Omit<NewStaff, 'password'>, who: Who): Promise<StaffWithPassword> {
    const password = newPassword();
    const until = onceUntil(this.clock.now());
    const { id, sealed } = await this.enter({ ...person, password }, who, until, (made) => ({
      id: made,
      sealed: seal(this.config.DATA_KEY, password),
    }));
    return { id, password: unseal(this.config.DATA_KEY, sealed) };
  }

  private async enter<Answer>(
    person: NewStaff,
    who: Who,
    passwordOnceUntil: Date | null,
    answer: (id: string) => Answer,
  ): Promise<Answer> {
    const email = parseMailAddress(person.email);
    if (!email.ok) throw new Refusal('staff.email_invalid', 'invalid', {}, 'email');
    const passwordHash = await this.acceptedHash(person);
    const added = {
      name: person.name,
      email: email.address,
      emailKey: email.key,
      passwordHash,
      passwordOnceUntil,
      roles: roles.filter((role) => person.roles.includes(role)),
      language: person.language ?? 'da',
      singleKeys: true,
      capacity: person.capacity ?? 100,
      active: true,
      createdAt: this.clock.now(),
    };
    try {
      return await this.db.transaction(async (tx) => answer(await this.add(tx, added, who)), who.once);
    } catch (error) {
      if ((error as { errno?: number }).errno === duplicate)
        throw new Refusal('staff.email_taken', 'conflict', {}, 'email');
      throw error;
    }
  }

  private async add(tx: Tx, added: Parameters<StaffRepository['add']>[1], who: Who): Promise<string> {
    const id = await this.staff.add(tx, added);
    const mayAddAny = who.roles.includes('administrator') || !added.roles.includes('administrator');
    if (!mayAddAny && (await this.staff.administratorExistsBeside(tx, id)))
      throw new Refusal('staff.administrator_exists', 'conflict');
    await this.audit.record(tx, who, 'staff.added', { type: 'staff', id }, { roles: added.roles });
    return id;
  }

  private async acceptedHash({ name, email, password }: NewStaff): Promise<string> {
    const fits = password.length >= passwordLength.min && password.length <= passwordLength.max;
    if (!fits || isGuessable(password, [name, email]))
      throw new Refusal('password.guessable', 'invalid', {}, 'password');
    return this.passwords.hash(password);
  }
}
