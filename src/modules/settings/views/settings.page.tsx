import { Alert, PageHead } from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import { SettingsArea } from '../../identity/index.js';
import { settingSections } from '../setting-sections.js';
import { SettingPanel } from './setting-panel.part.js';
import type { SettingsPageProps } from './setting-props.js';

export type { SettingsPageProps } from './setting-props.js';

/** One section of the settings: a panel with its own form for each of its values. */
export const SettingsPage: View<SettingsPageProps> = (props) => {
  const { section, values, saved, page } = props;
  const t = page.t.settings;
  return (
    <SettingsArea current={settingSections[section].href} page={page}>
      <PageHead title={t.sections[section].title} lead={t.sections[section].lead} />
      {saved && (
        <Alert tone="success" iconLabel={page.t.identity.successIcon} title={t.saved(t.names[saved])} />
      )}
      {values.map((setting) => (
        <SettingPanel key={setting.name} setting={setting} props={props} />
      ))}
    </SettingsArea>
  );
};
SettingsPage.title = ({ section, refused, page: { t } }) =>
  (refused ? `${t.settings.errorPrefix} ` : '') + t.settings.sections[section].title;
