import { formatDue } from '#desk/business-time';
import { Badge, DataTable } from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import type { InquiryRow } from '../queries/inquiry-row.js';
import { statusMark } from './inquiry-words.js';

/** An enterprise's latest inquiries, for its page. */
export const EnterpriseInquiries: View<{ readonly rows: readonly InquiryRow[] }> = ({ rows, page }) => {
  const t = page.t.inquiries;
  if (rows.length === 0) return <p class="panel__body muted">{t.earlierNone}</p>;
  return (
    <DataTable
      caption={t.earlier}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/henvendelser/${row.reference}`}
      columns={[
        {
          header: t.columns.received,
          look: 'number',
          card: 'corner',
          cell: (row) => formatDue(row.receivedAt.getTime(), page.now, page.language),
        },
        { header: t.columns.subject, heading: true, cell: (row) => row.subject },
        { header: t.columns.advisor, card: 'text', cell: (row) => row.assigneeName ?? t.nobody },
        {
          header: t.columns.status,
          card: 'side',
          cell: (row) => <Badge tone={statusMark(row, page.t).tone}>{statusMark(row, page.t).label}</Badge>,
        },
      ]}
    />
  );
};
