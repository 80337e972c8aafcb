/** What an advisor can be given. */
export type SubjectType = 'inquiry' | 'case';

export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

/** A piece of work as it arrives: all the rule needs to know of it. */
export interface Work {
  readonly subject: Subject;
  readonly topic: string;
  /** Effort while active, in whole points of a full-timer. */
  readonly points: number;
  /** Continuity is sought by enterprise, or by contact where there is none. */
  readonly enterpriseId: string | null;
  readonly contactId: string | null;
}
