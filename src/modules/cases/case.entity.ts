import { startOfLocalDay } from '#desk/business-time';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { nextStatus, type Act, type Outcome, type Status } from './case-state.js';
import { illegalMove, noStep } from './case.refusals.js';

const flag = { to: (value: boolean) => (value ? 1 : 0), from: (value: number) => value === 1 };
const moment = (name: string) => ({ type: 'datetime', name, precision: 3, nullable: true }) as const;
const key = (name: string) => ({ type: 'bigint', name, nullable: true }) as const;

/** What is to be done next, by whom and when. */
export interface Step {
  readonly what: string;
  readonly dueAt: Date;
  /** Null: whoever has the case. */
  readonly byId: string | null;
}

/** What one enterprise (or citizen) and the desk are about together. The repository writes what changed in memory. */
@Entity('desk_case')
export class Case {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true }) id: string;
  @Column({ type: 'varchar' }) reference: string;
  @Column({ type: 'varchar' }) topic: string;
  @Column({ type: 'varchar' }) title: string;
  @Column(key('enterprise_id')) enterpriseId: string | null;
  @Column(key('contact_id')) contactId: string | null;
  @Column(key('assignee_id')) assigneeId: string | null;
  /** Whose it is while another advisor has it. */
  @Column(key('lent_by')) lentBy: string | null;
  @Column({ type: 'varchar' }) status: Status;
  @Column({ type: 'tinyint', name: 'is_open', transformer: flag }) isOpen: boolean;
  @Column({ type: 'tinyint', name: 'lacks_step', transformer: flag }) lacksStep: boolean;
  @Column({ type: 'tinyint', transformer: flag }) confidential: boolean;
  @Column({ type: 'varchar', name: 'step_what', nullable: true }) stepWhat: string | null;
  @Column(key('step_by')) stepBy: string | null;
  @Column(moment('step_due_at')) stepDueAt: Date | null;
  /** Local day on which a sleeping case wakes. */
  @Column({ type: 'date', name: 'wake_on', nullable: true }) wakeOn: string | null;
  @Column({ type: 'varchar', nullable: true }) outcome: Outcome | null;
  /** When it asks for someone: its next step, its waking; without a step since when; closed, when that was. */
  @Column({ ...moment('turn_at'), nullable: false }) turnAt: Date;
  @Column({ ...moment('opened_at'), nullable: false }) openedAt: Date;
  @Column(key('opened_by')) openedBy: string | null;
  @Column(moment('closed_at')) closedAt: Date | null;
  @Column({ type: 'int' }) version: number;

  move(act: Act): void {
    const next = nextStatus(act, this.status);
    if (!next) throw illegalMove(act, this.status);
    this.status = next;
    if (next !== 'sleeping') this.wakeOn = null;
  }

  plan({ what, dueAt, byId }: Step): void {
    this.stepWhat = what;
    this.stepDueAt = dueAt;
    this.stepBy = byId;
  }

  /** What was done; the case is without a next step until one is planned. */
  finishStep(): string {
    const done = this.stepWhat;
    if (done === null) throw noStep();
    this.clearStep();
    return done;
  }

  /** What is due before then waits until then: nobody is reminded of a case that sleeps. */
  sleepUntil(day: string): void {
    this.wakeOn = day;
    const wakes = new Date(startOfLocalDay(day));
    if (this.stepDueAt && this.stepDueAt < wakes) this.stepDueAt = wakes;
  }

  closeWith(outcome: Outcome, now: Date): void {
    this.outcome = outcome;
    this.closedAt = now;
    this.clearStep();
  }

  reopen(): void {
    this.outcome = null;
    this.closedAt = null;
  }

  /** To be called once all of a change is made: what lists sort by and filter on follows from the rest. */
  settle(now: Date): void {
    const lacked = this.lacksStep;
    this.isOpen = this.status !== 'closed';
    this.lacksStep = this.status === 'open' && this.stepDueAt === null;
    if (this.closedAt) this.turnAt = this.closedAt;
    else if (this.wakeOn !== null) this.turnAt = new Date(startOfLocalDay(this.wakeOn));
    else if (this.stepDueAt) this.turnAt = this.stepDueAt;
    else if (!lacked) this.turnAt = now;
  }

  private clearStep(): void {
    this.stepWhat = null;
    this.stepBy = null;
    this.stepDueAt = null;
  }
}
