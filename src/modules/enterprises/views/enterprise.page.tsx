import { formatDue } from '#desk/business-time';
import {
  Badge,
  ButtonLink,
  Columns,
  PageHead,
  Panel,
  Skeleton,
} from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import { MergedToast } from '../../merges/index.js';
import { enterpriseLabel } from '../candidates.js';
import { municipalityName } from '../municipalities.js';
import { Contacts } from './contacts.part.js';
import { EnterpriseConflict } from './enterprise-conflict.part.js';
import { Facts } from './enterprise-facts.part.js';
import { actionOf, type EnterprisePageProps, type EnterpriseProps } from './enterprise-props.js';
import { statusTones } from './enterprise-words.js';
import { Known } from './known.part.js';
import { RsvHistory } from './rsv-history.part.js';

export const EnterprisePage: View<EnterprisePageProps> = (props) => {
  const { card, candidates, typed = {}, page } = props;
  const t = page.t.enterprises;
  return (
    <>
      <PageHead
        title={enterpriseLabel(card)}
        crumbs={[{ href: '/virksomheder', label: t.title }, { label: enterpriseLabel(card) }]}
        crumbsLabel={t.card.crumbs}
        lead={<Lead {...props} />}
        actions={<Doors {...props} />}
      />
      {props.stale && <EnterpriseConflict {...props} />}
      {candidates && <Known candidates={candidates} action={actionOf(props)} typed={typed} page={page} />}
      <Columns
        main={
          <>
            <Contacts {...props} />
            <Cases {...props} />
            <Inquiries {...props} />
          </>
        }
        side={
          <>
            <Facts {...props} />
            <RsvHistory {...props} />
          </>
        }
      />
    </>
  );
};
EnterprisePage.title = ({ card, errors, page: { t } }) =>
  errors ? `${t.enterprises.errorPrefix} ${enterpriseLabel(card)}` : enterpriseLabel(card);

EnterprisePage.toast = ({ merged, page }) => (merged ? <MergedToast merged={merged} page={page} /> : null);

function Doors({ card, mayWrite, page: { t } }: EnterpriseProps) {
  const path = `/virksomheder/${card.id}`;
  return (
    <>
      {mayWrite && <ButtonLink href={`${path}/sammenlaegning`}>{t.merges.choose.action}</ButtonLink>}
      <ButtonLink href={`${path}/inhabilitet`}>{t.enterprises.card.conflicts}</ButtonLink>
    </>
  );
}

function Lead({ card, page: { t: texts, language, now } }: EnterpriseProps) {
  const t = texts.enterprises;
  const place = municipalityName(card.municipalityCode);
  const [status, kind] = [t.rsvStatuses[card.rsvStatus], t.kinds[card.kind]];
  return (
    <>
      <Badge tone={statusTones[card.rsvStatus]}>{status}</Badge> {kind !== status && <span>{kind}</span>}{' '}
      {place && <span>{place}</span>}{' '}
      {card.changedAt && (
        <span>{t.card.changed(formatDue(card.changedAt.getTime(), now, language), card.changedByName)}</span>
      )}
    </>
  );
}

/** Filled by the module that knows cases. */
function Cases({ card, page: { t } }: EnterpriseProps) {
  return (
    <Panel id="cases" title={t.enterprises.card.cases}>
      <div hx-get={`/sager/for/virksomhed/${card.id}`} hx-trigger="load">
        <Skeleton label={t.enterprises.card.fetchingCases} />
      </div>
    </Panel>
  );
}

/** Filled by the module that knows inquiries. */
function Inquiries({ card, page: { t } }: EnterpriseProps) {
  return (
    <Panel id="inquiries" title={t.enterprises.card.inquiries}>
      <div hx-get={`/henvendelser/for/virksomhed/${card.id}`} hx-trigger="load">
        <Skeleton label={t.enterprises.card.fetching} />
      </div>
    </Panel>
  );
}
