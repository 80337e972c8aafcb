import { formatDue } from '#desk/business-time';
import { Badge, ChannelIcon, DueMark, type Column } from '../../../platform/html/components/index.js';
import type { InquiryRow } from '../queries/inquiry-row.js';
import { Advisor } from './advisor.part.js';
import { dueState, partyName, statusMark, subjectOf } from './inquiry-words.js';
import { queueAddress, type QueueProps } from './queue-props.js';

export function columnsOf({
  topics,
  sort,
  address,
  calendar,
  page: { t: texts, language, now },
}: QueueProps): Column<InquiryRow>[] {
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
    { header: t.columns.subject, look: 'clip', cell: (row) => subjectOf(row, texts) },
    { header: t.columns.topic, cell: (row) => topicLabel.get(row.topic) ?? row.topic },
    {
      header: t.columns.channel,
      card: 'hidden',
      cell: (row) => <ChannelIcon channel={row.channel} label={t.channels[row.channel]} iconOnly />,
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
