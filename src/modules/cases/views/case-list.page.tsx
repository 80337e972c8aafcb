import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterBar,
  PageHead,
  Pager,
  SegmentedLinks,
  Select,
  Skeleton,
  TextInput,
} from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import { caseLanes } from '../case-lanes.js';
import { caseColumns } from './case-columns.part.js';
import { laneSlugs, listAddress, type CaseListProps, type ListProps } from './case-list-props.js';

const countedUpTo = 1000;

export const CaseListPage: View<CaseListProps> = (props) => {
  const { counts, mayOpen, page } = props;
  const t = page.t.cases;
  const number = (n: number) => (n >= countedUpTo ? t.orMore(countedUpTo) : String(n));
  return (
    <>
      <PageHead
        title={t.title}
        lead={
          <>
            <p>{t.counts(number(counts.open), number(counts.withoutStep), number(counts.sleeping))}</p>
            <p class="muted">{rateText(props)}</p>
          </>
        }
        actions={
          <>
            <p class="keys-note">
              <kbd>J</kbd> <kbd>K</kbd> {t.keysNote.move} <kbd>O</kbd> {t.keysNote.open}
            </p>
            {mayOpen && (
              <ButtonLink href="/sager/ny" icon="plus">
                {t.open}
              </ButtonLink>
            )}
          </>
        }
      />
      <section class="panel" aria-label={t.title}>
        <Filters {...props} />
        <div id="cases">
          <Skeleton label={t.loading} />
          <List {...props} />
        </div>
      </section>
    </>
  );
};
CaseListPage.title = ({ page: { t } }) => t.cases.title;

function rateText({ rate: { fallenDue, keptInTime }, page: { t } }: ListProps): string {
  if (fallenDue === 0) return t.cases.rateNone;
  return t.cases.rate(keptInTime, fallenDue, Math.round((100 * keptInTime) / fallenDue));
}

function Filters({ address, lane, topics, advisors, advises, page: { t: texts } }: ListProps) {
  const t = texts.cases;
  const links = caseLanes.map((slug) => ({
    href: listAddress(address, { status: laneSlugs[slug] }),
    label: t.lanes[slug],
    current: slug === lane,
  }));
  const mine = advises ? [{ value: 'mine', label: t.mine }] : [];
  return (
    <FilterBar
      action="/sager"
      label={t.filterLabel}
      submitLabel={t.filter}
      links={<SegmentedLinks label={t.lanesLabel} links={links} />}
      hidden={{ status: laneSlugs[lane] }}
      attrs={{
        'hx-get': '/sager',
        'hx-target': '#cases',
        'hx-select': '#cases',
        'hx-swap': 'outerHTML',
        'hx-push-url': 'true',
        'hx-indicator': '#cases',
      }}
    >
      <Select
        id="raadgiver"
        name="raadgiver"
        label={t.columns.advisor}
        hideLabel
        value={address.raadgiver}
        choices={[
          { value: '', label: t.allAdvisors },
          ...mine,
          ...advisors,
          { value: 'ingen', label: t.unassigned },
        ]}
      />
      <Select
        id="emne"
        name="emne"
        label={t.topic}
        hideLabel
        value={address.emne}
        choices={[{ value: '', label: t.allTopics }, ...topics]}
      />
      <TextInput
        id="soegeord"
        name="q"
        type="search"
        label={t.searchLabel}
        hideLabel
        value={address.q}
        placeholder={t.searchPlaceholder}
        maxlength={120}
      />
    </FilterBar>
  );
}

function List(props: ListProps) {
  const { rows, address, firstPage, page } = props;
  const t = page.t.cases;
  if (rows.items.length === 0) return <Empty {...props} />;
  return (
    <>
      <DataTable
        caption={t.title}
        columns={caseColumns(props)}
        rows={rows.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/sager/${row.reference}`}
        dense
        keys
      />
      <Pager
        label={t.pager}
        summary={t.shown(rows.items.length)}
        previous={firstPage ? undefined : { href: listAddress(address), label: t.first }}
        next={
          rows.nextCursor
            ? { href: listAddress(address, { efter: rows.nextCursor }), label: t.next }
            : undefined
        }
      />
    </>
  );
}

function Empty({ address, lane, page: { t: texts } }: ListProps) {
  const t = texts.cases;
  const filtered = ['emne', 'raadgiver', 'q'].some((name) => address[name]);
  if (!filtered && lane === 'open') return <EmptyState title={t.none}>{t.noneHint}</EmptyState>;
  if (!filtered && lane === 'without_step') return <EmptyState title={t.noneLacking} />;
  return (
    <EmptyState icon="search" title={t.noHits}>
      {t.noHitsHint}
    </EmptyState>
  );
}
