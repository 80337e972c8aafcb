import type { DeadlineStep, ServiceCalendar } from '#desk/business-time';
import type { Decision, Facts } from '#desk/fair-assignment';
import type { Channel, Outcome, Status } from '../modules/inquiries/index.js';
import type { DeskSettings } from '../modules/settings/index.js';
import type { Story } from './stories.js';

/** One inquiry of the past, with all that came of it until now. Instants in epoch milliseconds. */
export interface PastInquiry {
  readonly receivedAt: number;
  readonly channel: Channel;
  readonly topic: string;
  readonly points: number;
  readonly story: Story;
  /** Index of the firm; null for a citizen without one. */
  readonly firm: number | null;
  readonly dueAt: number;
  readonly dueWhy: readonly DeadlineStep[];
  readonly advisorId: string | null;
  /** Null when the advisor who took the call answered at once. */
  readonly given: { readonly facts: Facts; readonly decision: Decision } | null;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly answeredAt: number | null;
  readonly pausedAt: number | null;
  readonly closedAt: number | null;
}

export interface HistoryPlan {
  readonly count: number;
  readonly firms: number;
  readonly from: number;
  readonly now: number;
  readonly advisors: readonly { readonly id: string; readonly name: string; readonly capacity: number }[];
  readonly absences: readonly { readonly advisorId: string; readonly from: number; readonly to: number }[];
  readonly calendar: ServiceCalendar;
  readonly settings: DeskSettings;
}
