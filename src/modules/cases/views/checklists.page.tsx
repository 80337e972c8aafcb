import {
  Alert,
  Button,
  Form,
  FormActions,
  PageHead,
  Panel,
  TextArea,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import { SettingsArea } from '../../identity/index.js';
import type { ChecklistTemplate } from '../queries/checklist-templates.query.js';

export interface ChecklistsPageProps {
  readonly templates: readonly (ChecklistTemplate & { readonly label: string })[];
  readonly saved?: string;
  /** The list that was refused, as it was typed. */
  readonly refused?: { readonly topic: string; readonly items: string; readonly error: string };
}

type Props = ChecklistsPageProps & { readonly page: PageContext };

/** What a new case begins with, a list a topic, one point a line. */
export const ChecklistsPage: View<ChecklistsPageProps> = (props) => {
  const { templates, saved, page } = props;
  const t = page.t.cases.templates;
  const label = templates.find(({ topic }) => topic === saved)?.label;
  return (
    <SettingsArea current="/indstillinger/tjeklister" page={page}>
      <PageHead title={t.title} lead={t.lead} />
      {label && <Alert tone="success" iconLabel={page.t.cases.info} title={t.saved(label)} />}
      {templates.map((template) => (
        <Template key={template.topic} {...props} template={template} />
      ))}
    </SettingsArea>
  );
};
ChecklistsPage.title = ({ refused, page: { t } }) =>
  refused ? `${t.cases.errorPrefix} ${t.cases.templates.title}` : t.cases.templates.title;

function Template({ template, refused, page }: Props & { readonly template: Props['templates'][number] }) {
  const t = page.t.cases.templates;
  const { topic, label, items, version } = template;
  const wrong = refused?.topic === topic ? refused : undefined;
  const sent = machinery(page);
  return (
    <Panel id={`list-${topic}`} title={label} padded>
      <Form
        action={`/indstillinger/tjeklister/${topic}`}
        hidden={{ ...sent, _once: `${sent._once}-${topic}`, version: String(version) }}
        label={label}
      >
        <TextArea
          id={`items-${topic}`}
          name="items"
          label={t.items(label)}
          hint={t.hint}
          rows={Math.max(4, items.length + 1)}
          maxlength={10_000}
          value={wrong?.items ?? items.join('\n')}
          error={wrong?.error}
          errorPrefix={page.t.cases.errorPrefix}
        />
        <FormActions>
          <Button hiddenText={label}>{t.save}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
