import { formatDate, formatDue, localDate } from '#desk/business-time';
import {
  DataTable,
  EmptyState,
  PageHead,
  Pager,
  Toast,
  type Column,
} from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import type { ListPage } from '../../../platform/http/list-page.js';
import type { NamedMerge } from '../queries/merges.query.js';

export interface MergesPageProps {
  readonly rows: ListPage<NamedMerge>;
  readonly firstPage: boolean;
  readonly undone: boolean;
}

const path = '/virksomheder/sammenlaegninger';

export const MergesPage: View<MergesPageProps> = ({ rows, firstPage, page }) => {
  const t = page.t.merges;
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        crumbs={[{ href: '/virksomheder', label: page.t.enterprises.title }, { label: t.title }]}
        crumbsLabel={t.crumbs}
      />
      <section class="panel" aria-label={t.title}>
        {rows.items.length === 0 ? (
          <EmptyState icon="sync" title={t.list.none}>
            {t.list.noneHint}
          </EmptyState>
        ) : (
          <DataTable
            caption={t.list.caption}
            columns={columnsIn(page)}
            rows={rows.items}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${path}/${id}`}
            keys
          />
        )}
        {(rows.nextCursor || !firstPage) && (
          <Pager
            label={t.list.pages}
            previous={firstPage ? undefined : { href: path, label: t.list.toFirst }}
            next={
              rows.nextCursor ? { href: `${path}?efter=${rows.nextCursor}`, label: t.list.next } : undefined
            }
          />
        )}
      </section>
    </>
  );
};
MergesPage.title = ({ page: { t } }) => t.merges.title;
MergesPage.toast = ({ undone, page: { t } }) => (undone ? <Toast text={t.merges.undo.done} /> : null);

function columnsIn({ t: { merges: t }, now, language }: PageContext): Column<NamedMerge>[] {
  return [
    { header: t.list.from, heading: true, cell: ({ from }) => from.label },
    { header: t.list.into, cell: ({ into }) => into.label },
    { header: t.list.what, card: 'corner', cell: ({ type }) => t.types[type] },
    { header: t.list.when, look: 'quiet', cell: (row) => formatDue(row.mergedAt.getTime(), now, language) },
    { header: t.list.who, card: 'side', cell: ({ mergedByName }) => mergedByName ?? '' },
    {
      header: t.list.until,
      card: 'hidden',
      look: 'quiet',
      cell: ({ until }) => formatDate(localDate(until.getTime()), language),
    },
  ];
}
