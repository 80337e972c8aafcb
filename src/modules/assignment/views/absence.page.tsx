import { localDate } from '#desk/business-time';
import {
  Alert,
  Button,
  ButtonLink,
  Columns,
  DataTable,
  EmptyState,
  Form,
  PageHead,
  Panel,
  type Column,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext, type View } from '../../../platform/html/page.js';
import type { AbsenceRow } from '../queries/absence-list.query.js';
import type { Advisor } from '../queries/advisors.query.js';
import type { OpenWork } from '../work-holders.js';
import { AbsenceForm, type AbsenceFormProps } from './absence-form.part.js';
import { periodText } from './absence-words.js';
import { WeekForm, type WeekFormProps } from './week-form.part.js';
import { PresencePart } from './presence.part.js';

export interface AbsencePageProps extends Omit<AbsenceFormProps & WeekFormProps, 'page'> {
  readonly advisors: readonly Advisor[];
  readonly waiting: number;
  /** Current and coming. */
  readonly absences: readonly AbsenceRow[];
  /** What was just recorded, and what its advisor has still open: the rest is lent. */
  readonly recorded?: { readonly absence: AbsenceRow; readonly affected: readonly OpenWork[] };
  /** The reader, where they are an advisor: they may ring in sick. */
  readonly self?: string;
}

type Props = AbsencePageProps & { readonly page: PageContext };

export const AbsencePage: View<AbsencePageProps> = (props) => {
  const { advisors, waiting, absences, recorded, page } = props;
  const { t: texts, language } = page;
  const t = texts.assignment.absence;
  const present = advisors.filter((advisor) => advisor.present).length;
  return (
    <>
      <PageHead title={t.title} lead={t.lead(present, advisors.length)} actions={<SickToday {...props} />} />
      {recorded && <Recorded {...recorded} page={page} />}
      <Columns
        main={
          <>
            <PresencePart advisors={advisors} waiting={waiting} t={texts} language={language} />
            <Panel id="oversigt" title={t.list}>
              {absences.length === 0 ? (
                <EmptyState title={t.none} />
              ) : (
                <DataTable
                  caption={t.list}
                  columns={columnsOf(page)}
                  rows={absences}
                  rowKey={(row) => row.id}
                />
              )}
            </Panel>
          </>
        }
        side={
          <>
            <AbsenceForm {...props} />
            <WeekForm {...props} />
          </>
        }
      />
    </>
  );
};
AbsencePage.title = ({ page: { t } }) => t.assignment.absence.title;

/** One press: away for all of today, without a word about more than is needed. */
function SickToday({ self, page }: Props) {
  if (self === undefined) return null;
  const today = localDate(page.now);
  const once = `${page.once}-sick`;
  return (
    <Form
      action="/fravaer"
      layout="inline"
      hidden={{ ...machinery(page), _once: once, advisorId: self, from: today, kind: 'sick' }}
    >
      <Button>{page.t.assignment.absence.sickToday}</Button>
    </Form>
  );
}

const pathOf: Readonly<Record<OpenWork['type'], (reference: string) => string>> = {
  inquiry: (reference) => `/henvendelser/${reference}`,
  case: (reference) => `/sager/${reference}`,
  promise: (reference) => `/sager/${reference}`,
  session: () => '/coaching',
};

function Recorded({
  absence,
  affected,
  page,
}: NonNullable<AbsencePageProps['recorded']> & { page: PageContext }) {
  const { t: texts, language } = page;
  const t = texts.assignment.absence;
  const title = t.recorded(absence.name, periodText(absence, texts, language));
  return (
    <Alert tone={affected.length > 0 ? 'warning' : 'success'} iconLabel={t.info} title={title} urgent>
      {absence.lent > 0 && (
        <p>
          {texts.cover.recorded.lent(absence.lent)}{' '}
          <a href={`/fravaer/${absence.id}/overdragelse`}>{texts.cover.recorded.read}</a>
        </p>
      )}
      {affected.length + absence.lent === 0 && <p>{t.affectedNone}</p>}
      {affected.length > 0 && (
        <p>{absence.from.getTime() > page.now ? texts.cover.recorded.later : t.affected}</p>
      )}
      <ul class="bullets">
        {affected.map(({ type, reference, title: what }) => (
          <li key={`${type} ${reference}`}>
            {t.types[type]} <a href={pathOf[type](reference)}>{reference}</a>: {what}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function columnsOf(page: PageContext): Column<AbsenceRow>[] {
  const { t: texts, language } = page;
  const t = texts.assignment.absence;
  return [
    { header: t.columns.who, heading: true, cell: (row) => row.name },
    { header: t.columns.when, cell: (row) => periodText(row, texts, language) },
    { header: t.columns.kind, card: 'side', cell: (row) => (row.kind ? t.kinds[row.kind] : t.hidden) },
    {
      header: t.columns.action,
      look: 'right',
      card: 'side',
      cell: (row) => (
        <>
          {row.lent > 0 && (
            <ButtonLink small href={`/fravaer/${row.id}/overdragelse`} hiddenText={row.name}>
              {texts.cover.handover.link}
            </ButtonLink>
          )}{' '}
          {row.mayEnd && <End row={row} page={page} />}
        </>
      ),
    },
  ];
}

function End({ row, page }: { readonly row: AbsenceRow; readonly page: PageContext }) {
  const t = page.t.assignment.absence;
  const hidden = { ...machinery(page), _once: `${page.once}-${row.id}` };
  return (
    <Form action={`/fravaer/${row.id}/afslutning`} layout="inline" hidden={hidden}>
      <Button small hiddenText={row.name}>
        {row.from.getTime() > page.now ? t.drop : t.endNow}
      </Button>
    </Form>
  );
}
