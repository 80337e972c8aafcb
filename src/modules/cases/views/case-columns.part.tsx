import { Badge, DueMark, type Column } from '../../../platform/html/components/index.js';
import type { CaseRow } from '../queries/case-row.js';
import { caseMark, caseTitle, partyOf, turnState, turnText } from './case-words.js';
import type { ListProps } from './case-list-props.js';

export function caseColumns({
  lane,
  calendar,
  page: { t: texts, language, now },
}: Pick<ListProps, 'lane' | 'calendar' | 'page'>): Column<CaseRow>[] {
  const t = texts.cases;
  const settled = (row: CaseRow) => row.status !== 'open' || row.lacksStep;
  return [
    {
      header: lane === 'open' || lane === 'sleeping' ? t.columns.due : t.columns.changed,
      look: 'number',
      card: 'corner',
      cell: (row) => {
        const state = settled(row) ? 'later' : turnState(row.turnAt, now, calendar);
        return (
          <DueMark state={state} prefix={state === 'over' ? t.overPrefix : undefined}>
            {turnText(row, now, texts, language)}
          </DueMark>
        );
      },
    },
    { header: t.columns.title, heading: true, look: 'clip', cell: (row) => caseTitle(row, texts) },
    { header: t.columns.party, cell: partyOf },
    { header: t.columns.step, look: 'clip', cell: (row) => row.stepWhat ?? '' },
    { header: t.columns.advisor, card: 'side', cell: (row) => row.assigneeName ?? t.nobody },
    {
      header: t.columns.status,
      card: 'side',
      cell: (row) => (
        <>
          <Badge tone={caseMark(row, texts).tone}>{caseMark(row, texts).label}</Badge>{' '}
          {row.confidential && row.readable && <Badge tone="warning">{t.confidential}</Badge>}
        </>
      ),
    },
    { header: t.columns.reference, look: 'quiet', card: 'hidden', cell: (row) => row.reference },
  ];
}
