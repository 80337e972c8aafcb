import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery, type View } from '../../../platform/html/page.js';
import type { Trouble } from '../../../platform/http/problem.js';
import type { Role } from '../rights.js';

export interface SignInPageProps {
  readonly action: string;
  /** The desk's page to go on to. */
  readonly returnTo?: string;
  /** As typed. The password is never sent back. */
  readonly email?: string;
  readonly trouble?: Trouble;
  /** In demo mode only. */
  readonly demo?: {
    readonly logIns: readonly { readonly email: string; readonly role: Role }[];
    readonly password: string;
  };
}

export const SignInPage: View<SignInPageProps> = ({ action, returnTo, email, trouble, demo, page }) => {
  const { t } = page;
  const texts = t.identity.signIn;
  const hidden = { ...machinery(page), ...(returnTo ? { til: returnTo } : {}) };
  const wrong = new Map(trouble?.errors?.map(({ field, message }) => [field, message]));
  const errors = trouble?.errors?.map(({ field, message }) => ({
    id: field,
    text: `${texts[field as 'email']}: ${message}`,
  }));
  const errorPrefix = t.identity.errorPrefix;
  return (
    <>
      <h1>{texts.title}</h1>
      {trouble && (
        <ErrorSummary
          title={t.identity.errorTitle}
          iconLabel={t.identity.errorIcon}
          errors={errors ?? [{ id: 'email', text: trouble.detail }]}
        />
      )}
      <div class="sign-in">
        <section aria-labelledby="staff">
          <h2 id="staff">{texts.staff}</h2>
          <Form action={action} hidden={hidden}>
            <TextInput
              id="email"
              name="email"
              type="email"
              label={texts.email}
              value={email}
              autocomplete="username"
              maxlength={254}
              error={wrong.get('email')}
              errorPrefix={errorPrefix}
            />
            <TextInput
              id="password"
              name="password"
              type="password"
              label={texts.password}
              autocomplete="current-password"
              maxlength={200}
              error={wrong.get('password')}
              errorPrefix={errorPrefix}
            />
            <FormActions>
              <Button tone="primary">{texts.submit}</Button>
            </FormActions>
          </Form>
        </section>
        {demo && (
          <section class="aside" aria-labelledby="demo">
            <h2 id="demo">{texts.demoTitle}</h2>
            <p>{texts.demoLead}</p>
            <ul>
              {demo.logIns.map((logIn) => (
                <li key={logIn.email}>
                  <b>{logIn.email}</b> {t.identity.roles[logIn.role]}
                </li>
              ))}
            </ul>
            <p>
              {texts.demoPassword} <b>{demo.password}</b>
            </p>
          </section>
        )}
      </div>
    </>
  );
};
SignInPage.layout = 'public';
SignInPage.title = ({ trouble, page: { t } }) =>
  (trouble ? `${t.identity.errorPrefix} ` : '') + t.identity.signIn.title;
