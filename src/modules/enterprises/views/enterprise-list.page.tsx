import { formatCvr } from '#desk/danish-ids';
import {
  Badge,
  ButtonLink,
  DataTable,
  EmptyState,
  FilterBar,
  PageHead,
  Pager,
  Select,
  TextInput,
  type Column,
} from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import type { ListPage } from '../../../platform/http/list-page.js';
import type { Texts } from '../../../texts/index.js';
import { enterpriseLabel } from '../candidates.js';
import { municipalityName } from '../municipalities.js';
import type { EnterpriseRow } from '../queries/enterprise-list.query.js';
import { kindChoices, statusChoices, statusTones } from './enterprise-words.js';

export interface EnterpriseListProps {
  readonly rows: ListPage<EnterpriseRow>;
  /** Of all that match. */
  readonly count: number;
  /** The filter as it stands in the address, without the page's cursor. */
  readonly address: { readonly q?: string; readonly art?: string; readonly rsv?: string };
  readonly firstPage: boolean;
  readonly mayWrite: boolean;
}

type Props = EnterpriseListProps & { readonly page: PageContext };

export const EnterpriseListPage: View<EnterpriseListProps> = (props) => {
  const { count, address, mayWrite, page } = props;
  const t = page.t.enterprises;
  return (
    <>
      <PageHead
        title={t.title}
        lead={isFiltered(address) ? t.list.found(count) : t.list.count(count)}
        actions={
          <>
            <ButtonLink href="/virksomheder/sammenlaegninger" tone="quiet">
              {page.t.merges.list.open}
            </ButtonLink>
            {mayWrite && (
              <ButtonLink href="/virksomheder/ny" icon="plus">
                {t.list.add}
              </ButtonLink>
            )}
          </>
        }
      />
      <section class="panel" aria-label={t.title}>
        <Filters {...props} />
        <Rows {...props} />
      </section>
    </>
  );
};
EnterpriseListPage.title = ({ page: { t } }) => t.enterprises.title;

function listAddress(address: EnterpriseListProps['address'], cursor?: string): string {
  const entries = Object.entries({ ...address, efter: cursor }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return entries.length > 0 ? `/virksomheder?${new URLSearchParams(entries).toString()}` : '/virksomheder';
}

const isFiltered = ({ q, art, rsv }: EnterpriseListProps['address']) => Boolean(q ?? art ?? rsv);

function Filters({ address, page: { t: texts } }: Props) {
  const t = texts.enterprises;
  const all = (label: string) => ({ value: '', label });
  return (
    <FilterBar action="/virksomheder" label={t.list.filters} submitLabel={t.list.filter}>
      <TextInput
        id="soegeord"
        name="q"
        type="search"
        label={t.list.search}
        hideLabel
        placeholder={t.list.searchPlaceholder}
        value={address.q}
        maxlength={120}
      />
      <Select
        id="art"
        name="art"
        label={t.fields.kind}
        hideLabel
        value={address.art}
        choices={[all(t.list.allKinds), ...kindChoices(texts)]}
      />
      <Select
        id="rsv"
        name="rsv"
        label={t.fields.rsvStatus}
        hideLabel
        value={address.rsv}
        choices={[all(t.list.allStatuses), ...statusChoices(texts)]}
      />
    </FilterBar>
  );
}

function Rows({ rows, address, firstPage, mayWrite, page: { t: texts } }: Props) {
  const t = texts.enterprises.list;
  if (rows.items.length === 0)
    return isFiltered(address) || !firstPage ? (
      <EmptyState icon="search" title={t.noHits}>
        {t.noHitsHint} <a href="/virksomheder">{t.clear}</a>
        {mayWrite && (
          <>
            {', '}
            <a href={newAddress(address.q)}>{t.add}</a>
          </>
        )}
      </EmptyState>
    ) : (
      <EmptyState icon="business" title={t.empty}>
        {t.emptyHint}
      </EmptyState>
    );
  return (
    <>
      <DataTable
        caption={t.caption}
        columns={columnsIn(texts)}
        rows={rows.items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/virksomheder/${id}`}
        dense
        keys
      />
      {(rows.nextCursor || !firstPage) && (
        <Pager
          label={t.pages}
          previous={firstPage ? undefined : { href: listAddress(address), label: t.toFirst }}
          next={rows.nextCursor ? { href: listAddress(address, rows.nextCursor), label: t.next } : undefined}
        />
      )}
    </>
  );
}

const newAddress = (name = '') => `/virksomheder/ny?${new URLSearchParams({ navn: name }).toString()}`;

function columnsIn({ enterprises: t }: Texts): Column<EnterpriseRow>[] {
  return [
    { header: t.fields.name, heading: true, cell: enterpriseLabel },
    { header: t.fields.cvr, look: 'number', cell: ({ cvr }) => (cvr === null ? '' : formatCvr(cvr)) },
    { header: t.fields.kind, cell: ({ kind }) => t.kinds[kind] },
    {
      header: t.fields.municipality,
      card: 'hidden',
      cell: (row) => municipalityName(row.municipalityCode) ?? '',
    },
    {
      header: t.fields.rsvStatus,
      card: 'corner',
      cell: ({ rsvStatus }) =>
        rsvStatus === 'none' ? '' : <Badge tone={statusTones[rsvStatus]}>{t.rsvStatuses[rsvStatus]}</Badge>,
    },
  ];
}
