import { formatDue, type ServiceCalendar } from '#desk/business-time';
import {
  Alert,
  Badge,
  Button,
  ChannelIcon,
  DataTable,
  DueMark,
  EmptyState,
  FilterBar,
  Form,
  PageHead,
  Pager,
  SegmentedLinks,
  Select,
  Skeleton,
  TextInput,
  type Choice,
  type Column,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import { countedUpTo } from '../counted-up-to.js';
import type { Lane, QueuePage as Rows } from '../queries/inquiry-queue.query.js';
import type { InquiryRow } from '../queries/inquiry-row.js';
import type { QueueCounts } from '../queries/queue-counts.query.js';
import { Advisor } from './advisor.part.js';
import { dueState, partyName, statusMark } from './inquiry-words.js';

export interface QueuePageProps {
  readonly rows: Rows;
  readonly counts: QueueCounts;
  readonly lane: Lane;
  /** The filter as it stands in the address, without the page's cursor. */
  readonly address: Readonly<Record<string, string>>;
  readonly sort: 'due' | 'received';
  readonly firstPage: boolean;
  readonly topics: readonly Choice[];
  readonly advisors: readonly Choice[];
  readonly mayTake: boolean;
  readonly calendar: ServiceCalendar;
}

type Props = QueuePageProps & { readonly page: PageContext };

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
        lead={t.counts(number(counts.open), number(counts.overdue), number(counts.unassigned))}
      />
      <section class="panel" aria-label={t.title}>
        <Filters {...props} />
        <div id="queue">
          <Skeleton label={t.loading} />
          <QueueList {...props} />
        </div>
      </section>
    </>
  );
};
QueuePage.title = ({ page: { t } }) => t.inquiries.title;

export function queueAddress(
  address: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(
    Object.entries({ ...address, ...change }).filter(([, value]) => value !== ''),
  );
  return query.size > 0 ? `/henvendelser?${query.toString()}` : '/henvendelser';
}

function Filters({ address, lane, topics, advisors, page: { t: texts } }: Props) {
  const t = texts.inquiries;
  const links = (Object.keys(laneSlugs) as Lane[]).map((slug) => ({
    href: queueAddress(address, { status: laneSlugs[slug], sorter: '' }),
    label: t.lanes[slug],
    current: slug === lane,
  }));
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
      note={
        <>
          <kbd>J</kbd> <kbd>K</kbd> {t.keysNote.move} <kbd>O</kbd> {t.keysNote.open} <kbd>A</kbd>{' '}
          {t.keysNote.take}
        </>
      }
    >
      <Select
        id="emne"
        name="emne"
        label={t.topic}
        hideLabel
        value={address.emne}
        choices={[{ value: '', label: t.allTopics }, ...topics]}
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

function QueueList(props: Props) {
  const { rows, address, firstPage, page } = props;
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
        previous={firstPage ? undefined : { href: queueAddress(address), label: t.first }}
        next={
          rows.nextCursor
            ? { href: queueAddress(address, { efter: rows.nextCursor }), label: t.next }
            : undefined
        }
      />
    </>
  );
}

function Empty({ address, lane, page: { t: texts } }: Props) {
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

function columnsOf({
  topics,
  sort,
  address,
  calendar,
  page: { t: texts, language, now },
}: Props): Column<InquiryRow>[] {
  const t = texts.inquiries;
  const topicLabel = new Map(topics.map(({ value, label }) => [value, label]));
  return [
    {
      header: t.columns.due,
      look: 'number',
      card: 'corner',
      sort: {
        href: queueAddress(address, { sorter: 'frist' }),
        direction: sort === 'due' ? 'ascending' : undefined,
      },
      cell: (row) => {
        const state = dueState(row, now, calendar);
        return (
          <DueMark state={state} prefix={state === 'over' ? t.overPrefix : undefined}>
            {formatDue(row.dueAt.getTime(), now, language)}
          </DueMark>
        );
      },
    },
    { header: t.columns.party, heading: true, cell: (row) => partyName(row, texts) },
    { header: t.columns.subject, look: 'clip', cell: (row) => row.subject },
    { header: t.columns.topic, cell: (row) => topicLabel.get(row.topic) ?? row.topic },
    {
      header: t.columns.channel,
      card: 'hidden',
      cell: (row) => <ChannelIcon channel={row.channel} label={t.channels[row.channel]} iconOnly />,
    },
    {
      header: t.columns.advisor,
      card: 'side',
      cell: (row) => <Advisor id={row.assigneeId} name={row.assigneeName} t={texts} />,
    },
    {
      header: t.columns.status,
      card: 'side',
      cell: (row) => {
        const mark = statusMark(row, texts);
        return <Badge tone={mark.tone}>{mark.label}</Badge>;
      },
    },
    {
      header: t.columns.received,
      look: 'quiet',
      card: 'hidden',
      sort: {
        href: queueAddress(address, { sorter: 'modtaget' }),
        direction: sort === 'received' ? 'descending' : undefined,
      },
      cell: (row) => formatDue(row.receivedAt.getTime(), now, language),
    },
  ];
}
