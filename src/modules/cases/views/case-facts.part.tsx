import { formatDue } from '#desk/business-time';
import { formatCvr, formatPhone } from '#desk/danish-ids';
import {
  AssignReason,
  Badge,
  DefinitionList,
  Panel,
  type Definition,
} from '../../../platform/html/components/index.js';
import type { CaseProps } from './case-props.js';
import { firstName, partyOf } from './case-words.js';

/** Whom the case is about. */
export function CaseFacts({ card, page: { t: texts } }: CaseProps) {
  const t = texts.cases;
  const statuses = texts.enterprises.rsvStatuses;
  const line = (term: string, value: Definition['value'] | null): Definition[] =>
    value === null || value === '' ? [] : [{ term, value }];
  const contact = (card.contactName ?? card.contactPhone ?? card.contactEmail) !== null && (
    <>
      {card.contactName}
      {card.contactPhone && (
        <p>
          <a href={`tel:${card.contactPhone}`}>{formatPhone(card.contactPhone)}</a>
        </p>
      )}
      {card.contactEmail && (
        <p>
          <a href={`mailto:${card.contactEmail}`}>{card.contactEmail}</a>
        </p>
      )}
    </>
  );
  return (
    <Panel
      id="facts"
      title={partyOf(card) || t.facts}
      action={
        card.enterpriseId
          ? { href: `/virksomheder/${card.enterpriseId}`, label: t.openEnterprise }
          : undefined
      }
      padded
    >
      <DefinitionList
        items={[
          ...line(t.columns.reference, card.reference),
          ...line(t.cvr, card.enterpriseCvr && formatCvr(card.enterpriseCvr)),
          ...line(
            t.rsvStatus,
            card.rsvStatus && <Badge tone="info">{statuses[card.rsvStatus as keyof typeof statuses]}</Badge>,
          ),
          ...line(t.contact, contact || null),
          ...line(t.columns.advisor, card.assigneeName ?? t.nobody),
        ]}
      />
    </Panel>
  );
}

/** Why this advisor has it: the rule, or what it goes on from. */
export function CaseWhy({ card, sheet, page: { t: texts, now, language } }: CaseProps) {
  const t = texts.cases;
  if (!sheet) return null;
  return (
    <Panel id="why" title={card.assigneeName ? t.why(firstName(card.assigneeName)) : t.whyNobody} padded>
      <AssignReason
        summary={t.assignedAt(formatDue(sheet.decidedAt.getTime(), now, language))}
        reasons={sheet.why}
      />
    </Panel>
  );
}
