import { PageHead, Panel } from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import { FullLogForm } from './full-log-form.part.js';
import type { LogFormProps } from './log-fields.part.js';

export type LogPageProps = Omit<LogFormProps, 'page'>;

export const LogPage: View<LogPageProps> = (props) => {
  const t = props.page.t.inquiries;
  return (
    <>
      <PageHead
        title={t.log}
        crumbs={[{ href: '/henvendelser', label: t.title }, { label: t.log }]}
        crumbsLabel={t.crumbs}
      />
      <Panel id="log" title={t.log} hideTitle padded>
        <FullLogForm {...props} />
      </Panel>
    </>
  );
};
LogPage.title = ({ errors, page: { t } }) =>
  Object.keys(errors).length > 0 ? `${t.inquiries.errorPrefix} ${t.inquiries.log}` : t.inquiries.log;
