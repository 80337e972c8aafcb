import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  PageHead,
  Panel,
} from '../../../platform/html/components/index.js';
import { machinery, type View } from '../../../platform/html/page.js';
import type { Candidate } from '../party.js';
import { ContactFields, EnterpriseFields, Errors } from './enterprise-fields.part.js';
import type { Typed } from './enterprise-words.js';
import { Known } from './known.part.js';

export interface NewEnterpriseProps {
  readonly typed: Typed;
  readonly errors?: Readonly<Record<string, string>>;
  readonly candidates?: readonly Candidate[];
}

const action = '/virksomheder';

export const NewEnterprisePage: View<NewEnterpriseProps> = ({ typed, errors, candidates, page }) => {
  const t = page.t.enterprises;
  const state = { values: { kind: 'sov', ...typed }, errors, t: page.t };
  return (
    <>
      <PageHead
        title={t.add.title}
        lead={t.add.intro}
        crumbs={[{ href: '/virksomheder', label: t.title }, { label: t.add.title }]}
        crumbsLabel={t.card.crumbs}
      />
      <Errors {...state} />
      {candidates && <Known candidates={candidates} action={action} typed={typed} page={page} />}
      <Panel id="facts" title={t.card.facts} padded>
        <Form action={action} hidden={machinery(page)}>
          <EnterpriseFields {...state} />
          <ContactFields
            {...state}
            nameLabel={t.fields.contactName}
            names={['contactName', 'contactPhone', 'contactEmail']}
          />
          <FormActions>
            <Button tone="primary">{t.add.save}</Button>
            <ButtonLink href="/virksomheder">{t.add.cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Panel>
    </>
  );
};
NewEnterprisePage.title = ({ errors, page: { t } }) => {
  const { errorPrefix, add } = t.enterprises;
  return errors ? `${errorPrefix} ${add.title}` : add.title;
};
