import { formatDue } from '#desk/business-time';
import { Badge, DataTable, EmptyState, Panel, PanelFoot } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { DueToday } from '../queries/cases-today.query.js';

export interface CasesTodayProps {
  readonly due: readonly DueToday[];
  readonly withoutStep: number;
  readonly page: PageContext;
}

/** What was promised and planned for today, what is overdue, and how many cases nothing is planned for. */
export function CasesTodayPanel({ due, withoutStep, page }: CasesTodayProps) {
  const t = page.t.cases.today;
  return (
    <Panel id="cases-today" title={t.title} note={t.note}>
      {due.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <DataTable<DueToday>
          caption={t.title}
          rows={due}
          rowKey={(row) => `${row.kind}-${row.id}`}
          rowHref={(row) => `/sager/${row.reference}`}
          columns={[
            {
              header: page.t.cases.columns.step,
              heading: true,
              cell: (row) => row.what,
            },
            {
              header: page.t.cases.stepDue,
              look: 'number',
              card: 'corner',
              cell: (row) => formatDue(row.dueAt.getTime(), page.now, page.language),
            },
            {
              header: page.t.cases.columns.status,
              card: 'side',
              cell: (row) => (
                <Badge tone={row.dueAt.getTime() < page.now ? 'error' : 'info'}>{t[row.kind]}</Badge>
              ),
            },
          ]}
        />
      )}
      <PanelFoot>
        {withoutStep > 0 && (
          <>
            <Badge tone="warning">{t.lacking(withoutStep)}</Badge>{' '}
            <a href="/sager?status=uden-skridt">{t.see}</a>{' '}
          </>
        )}
        <a href="/sager">{t.all}</a>
      </PanelFoot>
    </Panel>
  );
}
