import { formatDue, formatMoment } from '#desk/business-time';
import {
  Badge,
  Button,
  Checkbox,
  EmptyState,
  Form,
  FormActions,
  PageHead,
  Panel,
  TextArea,
  Toast,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import type { LendingAbsence, LendingRow } from '../queries/lendings.query.js';
import { periodText } from './absence-words.js';

export interface HandoverPageProps {
  readonly absence: LendingAbsence;
  readonly rows: readonly LendingRow[];
  readonly self: string;
  /** The absent one, or who recorded it: they may write until it is accepted. */
  readonly mayWrite: boolean;
  readonly saved: boolean;
  /** A brief that was refused, as it was typed, and why. */
  readonly typed?: { readonly lendingId: string; readonly brief: string; readonly error: string };
}

type Props = HandoverPageProps & { readonly page: PageContext };

export const HandoverPage: View<HandoverPageProps> = (props) => {
  const { absence, rows, page } = props;
  const { t: texts, language } = page;
  const t = texts.cover.handover;
  const borrowers = [...new Set(rows.map(({ borrowerId }) => borrowerId))];
  return (
    <>
      <PageHead
        title={t.title}
        crumbs={[{ href: '/fravaer', label: texts.assignment.absence.title }, { label: t.title }]}
        crumbsLabel={t.path}
        lead={t.lead(absence.name, periodText(absence, texts, language))}
      />
      {rows.length === 0 && (
        <Panel id="intet" title={t.title} hideTitle>
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        </Panel>
      )}
      {borrowers.map((id) => (
        <Borrower key={id} {...props} rows={rows.filter(({ borrowerId }) => borrowerId === id)} />
      ))}
    </>
  );
};
HandoverPage.title = ({ absence, page: { t } }) => `${t.cover.handover.title}: ${absence.name}`;
HandoverPage.toast = ({ saved, page: { t } }) => (saved ? <Toast text={t.cover.handover.saved} /> : null);

/** All that one colleague was lent. */
function Borrower(props: Props) {
  const { absence, rows, self, page } = props;
  const { t: texts, language } = page;
  const t = texts.cover.handover;
  const [first] = rows;
  if (!first) return null;
  const open = rows.filter(({ endedAt, acceptedAt }) => endedAt === null && acceptedAt === null);
  const accepted = rows.find(({ acceptedAt }) => acceptedAt !== null)?.acceptedAt;
  const note =
    open.length > 0 || !accepted ? t.waiting : t.accepted(formatMoment(accepted.getTime(), language));
  const hidden = { ...machinery(page), _once: `${page.once}-accept` };
  return (
    <Panel id={`til-${first.borrowerId}`} title={t.to(first.borrowerName)} note={note} padded>
      {self === first.borrowerId && open.length > 0 && (
        <Form action={`/fravaer/${absence.id}/overdragelse/modtagelse`} layout="inline" hidden={hidden}>
          <Button tone="primary">{t.accept}</Button>
        </Form>
      )}
      {rows.map((row) => (
        <Lent key={row.id} {...props} row={row} />
      ))}
    </Panel>
  );
}

function Lent({ row, absence, mayWrite, typed, page }: Props & { readonly row: LendingRow }) {
  const { t: texts, now, language } = page;
  const t = texts.cover.handover;
  const { matter, endedAs, acceptedAt } = row;
  const writes = mayWrite && endedAs === null && acceptedAt === null;
  return (
    <section class="lent" aria-labelledby={`lent-${row.id}`}>
      <h3 id={`lent-${row.id}`}>
        <a href={matter.path}>{matter.reference}</a> {matter.title}{' '}
        {endedAs && <Badge tone="neutral">{t.ends[endedAs]}</Badge>}
      </h3>
      <p class="muted">
        {[matter.party, matter.next, matter.dueAt && formatDue(matter.dueAt.getTime(), now, language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {writes ? (
        <Write row={row} absenceId={absence.id} typed={typed} page={page} />
      ) : (
        <p class="as-typed">{row.brief || t.notWritten}</p>
      )}
    </section>
  );
}

interface WriteProps extends Pick<Props, 'typed' | 'page'> {
  readonly row: LendingRow;
  readonly absenceId: string;
}

function Write({ row, absenceId, typed, page }: WriteProps) {
  const { handover: t } = page.t.cover;
  const refused = typed?.lendingId === row.id ? typed : undefined;
  const hidden = { ...machinery(page), _once: `${page.once}-${row.id}`, version: String(row.version) };
  return (
    <Form
      action={`/fravaer/${absenceId}/overdragelse/${row.id}`}
      hidden={hidden}
      draft={{ key: `overdragelse-${row.id}`, page: `/fravaer/${absenceId}/overdragelse` }}
    >
      {refused && refused.brief !== row.brief && <p class="as-typed">{row.brief}</p>}
      <TextArea
        id={`brief-${row.id}`}
        name="brief"
        label={t.brief(row.matter.reference)}
        hint={t.briefHint}
        value={refused?.brief ?? row.brief}
        maxlength={2000}
        required
        error={refused?.error}
        errorPrefix={t.errorPrefix}
      />
      {refused && (
        <Checkbox
          id={`notCpr-${row.id}`}
          name="notCpr"
          label={page.t.inquiries.notCpr}
          hint={page.t.inquiries.notCprHint}
        />
      )}
      <FormActions>
        <Button small hiddenText={row.matter.reference}>
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}
