import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  Panel,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
import type { Trouble } from '../../../platform/http/problem.js';
import { passwordLength } from '../password-policy.js';

interface PasswordProps {
  /** Tells a password store whose password it is; has no name, so it is not sent. */
  readonly email: string;
  readonly trouble?: Trouble;
  readonly page: PageContext;
}

export function PasswordPart({ email, trouble, page }: PasswordProps) {
  const { settings, errorTitle, errorIcon, errorPrefix } = page.t.identity;
  const wrong = new Map(trouble?.errors?.map(({ field, message }) => [field, message]));
  const errors = trouble?.errors?.map(({ field, message }) => ({ id: field, text: message }));
  return (
    <Panel id="adgangskode" title={settings.password} padded>
      {trouble && (
        <ErrorSummary
          title={errorTitle}
          iconLabel={errorIcon}
          errors={errors ?? [{ id: 'current', text: trouble.detail }]}
        />
      )}
      <Form action="/indstillinger/adgangskode" hidden={machinery(page)}>
        <input type="email" autocomplete="username" value={email} readOnly hidden />
        <TextInput
          id="current"
          name="current"
          type="password"
          label={settings.current}
          autocomplete="current-password"
          maxlength={passwordLength.max}
          error={wrong.get('current')}
          errorPrefix={errorPrefix}
        />
        <TextInput
          id="fresh"
          name="fresh"
          type="password"
          label={settings.fresh}
          hint={settings.freshHint}
          autocomplete="new-password"
          maxlength={passwordLength.max}
          error={wrong.get('fresh')}
          errorPrefix={errorPrefix}
        />
        <FormActions>
          <Button>{settings.changePassword}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
