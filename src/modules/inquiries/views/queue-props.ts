import type { ServiceCalendar } from '#desk/business-time';
import type { Choice } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { Lane, QueuePage as Rows } from '../queries/inquiry-queue.query.js';
import type { QueueCounts } from '../queries/queue-counts.query.js';

export interface QueuePageProps {
  readonly rows: Rows;
  readonly counts: QueueCounts;
  readonly lane: Lane;
  /** The filter as it stands in the address, without the page's cursor. */
  readonly address: Readonly<Record<string, string>>;
  readonly sort: 'due' | 'received';
  /** Cursor of the page, when it is not the first. */
  readonly after?: string;
  readonly topics: readonly Choice[];
  readonly advisors: readonly Choice[];
  readonly mayTake: boolean;
  readonly calendar: ServiceCalendar;
}

export type QueueProps = QueuePageProps & { readonly page: PageContext };

/** All filter state lives in the address, so that Back and bookmarks agree. */
export function queueAddress(
  address: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(
    Object.entries({ ...address, ...change }).filter(([, value]) => value !== ''),
  );
  return query.size > 0 ? `/henvendelser?${query.toString()}` : '/henvendelser';
}
