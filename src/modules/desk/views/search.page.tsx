import { formatDue, type ServiceCalendar } from '#desk/business-time';
import { formatCvr, formatPhone } from '#desk/danish-ids';
import {
  Alert,
  Badge,
  DataTable,
  EmptyState,
  PageHead,
  Panel,
} from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import { caseColumns, type CaseRow } from '../../cases/index.js';
import type { Suggestion } from '../../enterprises/index.js';
import {
  Advisor,
  partyName,
  statusMark,
  subjectOf,
  type InquiryRow,
  type QueuePage,
} from '../../inquiries/index.js';
import type { Topic } from '../../settings/index.js';

export interface SearchPageProps {
  readonly q: string;
  readonly parties: readonly Suggestion[];
  readonly cases: readonly CaseRow[];
  readonly inquiries: QueuePage;
  readonly calendar: ServiceCalendar;
  readonly topics: readonly Topic[];
}

type Props = SearchPageProps & { readonly page: PageContext };

export const SearchPage: View<SearchPageProps> = (props) => {
  const { q, page } = props;
  const t = page.t.desk;
  return (
    <>
      <PageHead title={q ? t.searchFor(q) : t.searchTitle} lead={q ? undefined : t.searchEmpty} />
      {q && <Parties {...props} />}
      {q && props.cases.length > 0 && <Cases {...props} />}
      {q && <Inquiries {...props} />}
    </>
  );
};
SearchPage.title = ({ q, page: { t } }) => (q ? t.desk.searchFor(q) : t.desk.searchTitle);

function Parties({ parties, page: { t: texts } }: Props) {
  const t = texts.desk;
  return (
    <Panel id="parties" title={t.foundEnterprises}>
      {parties.length === 0 ? (
        <p class="panel__body muted">{t.noEnterprises}</p>
      ) : (
        <DataTable<Suggestion>
          caption={t.foundEnterprises}
          rows={parties}
          rowKey={(party) => `${party.enterpriseId}-${party.contactId}`}
          rowHref={(party) =>
            party.enterpriseId
              ? `/virksomheder/${party.enterpriseId}`
              : `/henvendelser?status=alle&q=${encodeURIComponent(partyTitle(party))}`
          }
          columns={[
            { header: texts.inquiries.columns.party, heading: true, cell: partyTitle },
            {
              header: texts.inquiries.cvr,
              look: 'number',
              cell: (party) => (party.cvr ? formatCvr(party.cvr) : ''),
            },
            {
              header: texts.inquiries.phone,
              look: 'number',
              cell: (party) => (party.contactPhone ? formatPhone(party.contactPhone) : ''),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Cases({ cases, calendar, page }: Props) {
  return (
    <Panel id="found-cases" title={page.t.desk.foundCases}>
      <DataTable<CaseRow>
        caption={page.t.desk.foundCases}
        dense
        keys
        rows={cases}
        rowKey={(row) => row.id}
        rowHref={(row) => `/sager/${row.reference}`}
        columns={caseColumns({ lane: 'all', calendar, page })}
      />
    </Panel>
  );
}

function Inquiries({ q, inquiries, topics, page }: Props) {
  const { t: texts, language, now } = page;
  const t = texts.inquiries;
  if (inquiries.items.length === 0)
    return (
      <Panel id="found" title={texts.desk.foundInquiries}>
        <EmptyState icon="search" title={t.noHits(q)}>
          {t.noHitsHint} <a href="/henvendelser/ny">{t.noHitsLog}</a>
        </EmptyState>
      </Panel>
    );
  return (
    <Panel id="found" title={texts.desk.foundInquiries}>
      {inquiries.tooMany && <Alert tone="info" iconLabel={t.searchLabel} title={t.tooMany} />}
      <DataTable<InquiryRow>
        caption={texts.desk.foundInquiries}
        dense
        keys
        rows={inquiries.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/henvendelser/${row.reference}`}
        columns={[
          {
            header: t.columns.received,
            look: 'number',
            card: 'corner',
            cell: (row) => formatDue(row.receivedAt.getTime(), now, language),
          },
          { header: t.columns.party, heading: true, cell: (row) => partyName(row, texts) },
          { header: t.columns.subject, look: 'clip', cell: (row) => subjectOf(row, texts) },
          {
            header: t.columns.topic,
            cell: (row) => topics.find(({ code }) => code === row.topic)?.label[language] ?? row.topic,
          },
          {
            header: t.columns.advisor,
            card: 'side',
            cell: (row) => (
              <Advisor id={row.assigneeId} name={row.assigneeName} lentBy={row.lentByName} t={texts} />
            ),
          },
          {
            header: t.columns.status,
            card: 'side',
            cell: (row) => <Badge tone={statusMark(row, texts).tone}>{statusMark(row, texts).label}</Badge>,
          },
        ]}
      />
    </Panel>
  );
}

const partyTitle = ({ name, contactName }: Suggestion) => [name, contactName].filter(Boolean).join(', ');
