import { formatDate, localDate } from '#desk/business-time';
import {
  Alert,
  Button,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  PageHead,
  Panel,
  Select,
  type Column,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import type { Advisor } from '../queries/advisors.query.js';
import type { ConflictRow } from '../queries/conflict-list.query.js';

export interface ConflictsPageProps {
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly conflicts: readonly ConflictRow[];
  readonly advisors: readonly Advisor[];
  /** The reader: their own they cannot lift (FVL § 6, stk. 3). */
  readonly self: string;
  readonly refused?: string;
}

type Props = ConflictsPageProps & { readonly page: PageContext };

export const ConflictsPage: View<ConflictsPageProps> = (props) => {
  const { enterprise, conflicts, refused, page } = props;
  const { conflicts: t, absence } = page.t.assignment;
  const crumbs = [{ label: enterprise.name, href: `/virksomheder/${enterprise.id}` }, { label: t.title }];
  return (
    <>
      <PageHead title={t.title} lead={t.why} crumbs={crumbs} crumbsLabel={t.path} />
      {refused && <Alert tone="error" iconLabel={absence.error} title={refused} urgent />}
      <Panel id="inhabile" title={t.lead(enterprise.name)}>
        {conflicts.length === 0 ? (
          <EmptyState title={t.none} />
        ) : (
          <DataTable
            caption={t.title}
            columns={columnsOf(props)}
            rows={conflicts}
            rowKey={(row) => row.advisorId}
          />
        )}
      </Panel>
      <Record {...props} />
    </>
  );
};
ConflictsPage.title = ({ enterprise, page: { t } }) => `${t.assignment.conflicts.title}, ${enterprise.name}`;

const pathOf = ({ enterprise }: Props) => `/virksomheder/${enterprise.id}/inhabilitet`;

function columnsOf(props: Props): Column<ConflictRow>[] {
  const { self, page } = props;
  const t = page.t.assignment.conflicts;
  return [
    { header: t.columns.advisor, heading: true, cell: (row) => row.advisorName },
    {
      header: t.columns.since,
      cell: (row) => formatDate(localDate(row.recordedAt.getTime()), page.language),
    },
    {
      header: t.columns.action,
      look: 'right',
      card: 'side',
      cell: ({ advisorId, advisorName }) =>
        advisorId !== self && (
          <Form
            action={`${pathOf(props)}/${advisorId}/ophaevelse`}
            layout="inline"
            hidden={{ ...machinery(page), _once: `${page.once}-${advisorId}` }}
          >
            <Button small hiddenText={advisorName}>
              {t.lift}
            </Button>
          </Form>
        ),
    },
  ];
}

function Record(props: Props) {
  const { advisors, conflicts, page } = props;
  const t = page.t.assignment.conflicts;
  const recorded = new Set(conflicts.map(({ advisorId }) => advisorId));
  const choices = advisors
    .filter(({ id }) => !recorded.has(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  if (choices.length === 0) return null;
  return (
    <Panel id="registrering" title={t.record} padded>
      <Form action={pathOf(props)} hidden={machinery(page)}>
        <Select
          id="advisorId"
          name="advisorId"
          label={t.columns.advisor}
          choices={choices}
          value={props.self}
        />
        <FormActions>
          <Button tone="primary">{t.save}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
