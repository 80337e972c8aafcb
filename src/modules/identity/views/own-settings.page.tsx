import { Alert, PageHead } from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import type { Trouble } from '../../../platform/http/problem.js';
import type { ApiTokenRow } from '../queries/api-tokens.query.js';
import type { OwnProfile } from '../queries/own-profile.query.js';
import type { NewApiToken } from '../use-cases/create-api-token.js';
import { ApiTokensPart } from './api-tokens.part.js';
import { DisplayPart } from './display.part.js';
import { PasswordPart } from './password.part.js';
import { SettingsArea } from './settings-area.part.js';

export interface OwnSettingsProps {
  readonly profile: OwnProfile;
  /** Absent for a role that has none. */
  readonly tokens?: readonly ApiTokenRow[];
  /** What was just saved. */
  readonly saved?: 'visning' | 'adgangskode' | 'noegle';
  readonly newToken?: NewApiToken;
  /** Nothing but the password: it must be changed before anything else, or its own address was opened. */
  readonly passwordAlone?: boolean;
  readonly passwordTrouble?: Trouble;
  readonly tokenTrouble?: Trouble;
}

export const OwnSettingsPage: View<OwnSettingsProps> = (props) => {
  const { profile, tokens, saved, newToken, passwordTrouble, tokenTrouble, page } = props;
  const { identity } = page.t;
  if (profile.passwordOnce || props.passwordAlone) return <PasswordAlone {...props} />;
  return (
    <SettingsArea current="/indstillinger" page={page}>
      <PageHead
        title={identity.settings.title}
        lead={`${profile.name}, ${profile.roles.map((role) => identity.roles[role]).join(', ')} · ${profile.email}`}
      />
      {saved && (
        <Alert tone="success" iconLabel={identity.successIcon} title={identity.settings.saved[saved]} />
      )}
      {newToken && (
        <Alert
          tone="success"
          iconLabel={identity.successIcon}
          title={identity.settings.tokenMade(newToken.name)}
          urgent
        >
          <p>
            <code>{newToken.token}</code>
          </p>
          <p>{identity.settings.tokenOnce}</p>
        </Alert>
      )}
      <DisplayPart profile={profile} page={page} />
      <PasswordPart email={profile.email} trouble={passwordTrouble} page={page} />
      {tokens && (
        <ApiTokensPart
          tokens={tokens}
          ownerShown={profile.roles.includes('administrator')}
          trouble={tokenTrouble}
          page={page}
        />
      )}
    </SettingsArea>
  );
};
OwnSettingsPage.title = ({ passwordTrouble, tokenTrouble, page: { t } }) =>
  (passwordTrouble || tokenTrouble ? `${t.identity.errorPrefix} ` : '') + t.identity.settings.title;

function PasswordAlone({ profile, passwordTrouble, page }: OwnSettingsProps & { page: PageContext }) {
  const { identity } = page.t;
  return (
    <>
      <PageHead title={identity.settings.password} lead={`${profile.name} · ${profile.email}`} />
      {profile.passwordOnce && (
        <Alert tone="warning" iconLabel={identity.warningIcon} title={identity.settings.passwordOnceTitle}>
          {identity.settings.passwordOnceWhy}
        </Alert>
      )}
      <PasswordPart email={profile.email} trouble={passwordTrouble} page={page} />
    </>
  );
}
