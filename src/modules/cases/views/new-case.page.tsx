import {
  Button,
  Checkbox,
  Combobox,
  DateTimeField,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Panel,
  Select,
  TextArea,
  TextInput,
  type Choice,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';

export interface NewCaseProps {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly topics: readonly Choice[];
  /** Those who may be the same; empty until that is the question. */
  readonly same: readonly Choice[];
}

type Props = NewCaseProps & { readonly page: PageContext };

export const NewCasePage: View<NewCaseProps> = (props) => {
  const { errors, same, page } = props;
  const t = page.t.cases;
  const wrong = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <>
      <PageHead
        title={t.openTitle}
        lead={t.openLead}
        crumbs={[{ href: '/sager', label: t.title }, { label: t.openTitle }]}
        crumbsLabel={t.crumbs}
      />
      {wrong.length > 0 && <ErrorSummary title={t.openError} iconLabel={t.errorPrefix} errors={wrong} />}
      <Panel id="new-case" title={t.openTitle} hideTitle padded>
        <Form
          action="/sager"
          hidden={machinery(page)}
          label={t.openTitle}
          draft={{ key: 'sag-ny', page: '/sager/ny' }}
        >
          <Who {...props} />
          {same.length > 0 && <Same {...props} />}
          <What {...props} />
          <FormActions>
            <Button tone="primary">{t.open}</Button>
          </FormActions>
        </Form>
      </Panel>
    </>
  );
};
NewCasePage.title = ({ errors, page: { t } }) =>
  Object.keys(errors).length > 0 ? `${t.cases.errorPrefix} ${t.cases.openTitle}` : t.cases.openTitle;

const field = ({ typed, errors, page }: Props, name: string) => ({
  id: name,
  name,
  value: typed[name],
  error: errors[name],
  errorPrefix: page.t.cases.errorPrefix,
});

function Who(props: Props) {
  const t = props.page.t.cases;
  return (
    <Combobox
      {...field(props, 'who')}
      label={t.who}
      idName="whoId"
      idValue={props.typed.whoId}
      suggestUrl="/virksomheder/forslag"
      maxlength={254}
      required
      texts={t.suggestions}
    />
  );
}

function Same(props: Props) {
  const { same, typed, page } = props;
  const t = page.t.cases.same;
  return (
    <Select
      {...field(props, 'same')}
      label={t.title}
      hint={t.lead}
      choices={[...same, { value: 'new', label: t.fresh(typed.who ?? '') }]}
    />
  );
}

function What(props: Props) {
  const { topics, typed, errors, page } = props;
  const t = page.t.cases;
  return (
    <>
      <Select {...field(props, 'topic')} label={t.topic} choices={topics} />
      <TextInput {...field(props, 'title')} label={t.caseTitle} required maxlength={200} />
      <TextArea {...field(props, 'note')} label={t.note} mark={t.optional} rows={3} maxlength={10_000} />
      <TextInput
        {...field(props, 'what')}
        label={t.stepWhat}
        hint={t.stepWhatHint}
        required
        maxlength={300}
      />
      <DateTimeField {...field(props, 'dueAt')} label={t.stepDue} required />
      <Checkbox
        id="confidential"
        name="confidential"
        label={t.confidentialTick}
        checked={typed.confidential !== undefined}
      />
      {(errors.title ?? errors.note ?? errors.what) && (
        <Checkbox id="notCpr" name="notCpr" label={t.notCpr} hint={t.notCprHint} />
      )}
    </>
  );
}
