import { formatMoment } from '#desk/business-time';
import { DataTable, EmptyState, PageHead, Pager, Panel } from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import type { ListPage } from '../../../platform/http/list-page.js';
import { SettingsArea } from '../../identity/index.js';
import type { Topic } from '../desk-settings.js';
import type { PastValue } from '../queries/setting-history.query.js';
import type { SettingName } from '../setting-sections.js';
import type { Person } from './setting-props.js';
import { settingLines } from './setting-words.js';

export interface SettingHistoryProps {
  readonly name: SettingName;
  /** Address of the section that it stands on. */
  readonly section: string;
  readonly past: ListPage<PastValue>;
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
  readonly first: boolean;
}

/** Every value that one setting has had. */
export const SettingHistoryPage: View<SettingHistoryProps> = (props) => {
  const { name, section, past, topics, people, first, page } = props;
  const t = page.t.settings;
  const address = `/indstillinger/historik/${name}`;
  return (
    <SettingsArea current={section} page={page}>
      <PageHead
        title={t.historyOf(t.names[name])}
        crumbs={[{ label: t.names[name], href: `${section}#${name}` }, { label: t.history }]}
        crumbsLabel={t.path}
      />
      <Panel id="historik" title={t.history}>
        {past.items.length === 0 ? (
          <EmptyState title={t.untouched} />
        ) : (
          <DataTable<PastValue>
            caption={t.historyOf(t.names[name])}
            rows={past.items}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t.columns.when,
                heading: true,
                cell: ({ changedAt }) => formatMoment(changedAt.getTime(), page.language),
              },
              { header: t.columns.who, cell: ({ changedByName }) => changedByName ?? t.system },
              {
                header: t.columns.value,
                cell: ({ value }) => (
                  <ul class="setting-lines">
                    {settingLines(name, value, { ...page, topics, people }).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        )}
        {(past.nextCursor !== null || !first) && (
          <Pager
            label={t.pages}
            {...(first ? {} : { previous: { href: address, label: t.newest } })}
            {...(past.nextCursor
              ? { next: { href: `${address}?efter=${past.nextCursor}`, label: t.older } }
              : {})}
          />
        )}
      </Panel>
    </SettingsArea>
  );
};
SettingHistoryPage.title = ({ name, page: { t } }) => t.settings.historyOf(t.settings.names[name]);
