import { addDays, formatDue, isWorkingDay, localDate, type ServiceCalendar } from '#desk/business-time';
import {
  Alert,
  Badge,
  ButtonLink,
  Columns,
  PageHead,
  Panel,
  Toast,
} from '../../../platform/html/components/index.js';
import { machinery, type View } from '../../../platform/html/page.js';
import { CaseActions, ReassignForm } from './case-actions.part.js';
import { CaseChecklistPanel } from './case-checklist.part.js';
import { CaseCompose, ConversationNote } from './case-compose.part.js';
import { CaseFacts, CaseWhy } from './case-facts.part.js';
import { CaseHistory } from './case-history.part.js';
import { CaseNextStep } from './case-next-step.part.js';
import { CaseParticipantsPanel, RelatedCasesPanel } from './case-people.part.js';
import { CasePromisesPanel } from './case-promises.part.js';
import type { CasePageProps, CaseProps } from './case-props.js';
import { CaseStale } from './case-stale.part.js';
import { caseMark, caseTitle } from './case-words.js';

export const CasePage: View<CasePageProps> = (props) => {
  const { card, page, may, refused, stale } = props;
  const t = page.t.cases;
  return (
    <>
      <PageHead
        title={caseTitle(card, page.t)}
        crumbs={[{ href: '/sager', label: t.title }, { label: card.reference }]}
        crumbsLabel={t.crumbs}
        lead={<Lead {...props} />}
        actions={
          (may.write || may.reassign) && (
            <ButtonLink href="#actions" icon="more-horiz">
              {t.actions.title}
            </ButtonLink>
          )
        }
      />
      {refused?.errors.form && (
        <Alert tone="error" iconLabel={t.errorPrefix} title={refused.errors.form} urgent />
      )}
      {stale && <CaseStale {...props} stale={stale} />}
      {card.readable ? <Whole {...props} /> : <Existence {...props} />}
    </>
  );
};
CasePage.title = ({ card, refused, page: { t } }) => {
  const title = `${card.reference} ${caseTitle(card, t)}`;
  return refused ? `${t.cases.errorPrefix} ${title}` : title;
};

CasePage.toast = ({ card, undo, page }) => {
  if (!undo) return null;
  const { cases: t, drafts } = page.t;
  return (
    <Toast
      text={t.justDone[undo.act as keyof typeof t.justDone]}
      undo={{
        action: `/sager/${card.reference}/fortryd`,
        label: drafts.undo,
        hidden: machinery(page),
        forMs: undo.openUntil.getTime() - page.now,
      }}
    />
  );
};

function Whole(props: CaseProps) {
  const { page, may } = props;
  return (
    <>
      <CaseNextStep {...props} />
      <Columns
        main={
          <section class="panel" aria-label={page.t.cases.timeline}>
            {may.write && <CaseCompose {...props} />}
            {may.write && <ConversationNote {...props} />}
            <CaseHistory {...props} />
          </section>
        }
        side={
          <>
            <CaseFacts {...props} />
            <CasePromisesPanel {...props} />
            <CaseChecklistPanel {...props} />
            <CaseParticipantsPanel {...props} />
            <RelatedCasesPanel {...props} />
            <CaseWhy {...props} />
            {(may.write || may.reassign) && <CaseActions {...props} />}
          </>
        }
      />
    </>
  );
}

/** A manager knows that it is there, and may move it when its advisor is away. */
function Existence(props: CaseProps) {
  const { card, may, page } = props;
  const t = page.t.cases;
  return (
    <>
      <Alert tone="info" iconLabel={t.info} title={t.existenceOnly}>
        {t.existenceOnlyHint}
      </Alert>
      <Panel id="actions" title={card.assigneeName ?? t.nobody} padded>
        {may.reassign && card.status !== 'closed' && <ReassignForm {...props} />}
      </Panel>
    </>
  );
}

function Lead({ card, topics, calendar, timeline, page }: CaseProps) {
  const { t: texts, now, language } = page;
  const t = texts.cases;
  const mark = caseMark(card, texts);
  const opened = t.opened(formatDue(card.openedAt.getTime(), now, language));
  const inquiries = new Set(timeline.flatMap(({ link }) => (link ? [link.href] : []))).size;
  return (
    <>
      <Badge tone={mark.tone}>{mark.label}</Badge>{' '}
      {card.confidential && <Badge tone="warning">{t.confidential}</Badge>}{' '}
      {card.topic && <span>{topics.find(({ value }) => value === card.topic)?.label ?? card.topic}</span>}{' '}
      <span class="muted">
        {card.status === 'closed'
          ? opened
          : `${opened}, ${t.workingDays(workingDays(calendar, card.openedAt.getTime(), now))}`}
      </span>{' '}
      {inquiries > 0 && <span class="muted">{t.inquiries(inquiries)}</span>}{' '}
      {card.lentByName && <span class="muted">{t.lent(card.lentByName)}</span>}
    </>
  );
}

const longest = 2000;

/** The desk's days since then, the first one counted. */
function workingDays(calendar: ServiceCalendar, from: number, now: number): number {
  const today = localDate(now);
  let days = 0;
  for (let day = localDate(from), at = 0; day <= today && at < longest; day = addDays(day, 1), at += 1)
    if (isWorkingDay(calendar, day)) days += 1;
  return days;
}
