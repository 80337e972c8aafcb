import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Panel,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import type { Trouble } from '../../../platform/http/problem.js';
import type { StaffRow } from '../queries/staff-list.query.js';
import { SettingsArea } from './settings-area.part.js';
import { StaffFields } from './staff-fields.part.js';
import { PasswordOnce } from './staff.page.js';

export interface ColleaguePageProps {
  readonly person: StaffRow;
  readonly isMe: boolean;
  readonly saved?: 'aendret' | 'fratraadt' | 'genaktiveret';
  /** A new one, shown this once. */
  readonly password?: string;
  readonly typed?: Readonly<Record<string, string | string[]>>;
  readonly trouble?: Trouble;
}

type Props = ColleaguePageProps & { readonly page: PageContext };

const list = '/indstillinger/medarbejdere';

export const ColleaguePage: View<ColleaguePageProps> = (props) => {
  const { person, isMe, saved, password, trouble, page } = props;
  const { staff: t, roles, successIcon, errorIcon } = page.t.identity;
  return (
    <SettingsArea current={list} page={page}>
      <PageHead
        title={person.name}
        lead={`${person.roles.map((role) => roles[role]).join(', ')} · ${person.email}`}
        crumbs={[{ label: t.title, href: list }, { label: person.name }]}
        crumbsLabel={t.path}
      />
      {saved && <Alert tone="success" iconLabel={successIcon} title={t.saved[saved]} />}
      {password && <PasswordOnce title={t.renewed(person.name)} password={password} page={page} />}
      {trouble && !trouble.errors && (
        <Alert tone="error" iconLabel={errorIcon} title={trouble.detail} urgent>
          {trouble.status === 412 && <a href={`${list}/${person.id}`}>{t.seeNewest}</a>}
        </Alert>
      )}
      <Facts {...props} />
      {person.active && !isMe && <NewPassword {...props} />}
      {!isMe && <ComesAndGoes {...props} />}
    </SettingsArea>
  );
};
ColleaguePage.title = ({ person, trouble, page: { t } }) =>
  (trouble ? `${t.identity.errorPrefix} ` : '') + person.name;

function Facts({ person, typed, trouble, page }: Props) {
  const { staff: t, settings, errorTitle, errorIcon } = page.t.identity;
  const errors = trouble?.errors;
  const { id, name, roles, capacity, language, version } = person;
  return (
    <Panel id="oplysninger" title={t.facts} padded>
      {errors && (
        <ErrorSummary
          title={errorTitle}
          iconLabel={errorIcon}
          errors={errors.map(({ field, message }) => ({ id: field, text: message }))}
        />
      )}
      <Form
        action={`${list}/${id}`}
        label={t.facts}
        hidden={{ ...machinery(page), version: String(version) }}
      >
        <StaffFields
          values={typed ?? { name, roles, capacity: String(capacity), language }}
          errors={new Map(errors?.map(({ field, message }) => [field, message]))}
          page={page}
        />
        <FormActions>
          <Button>{settings.save}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}

function NewPassword({ person, page }: Props) {
  const { staff: t } = page.t.identity;
  return (
    <Panel id="adgangskode" title={t.newPassword} padded>
      <p class="muted">{t.newPasswordHint}</p>
      <Form action={`${list}/${person.id}/adgangskode`} label={t.newPassword} hidden={machinery(page)}>
        <FormActions>
          <Button>{t.newPasswordDo}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}

function ComesAndGoes({ person, page }: Props) {
  const { leave, comeBack } = page.t.identity.staff;
  const t = person.active ? leave : comeBack;
  const deed = person.active ? 'fratraedelse' : 'genaktivering';
  return (
    <Panel id={deed} title={t.title} padded>
      <p class="muted">{t.hint}</p>
      <Form
        action={`${list}/${person.id}/${deed}`}
        label={t.title}
        hidden={{ ...machinery(page), _once: `${page.once}-${deed}` }}
      >
        <FormActions>
          <Button>{t.action}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
