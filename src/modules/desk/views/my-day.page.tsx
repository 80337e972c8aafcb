import { formatDate, formatDue, isoWeek, localDate } from '#desk/business-time';
import { CoverPart, PresencePart } from '../../assignment/index.js';
import { CasesTodayPanel } from '../../cases/index.js';
import {
  Alert,
  Columns,
  LiveRegion,
  Meter,
  PageHead,
  Panel,
  SegmentedLinks,
  Toast,
} from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import { countedUpTo, partyName, QuickLogForm, type InquiryRow } from '../../inquiries/index.js';
import type { DayProps, MyDayProps } from './my-day-props.js';
import { AnswerFirstPanel, Todays } from './my-day-lists.part.js';

export const MyDayPage: View<MyDayProps> = (props) => {
  const { form, everyone, mayChoose, page } = props;
  return (
    <>
      <Head {...props} />
      <div id="unassigned" class="live-slot">
        <Unassigned {...props} />
      </div>
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
            <CoverPart {...props} />
            <LiveRegion
              id="lists"
              of="inquiry"
              also="#day-counts,#unassigned"
              address={everyone && mayChoose ? '/min-dag?vis=alle' : '/min-dag'}
              texts={page.t.inquiries.live}
            >
              <AnswerFirstPanel {...props} />
              <Todays {...props} />
            </LiveRegion>
          </>
        }
        side={
          <>
            <CasesTodayPanel due={props.dueToday} withoutStep={props.casesWithoutStep} page={page} />
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

function Head({ counts, everyone, mayChoose, page }: DayProps) {
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
        <p id="day-counts">
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
function Unassigned({ counts, page }: DayProps) {
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

function Rsv({ rsv, settings: { rsvTarget }, page }: DayProps) {
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
