import type { Deadline, DeadlineStep } from '#desk/business-time';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { isWaiting, nextStatus, type Act, type Channel, type Outcome, type Status } from './inquiry-state.js';
import { illegalMove } from './inquiry.refusals.js';

const flag = { to: (value: boolean) => (value ? 1 : 0), from: (value: number) => value === 1 };
const moment = (name: string) => ({ type: 'datetime', name, precision: 3, nullable: true }) as const;

/** Moves a deadline past a pause; `resumeDeadline` bound to the desk's calendar. */
export type Resume = (dueMs: number, pausedAtMs: number, resumedAtMs: number) => Deadline;

/** One contact with the desk. Its methods change it in memory; the repository writes what changed. */
@Entity('inquiry')
export class Inquiry {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true }) id: string;
  @Column({ type: 'varchar' }) reference: string;
  @Column({ type: 'varchar' }) channel: Channel;
  @Column({ type: 'varchar' }) topic: string;
  @Column({ type: 'varchar' }) subject: string;
  @Column({ type: 'varchar', name: 'inquirer_kind', nullable: true }) inquirerKind: string | null;
  @Column({ type: 'char', name: 'municipality_code', nullable: true }) municipalityCode: string | null;
  @Column({ type: 'bigint', name: 'enterprise_id', nullable: true }) enterpriseId: string | null;
  @Column({ type: 'bigint', name: 'contact_id', nullable: true }) contactId: string | null;
  @Column({ type: 'bigint', name: 'assignee_id', nullable: true }) assigneeId: string | null;
  /** Whose it is, while that one is away and the assignee has it. */
  @Column({ type: 'bigint', name: 'lent_by', nullable: true }) lentBy: string | null;
  /** The case that it became, or belongs to. */
  @Column({ type: 'bigint', name: 'case_id', nullable: true }) caseId: string | null;
  @Column({ type: 'varchar' }) status: Status;
  @Column({ type: 'tinyint', name: 'is_open', transformer: flag }) isOpen: boolean;
  @Column({ type: 'tinyint', name: 'is_waiting', transformer: flag }) isWaiting: boolean;
  /** An answer is owed and its clock runs. */
  @Column({ type: 'tinyint', name: 'awaits_answer', transformer: flag }) awaitsAnswer: boolean;
  @Column({ type: 'varchar', nullable: true }) outcome: Outcome | null;
  @Column({ ...moment('received_at'), nullable: false }) receivedAt: Date;
  @Column({ ...moment('due_at'), nullable: false }) dueAt: Date;
  @Column({ type: 'json', name: 'due_why' }) dueWhy: readonly DeadlineStep[];
  @Column(moment('paused_at')) pausedAt: Date | null;
  /** When the desk first answered. */
  @Column(moment('answered_at')) answeredAt: Date | null;
  @Column(moment('closed_at')) closedAt: Date | null;
  @Column({ type: 'smallint', nullable: true }) minutes: number | null;
  @Column({ ...moment('logged_at'), nullable: false }) loggedAt: Date;
  @Column({ type: 'bigint', name: 'logged_by', nullable: true }) loggedBy: string | null;
  /** The one it is a duplicate of: it is a tombstone that leads there. Never the id of another tombstone. */
  @Column({ type: 'bigint', name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column({ type: 'int' }) version: number;

  /** Moves to the act's next status, or refuses. A pause ends or begins with it; waiting never costs the desk time. */
  move(act: Act, now: Date, resume: Resume): void {
    const next = nextStatus(act, this.status);
    if (!next) throw illegalMove(act, this.status);
    const waits = isWaiting(next);
    if (waits && !this.pausedAt) this.pausedAt = now;
    if (!waits && this.pausedAt) this.endPause(now, resume);
    this.status = next;
    this.isWaiting = waits;
    this.isOpen = next !== 'closed';
    this.awaitsAnswer = this.isOpen && !waits && (act === 'reopen' || this.owesAnswer);
  }

  answered(now: Date): void {
    this.answeredAt ??= now;
    this.awaitsAnswer = false;
  }

  closeWith(outcome: Outcome, now: Date): void {
    this.outcome = outcome;
    this.closedAt = now;
  }

  /** What was closed is asked again: a new answer is owed within a new deadline. */
  reopenWith(deadline: Deadline): void {
    this.outcome = null;
    this.closedAt = null;
    this.setDeadline(deadline);
  }

  /** It turned out to be a duplicate: what is owed on it is owed there from now on. */
  mergeInto(id: string, now: Date, resume: Resume): void {
    if (this.isOpen) {
      this.move('close', now, resume);
      this.closedAt = now;
    }
    this.outcome = 'duplicate';
    this.mergedIntoId = id;
  }

  /**
   * What its duplicate had holds for it too: the earlier receipt, the earlier deadline, and an answer, if that was
   * given when both had come.
   */
  takeOver({ receivedAt, dueAt, dueWhy, answeredAt }: Inquiry): void {
    const bothHere = Math.max(receivedAt.getTime(), this.receivedAt.getTime());
    if (this.answeredAt === null && answeredAt !== null && answeredAt.getTime() >= bothHere)
      this.answered(answeredAt);
    if (receivedAt < this.receivedAt) this.receivedAt = receivedAt;
    if (dueAt < this.dueAt) this.setDeadline({ dueMs: dueAt.getTime(), steps: dueWhy });
  }

  setDeadline({ dueMs, steps }: Deadline): void {
    this.dueAt = new Date(dueMs);
    this.dueWhy = steps;
  }

  private endPause(now: Date, resume: Resume): void {
    if (this.owesAnswer && this.pausedAt) {
      const moved = resume(this.dueAt.getTime(), this.pausedAt.getTime(), now.getTime());
      if (moved.dueMs !== this.dueAt.getTime()) this.setDeadline(moved);
    }
    this.pausedAt = null;
  }

  private get owesAnswer(): boolean {
    return this.answeredAt === null || this.awaitsAnswer;
  }
}
