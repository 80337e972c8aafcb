import type { ServiceCalendar } from '#desk/business-time';
import type { Choice } from '../../../platform/html/components/index.js';
import type { ListPage } from '../../../platform/http/list-page.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { CaseLane } from '../case-lanes.js';
import type { CaseRow } from '../queries/case-row.js';
import type { CaseCounts } from '../queries/count-cases.query.js';
import type { KeptPromises } from '../queries/promise-rate.query.js';

export interface CaseListProps {
  readonly rows: ListPage<CaseRow>;
  readonly counts: CaseCounts;
  readonly rate: KeptPromises;
  readonly lane: CaseLane;
  /** The filter as it stands in the address, without the page's cursor. */
  readonly address: Readonly<Record<string, string>>;
  readonly firstPage: boolean;
  readonly topics: readonly Choice[];
  readonly advisors: readonly Choice[];
  /** One who has cases of their own. */
  readonly advises: boolean;
  readonly mayOpen: boolean;
  readonly calendar: ServiceCalendar;
}

export type ListProps = CaseListProps & { readonly page: PageContext };

/** All filter state lives in the address, so that Back and bookmarks agree. */
export function listAddress(
  address: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(
    Object.entries({ ...address, ...change }).filter(([, value]) => value !== ''),
  );
  return query.size > 0 ? `/sager?${query.toString()}` : '/sager';
}

/** As the address names the lanes. */
export const laneSlugs: Readonly<Record<CaseLane, string>> = {
  open: 'aabne',
  without_step: 'uden-skridt',
  sleeping: 'sover',
  closed: 'lukkede',
  all: 'alle',
};
