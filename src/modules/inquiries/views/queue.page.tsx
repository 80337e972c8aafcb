import {
  Alert,
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  Form,
  LiveRegion,
  PageHead,
  Pager,
  SegmentedLinks,
  Select,
  Skeleton,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import { countedUpTo } from '../counted-up-to.js';
import type { Lane } from '../queries/inquiry-queue.query.js';
import type { InquiryRow } from '../queries/inquiry-row.js';
import { columnsOf } from './queue-columns.part.js';
import { queueAddress, type QueuePageProps, type QueueProps } from './queue-props.js';

const laneSlugs: Record<Lane, string> = {
  open: 'aabne',
  waiting: 'afventer',
  closed: 'lukkede',
  all: 'alle',
};

export const QueuePage: View<QueuePageProps> = (props) => {
  const { counts, page } = props;
  const t = page.t.inquiries;
  const number = (n: number) => (n >= countedUpTo ? t.orMore(countedUpTo) : String(n));
  return (
    <>
      <PageHead
        title={t.title}
        lead={
          <span id="queue-counts">
            {t.counts(number(counts.open), number(counts.overdue), number(counts.unassigned))}
          </span>
        }
        actions={
          <p class="keys-note">
            <kbd>J</kbd> <kbd>K</kbd> {t.keysNote.move} <kbd>O</kbd> {t.keysNote.open} <kbd>A</kbd>{' '}
            {t.keysNote.take}
          </p>
        }
      />
      <section class="panel" aria-label={t.title}>
        <Filters {...props} />
        <LiveRegion
          id="queue"
          of="inquiry"
          also="#queue-counts"
          address={queueAddress(props.address, { efter: props.after ?? '' })}
          texts={t.live}
        >
          <Skeleton label={t.loading} />
          <QueueList {...props} />
        </LiveRegion>
      </section>
    </>
  );
};
QueuePage.title = ({ page: { t } }) => t.inquiries.title;

function Filters({ address, lane, topics, advisors, page: { t: texts } }: QueueProps) {
  const t = texts.inquiries;
  const links = (Object.keys(laneSlugs) as Lane[]).map((slug) => ({
    href: queueAddress(address, { status: laneSlugs[slug], sorter: '' }),
    label: t.lanes[slug],
    current: slug === lane,
  }));
  const asked = address.emne;
  const unknown =
    asked && !topics.some(({ value }) => value === asked) ? [{ value: asked, label: asked }] : [];
  const channels = Object.entries(t.channels).map(([value, label]) => ({ value, label }));
  return (
    <FilterBar
      action="/henvendelser"
      label={t.filterLabel}
      submitLabel={t.filter}
      links={<SegmentedLinks label={t.lanesLabel} links={links} />}
      hidden={{ status: laneSlugs[lane], ...(address.sorter ? { sorter: address.sorter } : {}) }}
      attrs={{
        'hx-get': '/henvendelser',
        'hx-target': '#queue',
        'hx-select': '#queue',
        'hx-swap': 'outerHTML',
        'hx-push-url': 'true',
        'hx-indicator': '#queue',
      }}
    >
      <Select
        id="emne"
        name="emne"
        label={t.topic}
        hideLabel
        value={address.emne}
        choices={[{ value: '', label: t.allTopics }, ...topics, ...unknown]}
      />
      <Select
        id="kanal"
        name="kanal"
        label={t.columns.channel}
        hideLabel
        value={address.kanal}
        choices={[{ value: '', label: t.allChannels }, ...channels]}
      />
      <Select
        id="raadgiver"
        name="raadgiver"
        label={t.columns.advisor}
        hideLabel
        value={address.raadgiver}
        choices={[{ value: '', label: t.allAdvisors }, ...advisors, { value: 'ingen', label: t.unassigned }]}
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

function QueueList(props: QueueProps) {
  const { rows, address, after, page } = props;
  const t = page.t.inquiries;
  if (rows.items.length === 0) return <Empty {...props} />;
  return (
    <>
      {rows.tooMany && <Alert tone="info" iconLabel={t.searchLabel} title={t.tooMany} />}
      <DataTable
        caption={t.title}
        columns={columnsOf(props)}
        rows={rows.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/henvendelser/${row.reference}`}
        rowActions={props.mayTake ? (row) => <Take row={row} page={page} /> : undefined}
        dense
        keys
      />
      <Pager
        label={t.pager}
        summary={t.shown(rows.items.length)}
        previous={after === undefined ? undefined : { href: queueAddress(address), label: t.first }}
        next={
          rows.nextCursor
            ? { href: queueAddress(address, { efter: rows.nextCursor }), label: t.next }
            : undefined
        }
      />
    </>
  );
}

function Empty({ address, lane, page: { t: texts } }: QueueProps) {
  const t = texts.inquiries;
  const filtered = ['emne', 'kanal', 'raadgiver', 'q'].some((name) => address[name]);
  if (!filtered && lane === 'open') return <EmptyState title={t.noneOpen}>{t.noneOpenHint}</EmptyState>;
  return (
    <EmptyState icon="search" title={address.q ? t.noHits(address.q) : t.noHitsFilter}>
      {t.noHitsHint} <a href="/henvendelser/ny">{t.noHitsLog}</a>
    </EmptyState>
  );
}

function Take({ row, page }: { readonly row: InquiryRow; readonly page: PageContext }) {
  if (row.status === 'closed') return null;
  return (
    <Form
      action={`/henvendelser/${row.reference}/overtagelse`}
      layout="inline"
      hidden={{ ...machinery(page), _once: `${page.once}-${row.id}` }}
      keyAction="a"
    >
      <Button small hiddenText={row.reference}>
        {page.t.inquiries.take}
      </Button>
    </Form>
  );
}
