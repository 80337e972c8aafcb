import {
  formatDate,
  formatDue,
  formatTime,
  isoWeek,
  localDate,
  type ServiceCalendar,
} from '#desk/business-time';
import { PresencePart, type Advisor as AdvisorStanding } from '../../assignment/index.js';
import {
  Alert,
  Badge,
  ButtonLink,
  ChannelIcon,
  Columns,
  DataTable,
  DueList,
  DueRow,
  EmptyState,
  Meter,
  PageHead,
  Panel,
  PanelFoot,
  SegmentedLinks,
  Toast,
} from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import {
  Advisor,
  countedUpTo,
  dueHour,
  dueState,
  partyName,
  QuickLogForm,
  statusMark,
  timeLeftText,
  type InquiryRow,
  type LogFormPartProps,
  type QueueCounts,
} from '../../inquiries/index.js';
import type { DeskSettings } from '../../settings/index.js';

export interface MyDayProps {
  readonly first: readonly InquiryRow[];
  readonly todays: readonly InquiryRow[];
  readonly counts: QueueCounts;
  readonly advisors: readonly AdvisorStanding[];
  readonly rsv: { readonly registered: number; readonly coming: number };
  readonly saved: InquiryRow | undefined;
  readonly settings: DeskSettings;
  readonly calendar: ServiceCalendar;
  readonly form: Omit<LogFormPartProps, 'page'> | undefined;
  readonly everyone: boolean;
  readonly mayChoose: boolean;
}

type Props = MyDayProps & { readonly page: PageContext };

export const MyDayPage: View<MyDayProps> = (props) => {
  const { form, page } = props;
  return (
    <>
      <Head {...props} />
      <Unassigned {...props} />
      <Columns
        main={
          <>
            {form && (
              <Panel
                id="log"
                title={page.t.inquiries.log}
                look="form"
                note={
                  <>
                    <kbd>N</kbd> {page.t.inquiries.logKeys.here} <kbd>Tab</kbd> {page.t.inquiries.logKeys.on}{' '}
                    <kbd>Enter</kbd> {page.t.inquiries.logKeys.save}
                  </>
                }
              >
                <QuickLogForm {...form} page={page} />
              </Panel>
            )}
            <AnswerFirstPanel {...props} />
            <Todays {...props} />
          </>
        }
        side={
          <>
            <PresencePart
              advisors={props.advisors}
              waiting={props.counts.unassigned}
              action={{ href: '/fravaer', label: page.t.desk.absence }}
              t={page.t}
              language={page.language}
            />
            <Rsv {...props} />
          </>
        }
      />
    </>
  );
};
MyDayPage.title = ({ page: { t } }) => t.desk.myDay;
MyDayPage.toast = ({ saved, page }) => (saved ? <Saved saved={saved} page={page} /> : null);

const many = (n: number, page: PageContext) =>
  n >= countedUpTo ? page.t.inquiries.orMore(countedUpTo) : String(n);

function Head({ counts, everyone, mayChoose, page }: Props) {
  const t = page.t.desk;
  const date = localDate(page.now);
  const day = formatDate(date, page.language, 'weekday');
  const links = [
    { href: '/min-dag', label: t.mine, current: !everyone },
    { href: '/min-dag?vis=alle', label: t.both, current: everyone },
  ];
  return (
    <PageHead
      title={t.myDay}
      lead={
        <p>
          {t.today(day.charAt(0).toUpperCase() + day.slice(1), isoWeek(date).week)}{' '}
          <b>{t.dueToday(many(counts.dueToday, page))}</b>, {t.overdue(many(counts.overdue, page))}.
        </p>
      }
      actions={mayChoose ? <SegmentedLinks label={t.whose} links={links} /> : undefined}
    />
  );
}

function Saved({ saved, page }: { readonly saved: InquiryRow; readonly page: PageContext }) {
  const t = page.t.inquiries;
  const party = partyName(saved, page.t);
  const text =
    saved.status === 'closed'
      ? t.savedAnswered(party)
      : t.saved(party, formatDue(saved.dueAt.getTime(), page.now, page.language));
  return (
    <Toast text={saved.assigneeName ? `${text} · ${saved.assigneeName}` : `${text} · ${t.unassigned}`} />
  );
}

/** Work nobody can have is said aloud, never left in a list to be found. */
function Unassigned({ counts, page }: Props) {
  const t = page.t.desk;
  if (counts.unassigned === 0) return null;
  return (
    <Alert
      tone="warning"
      iconLabel={page.t.inquiries.conflict.icon}
      title={t.unassigned(many(counts.unassigned, page))}
    >
      {t.unassignedHint} <a href="/henvendelser?raadgiver=ingen">{t.seeThem}</a>
    </Alert>
  );
}

function AnswerFirstPanel({ first, calendar, settings, page }: Props) {
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
              text={row.subject}
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

function Todays({ todays, settings, page }: Props) {
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
              cell: (row) => <Advisor id={row.assigneeId} name={row.assigneeName} t={texts} />,
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

function Rsv({ rsv, settings: { rsvTarget }, page }: Props) {
  const t = page.t.desk;
  const { registered, coming } = rsv;
  const max = rsvTarget?.value ?? Math.max(1, registered + coming);
  const label = rsvTarget
    ? t.rsvMeter(registered, coming, rsvTarget.value)
    : t.rsvMeterNoTarget(registered, coming);
  return (
    <Panel id="rsv" title={rsvTarget ? t.rsvTarget : t.rsv} padded>
      <Meter label={label} max={max} done={registered} coming={coming} />
      <p class="legend">
        <span>
          <b>{registered}</b> {t.rsvDone}
        </span>
        <span>
          <b>{coming}</b> {t.rsvComing}
        </span>
        {rsvTarget && (
          <span class="muted">{t.rsvGoal(rsvTarget.value, formatDate(rsvTarget.by, page.language))}</span>
        )}
      </p>
    </Panel>
  );
}

function topicLabel(code: string, { topics }: DeskSettings, language: PageContext['language']): string {
  return topics.find((topic) => topic.code === code)?.label[language] ?? code;
}
