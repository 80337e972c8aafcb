import { explainDeadline, formatDue, formatMoment, type ServiceCalendar } from '#desk/business-time';
import { formatCvr, formatPhone } from '#desk/danish-ids';
import type { OpenUndo, Viewer } from '../../drafts/index.js';
import type { AssignmentSheet } from '../../assignment/index.js';
import {
  Alert,
  AssignReason,
  Badge,
  Button,
  ButtonLink,
  ChannelIcon,
  Columns,
  Conflict,
  DefinitionList,
  Form,
  PageHead,
  Panel,
  Toast,
  type Choice,
  type Definition,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import { MergedToast, type JustMerged } from '../../merges/index.js';
import type { InquiryCard } from '../queries/inquiry-card.query.js';
import type { TimelineRow } from '../queries/inquiry-timeline.query.js';
import { LentBadge } from './advisor.part.js';
import { Actions } from './inquiry-actions.part.js';
import { CasePanel, mayOpenCase } from './inquiry-case.part.js';
import { Compose } from './inquiry-compose.part.js';
import { History } from './inquiry-history.part.js';
import { ScoreSheet } from './score-sheet.part.js';
import { InquiryNow } from './inquiry-now.part.js';
import { InquiryNextStep } from './inquiry-next-step.part.js';
import { partyName, statusMark, subjectOf } from './inquiry-words.js';

export interface StaleText {
  /** Where the text goes when its writer keeps it, and everything else that was in the form. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly mine: string;
}

export interface InquiryPageProps {
  readonly card: InquiryCard;
  readonly timeline: readonly TimelineRow[];
  readonly sheet: AssignmentSheet | null;
  readonly topics: readonly Choice[];
  readonly advisors: readonly Choice[];
  readonly municipalities: readonly Choice[];
  /** Open cases of the same party that it may be attached to. */
  readonly openCases: readonly Choice[];
  readonly calendar: ServiceCalendar;
  readonly may: { readonly write: boolean; readonly reassign: boolean };
  readonly meId: string;
  /** What the person has just done and may still take back. */
  readonly undo: OpenUndo | undefined;
  readonly viewers: readonly Viewer[];
  /** What was typed in a refused form, and why, by field. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly stale?: StaleText;
  /** What has just been merged into it. */
  readonly merged?: JustMerged;
}

export type InquiryProps = InquiryPageProps & { readonly page: PageContext };

export const InquiryPage: View<InquiryPageProps> = (props) => {
  const { card, page, topics } = props;
  const t = page.t.inquiries;
  const mark = statusMark(card, page.t);
  const topic = topics.find(({ value }) => value === card.topic)?.label ?? card.topic;
  return (
    <>
      <PageHead
        title={subjectOf(card, page.t)}
        crumbs={[{ href: '/henvendelser', label: t.title }, { label: card.reference }]}
        crumbsLabel={t.crumbs}
        actions={
          mayOpenCase(props) && (
            <ButtonLink href="#case" icon="folder">
              {t.cases.open}
            </ButtonLink>
          )
        }
        lead={
          <>
            <Badge tone={mark.tone}>{mark.label}</Badge>{' '}
            {card.lentByName && <LentBadge from={card.lentByName} t={page.t} />} <span>{topic}</span>{' '}
            {card.caseReference && (
              <>
                <a class="badge badge-info" href={`/sager/${card.caseReference}`}>
                  {t.cases.caseLink(card.caseReference)}
                </a>{' '}
              </>
            )}
            <ChannelIcon channel={card.channel} label={t.channels[card.channel]} />{' '}
            <span>{t.received(formatDue(card.receivedAt.getTime(), page.now, page.language))}</span>
          </>
        }
      />
      {props.errors?.form && (
        <Alert tone="error" iconLabel={t.errorPrefix} title={props.errors.form} urgent />
      )}
      {!card.readable && <Alert tone="info" iconLabel={t.conflict.icon} title={t.cases.hidden} />}
      {card.readable && <InquiryNextStep {...props} />}
      {props.stale && <Stale {...props} stale={props.stale} />}
      <Columns
        main={
          <section class="panel" aria-label={t.timeline}>
            {card.readable && props.may.write && <Compose {...props} />}
            <InquiryNow {...props} />
            <History {...props} />
          </section>
        }
        side={
          <>
            <Facts {...props} />
            <CasePanel {...props} />
            <Why {...props} />
            {(props.may.write || props.may.reassign) && <Actions {...props} />}
          </>
        }
      />
    </>
  );
};
InquiryPage.title = ({ card, errors, page: { t } }) => {
  const title = `${card.reference} ${subjectOf(card, t)}`;
  return errors && Object.keys(errors).length > 0 ? `${t.inquiries.errorPrefix} ${title}` : title;
};
InquiryPage.toast = ({ card, merged, undo, page }) => {
  if (merged) return <MergedToast merged={merged} page={page} />;
  if (!undo) return null;
  const { inquiries: t, drafts } = page.t;
  return (
    <Toast
      text={t.justDone[undo.act as keyof typeof t.justDone]}
      undo={{
        action: `/henvendelser/${card.reference}/fortryd`,
        label: drafts.undo,
        hidden: machinery(page),
        forMs: undo.openUntil.getTime() - page.now,
      }}
    />
  );
};

function Facts({ card, municipalities, page: { t: texts, language } }: InquiryProps) {
  const t = texts.inquiries;
  const line = (term: string, value: Definition['value'] | null | undefined): Definition[] =>
    value === null || value === undefined || value === '' ? [] : [{ term, value }];
  const deadline =
    card.dueWhy.length > 0
      ? explainDeadline({ dueMs: card.dueAt.getTime(), steps: card.dueWhy }, language)
      : `${formatMoment(card.dueAt.getTime(), language)}. ${t.deadlineSet}`;
  return (
    <Panel
      id="facts"
      title={partyName(card, texts)}
      action={
        card.enterpriseId
          ? { href: `/virksomheder/${card.enterpriseId}`, label: t.openEnterprise }
          : undefined
      }
      padded
    >
      <DefinitionList
        items={[
          ...line(t.reference, card.reference),
          ...line(t.cvr, card.enterpriseCvr && formatCvr(card.enterpriseCvr)),
          ...line(t.contactName, card.enterpriseName ? card.contactName : null),
          ...line(
            t.phone,
            card.contactPhone && <a href={`tel:${card.contactPhone}`}>{formatPhone(card.contactPhone)}</a>,
          ),
          ...line(
            t.email,
            card.contactEmail && <a href={`mailto:${card.contactEmail}`}>{card.contactEmail}</a>,
          ),
          ...line(t.kind, card.inquirerKind && t.kinds[card.inquirerKind as keyof typeof t.kinds]),
          ...line(t.municipality, municipalities.find(({ value }) => value === card.municipalityCode)?.label),
          ...line(t.minutes, card.minutes?.toString()),
          ...line(t.deadline, deadline),
        ]}
      />
    </Panel>
  );
}

function Why({ card, sheet, page: { t: texts, now, language } }: InquiryProps) {
  const t = texts.inquiries;
  if (!sheet) return null;
  return (
    <Panel
      id="why"
      title={card.assigneeName ? t.why(card.assigneeName.split(' ')[0] ?? '') : t.whyNobody}
      padded
    >
      <AssignReason
        summary={t.assignedAt(formatDue(sheet.decidedAt.getTime(), now, language))}
        reasons={sheet.why}
      >
        {sheet.scores.length > 0 && <ScoreSheet sheet={sheet} t={texts} language={language} />}
      </AssignReason>
    </Panel>
  );
}

function Stale({ card, timeline, stale, page }: InquiryProps & { readonly stale: StaleText }) {
  const { t: texts, now, language } = page;
  const t = texts.inquiries.conflict;
  const [latest] = timeline;
  const name = latest?.byName ?? texts.inquiries.system;
  return (
    <Conflict
      title={t.title(name)}
      iconLabel={t.icon}
      theirs={{
        heading: t.theirs(name, latest ? formatDue(latest.at.getTime(), now, language) : ''),
        text: latest?.text ?? card.subject,
        action: (
          <a class="button button-secondary" href={`/henvendelser/${card.reference}`}>
            {t.keepTheirs(name.split(' ')[0] ?? name)}
          </a>
        ),
      }}
      mine={{
        heading: t.mine,
        text: stale.mine || t.nothingWritten,
        action: (
          <Form
            action={stale.action}
            layout="inline"
            hidden={{ ...stale.fields, ...machinery(page), version: String(card.version) }}
          >
            <Button tone="primary">{t.useMine}</Button>
          </Form>
        ),
      }}
    />
  );
}
