import {
  Alert,
  Badge,
  Button,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Panel,
  type Column,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import type { StaffRow } from '../queries/staff-list.query.js';
import { SettingsArea } from './settings-area.part.js';
import { StaffFields } from './staff-fields.part.js';

export interface StaffPageProps {
  readonly staff: readonly StaffRow[];
  /** Someone just added, and the password that is shown this once. */
  readonly added?: { readonly name: string; readonly password: string };
  readonly typed?: Readonly<Record<string, string | string[]>>;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

export const StaffPage: View<StaffPageProps> = ({ staff, added, typed, errors, page }) => {
  const { staff: t, errorTitle, errorIcon } = page.t.identity;
  const present = staff.filter(({ active }) => active).length;
  return (
    <SettingsArea current="/indstillinger/medarbejdere" page={page}>
      <PageHead title={t.title} lead={t.lead(present)} />
      {added && <PasswordOnce title={t.added(added.name)} password={added.password} page={page} />}
      <Panel id="medarbejdere" title={t.title}>
        <DataTable<StaffRow>
          caption={t.title}
          keys
          rows={[...staff.filter(({ active }) => active), ...staff.filter(({ active }) => !active)]}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/indstillinger/medarbejdere/${id}`}
          columns={columns(page)}
        />
      </Panel>
      <Panel id="ny" title={t.add} padded>
        {errors && (
          <ErrorSummary
            title={errorTitle}
            iconLabel={errorIcon}
            errors={errors.map(({ field, message }) => ({ id: field, text: message }))}
          />
        )}
        <p class="muted">{t.addHint}</p>
        <Form action="/indstillinger/medarbejdere" label={t.add} hidden={machinery(page)}>
          <StaffFields
            values={{ capacity: '100', ...typed }}
            errors={new Map(errors?.map(({ field, message }) => [field, message]))}
            withEmail
            page={page}
          />
          <FormActions>
            <Button tone="primary">{t.addDo}</Button>
          </FormActions>
        </Form>
      </Panel>
    </SettingsArea>
  );
};
StaffPage.title = ({ errors, page: { t } }) =>
  (errors ? `${t.identity.errorPrefix} ` : '') + t.identity.staff.title;

interface PasswordOnceProps {
  readonly title: string;
  readonly password: string;
  readonly page: PageContext;
}

export function PasswordOnce({ title, password, page }: PasswordOnceProps) {
  const { staff: t, successIcon } = page.t.identity;
  return (
    <Alert tone="success" iconLabel={successIcon} title={title} urgent>
      <p>
        {t.passwordIs} <code>{password}</code>
      </p>
      <p>{t.passwordOnce}</p>
    </Alert>
  );
}

function columns({ t }: PageContext): Column<StaffRow>[] {
  const { staff, roles } = t.identity;
  return [
    { header: staff.name, heading: true, cell: ({ name }) => name },
    { header: staff.email, cell: ({ email }) => email },
    { header: staff.roles, cell: (row) => row.roles.map((role) => roles[role]).join(', ') },
    { header: staff.capacity, look: 'number', cell: ({ capacity }) => staff.percent(capacity) },
    {
      header: staff.state,
      card: 'corner',
      cell: ({ active, passwordOnce }) =>
        !active ? (
          <Badge>{staff.inactive}</Badge>
        ) : passwordOnce ? (
          <Badge tone="warning">{staff.notYetIn}</Badge>
        ) : (
          <Badge tone="success">{staff.active}</Badge>
        ),
    },
  ];
}
