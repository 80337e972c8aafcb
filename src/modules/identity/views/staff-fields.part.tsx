import { Checkbox, SegmentedRadios, TextInput } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import { roles } from '../rights.js';

export interface StaffFieldsProps {
  readonly values: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** By field. */
  readonly errors: ReadonlyMap<string, string>;
  readonly withEmail?: boolean;
  readonly page: PageContext;
}

/** Name, roles, working time and language of a colleague. */
export function StaffFields({ values, errors, withEmail, page }: StaffFieldsProps) {
  const { staff: t, settings, errorPrefix, roles: roleNames } = page.t.identity;
  const given = (field: string) => ({
    id: field,
    name: field,
    value: values[field] as string | undefined,
    error: errors.get(field),
    errorPrefix,
  });
  const held = [values.roles ?? []].flat();
  const wrong = errors.get('roles');
  return (
    <>
      <TextInput {...given('name')} label={t.name} maxlength={120} required />
      {withEmail && <TextInput {...given('email')} type="email" label={t.email} maxlength={254} required />}
      <fieldset
        id="roles"
        class={wrong ? 'field setting-row--ticks form-error' : 'field setting-row--ticks'}
        aria-describedby={wrong ? 'roles-error' : undefined}
      >
        <legend class="form-label">{t.roles}</legend>
        {wrong && (
          <span class="form-error-message" id="roles-error">
            <span class="sr-only">{errorPrefix} </span>
            {wrong}
          </span>
        )}
        {roles.map((role) => (
          <Checkbox
            key={role}
            name="roles"
            value={role}
            checked={held.includes(role)}
            label={roleNames[role]}
            hint={t.roleHints[role]}
          />
        ))}
      </fieldset>
      <TextInput
        {...given('capacity')}
        label={t.capacity}
        hint={t.capacityHint}
        inputmode="numeric"
        width="short"
        required
      />
      <SegmentedRadios
        id="language"
        name="language"
        legend={settings.language}
        choices={[
          { value: 'da', label: 'Dansk' },
          { value: 'en', label: 'English' },
        ]}
        value={(values.language as string | undefined) ?? 'da'}
      />
    </>
  );
}
