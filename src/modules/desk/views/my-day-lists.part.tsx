import { formatTime } from '#desk/business-time';
import {
  Badge,
  ButtonLink,
  ChannelIcon,
  DataTable,
  DueList,
  DueRow,
  EmptyState,
  Panel,
  PanelFoot,
} from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import {
  Advisor,
  dueHour,
  dueState,
  partyName,
  statusMark,
  subjectOf,
  timeLeftText,
  type InquiryRow,
} from '../../inquiries/index.js';
import type { DeskSettings } from '../../settings/index.js';
import type { DayProps } from './my-day-props.js';

/** What to answer first, by deadline: never by arrival. */
export function AnswerFirstPanel({ first, calendar, settings, page }: DayProps) {
  const { t: texts, now, language } = page;
  const t = texts.desk;
  return (
    <Panel id="answer-first" title={t.answerFirst} note={t.byDeadline}>
      {first.length === 0 && <EmptyState title={t.noneWaiting}>{t.noneWaitingHint}</EmptyState>}
      <DueList>
        {first.map((row) => {
          const party = partyName(row, texts);
          const href = `/henvendelser/${row.reference}`;
          const call = row.channel === 'phone' && row.contactPhone !== null;
          return (
            <DueRow
              key={row.id}
              href={href}
              title={party}
              state={dueState(row, now, calendar)}
              due={dueHour(row.dueAt, now, language)}
              left={timeLeftText(row.dueAt, now, calendar, texts, language)}
              channel={row.channel}
              channelLabel={texts.inquiries.channelsShort[row.channel]}
              topic={topicLabel(row.topic, settings, language)}
              text={subjectOf(row, texts)}
              action={
                <ButtonLink href={`${href}#text`} hiddenText={t.answerTo(party)}>
                  {call ? t.call : t.answer}
                </ButtonLink>
              }
            />
          );
        })}
      </DueList>
      <PanelFoot>
        <a href="/henvendelser">{t.moreDue}</a>
      </PanelFoot>
    </Panel>
  );
}

/** What has come in today, for both advisors to see. */
export function Todays({ todays, settings, page }: DayProps) {
  const { t: texts, language } = page;
  const { columns, channelsShort } = texts.inquiries;
  return (
    <Panel
      id="todays"
      title={texts.desk.todays}
      note={texts.desk.todaysCount(todays.length)}
      action={{ href: '/henvendelser?status=alle', label: texts.desk.all }}
    >
      {todays.length === 0 && <EmptyState title={texts.desk.noneToday} />}
      {todays.length > 0 && (
        <DataTable<InquiryRow>
          caption={texts.desk.todays}
          rows={todays}
          rowKey={(row) => row.id}
          rowHref={(row) => `/henvendelser/${row.reference}`}
          columns={[
            {
              header: columns.time,
              look: 'number',
              card: 'corner',
              cell: (row) => formatTime(row.receivedAt.getTime(), language, 'bare'),
            },
            { header: columns.party, heading: true, cell: (row) => partyName(row, texts) },
            {
              header: columns.channel,
              cell: (row) => <ChannelIcon channel={row.channel} label={channelsShort[row.channel]} />,
            },
            { header: columns.topic, cell: (row) => topicLabel(row.topic, settings, language) },
            {
              header: columns.advisor,
              card: 'side',
              cell: (row) => (
                <Advisor id={row.assigneeId} name={row.assigneeName} lentBy={row.lentByName} t={texts} />
              ),
            },
            {
              header: columns.status,
              card: 'side',
              cell: (row) => <Badge tone={statusMark(row, texts).tone}>{statusMark(row, texts).label}</Badge>,
            },
          ]}
        />
      )}
    </Panel>
  );
}

function topicLabel(code: string, { topics }: DeskSettings, language: PageContext['language']): string {
  return topics.find((topic) => topic.code === code)?.label[language] ?? code;
}
