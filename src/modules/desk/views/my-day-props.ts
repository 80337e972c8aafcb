import type { ServiceCalendar } from '#desk/business-time';
import type { Advisor, DayCover } from '../../assignment/index.js';
import type { DueToday } from '../../cases/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { InquiryRow, LogFormPartProps, QueueCounts } from '../../inquiries/index.js';
import type { DeskSettings } from '../../settings/index.js';

export interface MyDayProps {
  readonly first: readonly InquiryRow[];
  readonly todays: readonly InquiryRow[];
  readonly counts: QueueCounts;
  readonly advisors: readonly Advisor[];
  readonly cover: DayCover;
  readonly dueToday: readonly DueToday[];
  /** Open cases that nothing is planned for. */
  readonly casesWithoutStep: number;
  readonly rsv: { readonly registered: number; readonly coming: number };
  readonly saved: InquiryRow | undefined;
  readonly settings: DeskSettings;
  readonly calendar: ServiceCalendar;
  readonly form: Omit<LogFormPartProps, 'page'> | undefined;
  readonly everyone: boolean;
  readonly mayChoose: boolean;
}

export type DayProps = MyDayProps & { readonly page: PageContext };
