import { formatDate, localDate } from '#desk/business-time';
import { Badge, DataTable } from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import type { CaseRow } from '../queries/case-row.js';
import { caseMark, caseTitle } from './case-words.js';

/** An enterprise's cases, for its page. */
export const EnterpriseCases: View<{ readonly rows: readonly CaseRow[] }> = ({ rows, page }) => {
  const t = page.t.cases;
  if (rows.length === 0) return <p class="panel__body muted">{t.ofEnterpriseNone}</p>;
  return (
    <DataTable
      caption={t.ofEnterprise}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/sager/${row.reference}`}
      columns={[
        { header: t.columns.reference, look: 'number', card: 'corner', cell: (row) => row.reference },
        { header: t.columns.title, heading: true, cell: (row) => caseTitle(row, page.t) },
        { header: t.columns.step, look: 'clip', cell: (row) => row.stepWhat ?? '' },
        { header: t.columns.advisor, card: 'text', cell: (row) => row.assigneeName ?? t.nobody },
        {
          header: t.columns.due,
          card: 'hidden',
          cell: (row) => formatDate(localDate(row.turnAt.getTime()), page.language),
        },
        {
          header: t.columns.status,
          card: 'side',
          cell: (row) => <Badge tone={caseMark(row, page.t).tone}>{caseMark(row, page.t).label}</Badge>,
        },
      ]}
    />
  );
};
