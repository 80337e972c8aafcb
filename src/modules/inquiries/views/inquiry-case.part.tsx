import {
  Button,
  Checkbox,
  DateTimeField,
  Details,
  Form,
  FormActions,
  Panel,
  Select,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { InquiryProps } from './inquiry.page.js';

/** A case is about someone, and an inquiry belongs to one case. */
export const mayOpenCase = ({ card, may }: InquiryProps): boolean =>
  may.write && !card.caseReference && (card.enterpriseId !== null || card.contactId !== null);

/** The case that it became or belongs to; or how it comes to one. */
export function CasePanel(props: InquiryProps) {
  const { card, openCases, page } = props;
  const t = page.t.inquiries.cases;
  if (card.caseReference)
    return (
      <Panel id="case" title={t.title} padded>
        <a href={`/sager/${card.caseReference}`}>{t.caseLink(card.caseReference)}</a>
      </Panel>
    );
  if (!mayOpenCase(props)) return null;
  return (
    <Panel id="case" title={t.title} padded>
      {openCases.length > 0 && <Attach {...props} />}
      <Open {...props} />
    </Panel>
  );
}

function Attach({ card, openCases, errors, page }: InquiryProps) {
  const t = page.t.inquiries.cases;
  return (
    <Details summary={t.attach} open>
      <Form
        action={`/henvendelser/${card.reference}/sag/tilknytning`}
        hidden={machinery(page)}
        label={t.attach}
      >
        <Select
          id="caseReference"
          name="caseReference"
          label={t.which}
          choices={openCases}
          error={errors?.caseReference}
          errorPrefix={page.t.inquiries.errorPrefix}
        />
        <FormActions>
          <Button>{t.attach}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}

function Open({ card, typed, errors, page }: InquiryProps) {
  const { cases: t, errorPrefix, notCpr, notCprHint } = page.t.inquiries;
  // Other forms of the page have a title of their own: what was typed is shown in the one that was sent.
  const sent = typed?.what === undefined ? {} : typed;
  const wrong = (field: string) => ({
    error: typed?.what === undefined ? undefined : errors?.[field],
    errorPrefix,
  });
  const refused = typed?.what !== undefined && Object.keys(errors ?? {}).length > 0;
  return (
    <Details summary={t.open} open={refused}>
      <p class="muted">{t.openHint}</p>
      <Form
        action={`/henvendelser/${card.reference}/sag`}
        hidden={{ ...machinery(page), version: String(card.version) }}
        label={t.open}
      >
        <TextInput
          id="case-title"
          name="title"
          label={t.caseTitle}
          value={sent.title ?? card.subject}
          required
          maxlength={200}
          {...wrong('title')}
        />
        <TextInput
          id="case-step"
          name="what"
          label={t.step}
          value={sent.what}
          required
          maxlength={300}
          {...wrong('what')}
        />
        <DateTimeField
          id="case-step-due"
          name="dueAt"
          label={t.stepDue}
          value={sent.dueAt}
          required
          {...wrong('stepDueAt')}
        />
        <Checkbox
          id="case-confidential"
          name="confidential"
          label={t.confidential}
          checked={sent.confidential !== undefined}
        />
        {refused && <Checkbox id="case-not-cpr" name="notCpr" label={notCpr} hint={notCprHint} />}
        <FormActions>
          <Button>{t.open}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}
