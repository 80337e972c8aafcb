import { formatCvr } from '#desk/danish-ids';
import {
  Button,
  ButtonLink,
  DefinitionList,
  Form,
  FormActions,
  Panel,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import { municipalityName } from '../municipalities.js';
import { EnterpriseFields, Errors } from './enterprise-fields.part.js';
import { actionOf, versionOf, type EnterpriseProps } from './enterprise-props.js';
import type { Typed } from './enterprise-words.js';

/** CVR number, kind and place; corrected in the same panel. */
export function Facts(props: EnterpriseProps) {
  const { card, mayWrite, open, page } = props;
  const t = page.t.enterprises;
  const isOpen = mayWrite && open === 'ret';
  const edit = { href: `/virksomheder/${card.id}?vis=ret#facts`, label: t.card.edit };
  return (
    <Panel id="facts" title={t.card.facts} action={mayWrite && !isOpen ? edit : undefined} padded>
      {isOpen ? (
        <EditFacts {...props} />
      ) : (
        <DefinitionList
          items={[
            { term: t.fields.cvr, value: card.cvr === null ? t.card.noCvr : formatCvr(card.cvr) },
            { term: t.fields.kind, value: t.kinds[card.kind] },
            { term: t.fields.municipality, value: municipalityName(card.municipalityCode) ?? t.card.unknown },
            { term: t.fields.postalCode, value: card.postalCode ?? t.card.unknown },
          ]}
        />
      )}
    </Panel>
  );
}

function EditFacts(props: EnterpriseProps) {
  const { card, typed, errors, page } = props;
  const t = page.t.enterprises;
  const state = { values: typed ?? factsOf(card), errors, t: page.t };
  return (
    <>
      <Errors {...state} />
      <Form
        action={actionOf(props)}
        label={t.card.edit}
        hidden={{ ...machinery(page), version: versionOf(props, card) }}
      >
        <EnterpriseFields {...state} />
        <FormActions>
          <Button tone="primary">{t.card.save}</Button>
          <ButtonLink href={`/virksomheder/${card.id}`}>{t.add.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** The record as its form has it. */
export const factsOf = ({
  name,
  cvr,
  kind,
  municipalityCode,
  postalCode,
}: EnterpriseProps['card']): Typed => ({
  name,
  cvr: cvr === null ? '' : formatCvr(cvr),
  kind,
  municipalityCode: municipalityCode ?? '',
  postalCode: postalCode ?? '',
});
