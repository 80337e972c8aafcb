import { formatPhone } from '#desk/danish-ids';
import {
  Button,
  ButtonLink,
  DataTable,
  Form,
  FormActions,
  Panel,
  type Column,
  type HiddenValues,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { Texts } from '../../../texts/index.js';
import type { ContactCard } from '../queries/enterprise-view.query.js';
import { ContactFields, Errors } from './enterprise-fields.part.js';
import { actionOf, versionOf, type EnterpriseProps } from './enterprise-props.js';
import type { Typed } from './enterprise-words.js';

/** Who to talk to: a tap calls or writes. */
export function Contacts(props: EnterpriseProps) {
  const { card, mayWrite, open = '', page } = props;
  const t = page.t.enterprises.card;
  const edited = card.contacts.find(({ id }) => open === `kontakt-${id}`);
  const add = { href: `/virksomheder/${card.id}?vis=ny-kontakt#contacts`, label: t.addContact };
  return (
    <Panel
      id="contacts"
      title={t.contacts}
      note={mayWrite && card.contacts.length > 0 && t.contactsHint}
      action={mayWrite && open !== 'ny-kontakt' ? add : undefined}
    >
      {mayWrite && (open === 'ny-kontakt' || edited) && (
        <div class="panel__body">
          <ContactForm {...props} contact={edited} />
        </div>
      )}
      {card.contacts.length === 0 ? (
        <p class="panel__body muted">{t.noContacts}</p>
      ) : (
        <DataTable
          caption={t.contacts}
          rows={card.contacts}
          rowKey={({ id }) => id}
          rowHref={mayWrite ? ({ id }) => `/virksomheder/${card.id}?vis=kontakt-${id}#contacts` : undefined}
          columns={columnsIn(page.t)}
        />
      )}
    </Panel>
  );
}

function columnsIn({ enterprises: t }: Texts): Column<ContactCard>[] {
  return [
    { header: t.fields.name, heading: true, cell: ({ name }) => name || t.card.nameless },
    {
      header: t.fields.phone,
      look: 'number',
      cell: ({ phone }) => phone && <a href={`tel:${phone}`}>{formatPhone(phone)}</a>,
    },
    { header: t.fields.email, cell: ({ email }) => email && <a href={`mailto:${email}`}>{email}</a> },
  ];
}

function ContactForm(props: EnterpriseProps & { readonly contact?: ContactCard }) {
  const { card, contact, typed, errors, page } = props;
  const t = page.t.enterprises.card;
  const state = { values: typed ?? (contact ? contactFactsOf(contact) : {}), errors, t: page.t };
  const version: HiddenValues = contact ? { version: versionOf(props, contact) } : {};
  return (
    <>
      <Errors {...state} />
      <Form
        action={actionOf(props)}
        label={contact ? t.editContactOf(contact.name || t.nameless) : t.addContact}
        hidden={{ ...machinery(page), ...version }}
      >
        <ContactFields {...state} names={['name', 'phone', 'email']} />
        <FormActions>
          <Button tone="primary">{t.save}</Button>
          <ButtonLink href={`/virksomheder/${card.id}`}>{page.t.enterprises.add.cancel}</ButtonLink>
          {contact && (
            <ButtonLink href={`/kontakter/${contact.id}/sammenlaegning`} tone="quiet">
              {page.t.merges.choose.action}
            </ButtonLink>
          )}
        </FormActions>
      </Form>
    </>
  );
}

/** The record as its form has it. */
export const contactFactsOf = ({ name, phone, email }: ContactCard): Typed => ({
  name,
  phone: phone === null ? '' : formatPhone(phone),
  email: email ?? '',
});
