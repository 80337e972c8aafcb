import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { StaffList } from '../queries/staff-list.query.js';
import { roles as everyRole } from '../rights.js';
import type { Staff } from '../staff.entity.js';
import { staffNotFound } from '../staff.refusals.js';
import { StaffObservers } from '../staff-observers.js';
import { StaffRepository, type StaffChange } from '../staff.repository.js';

/**
 * Name, roles, working time, language of a colleague; a role holds from the next request on. What is left out stays.
 * There is always an administrator, and who no longer is an advisor gives their work on.
 */
@Injectable()
export class ChangeStaff {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly list: StaffList,
    private readonly observers: StaffObservers,
    private readonly audit: Audit,
  ) {}

  async run(id: string, change: StaffChange, version: number, who: Who): Promise<void> {
    const wanted = change.roles && everyRole.filter((role) => change.roles?.includes(role));
    const changed = await this.db.transaction(
      (tx) => this.change(tx, id, { ...change, roles: wanted }, version, who),
      who.once,
    );
    if (!changed) throw new Refusal('staff.changed', 'stale', { current: await this.list.one(id) });
  }

  private async change(tx: Tx, id: string, change: StaffChange, version: number, who: Who): Promise<boolean> {
    const another = await this.staff.administratorExistsBeside(tx, id);
    const before = await this.staff.find(tx, id);
    if (!before) throw staffNotFound();
    const lost = before.roles.filter((role) => change.roles && !change.roles.includes(role));
    if (before.active && lost.includes('administrator') && !another)
      throw new Refusal('staff.last_administrator', 'conflict', {}, 'roles');
    if (!(await this.staff.change(tx, id, change, version))) return false;
    await this.audit.record(tx, who, 'staff.changed', { type: 'staff', id }, whatChanged(before, change));
    if (before.active && lost.includes('advisor')) await this.observers.leaving(tx, who, id);
    return true;
  }
}

/** Figures and codes before and after; of the name only that it changed. */
function whatChanged(before: Staff, { name, roles, capacity, language }: StaffChange) {
  return {
    ...(roles && roles.join() !== before.roles.join() ? { roles: [before.roles, roles] } : {}),
    ...(capacity !== undefined && capacity !== before.capacity
      ? { capacity: [before.capacity, capacity] }
      : {}),
    ...(language && language !== before.language ? { language: [before.language, language] } : {}),
    ...(name && name !== before.name ? { renamed: true } : {}),
  };
}
