import { formatDue } from '#desk/business-time';
import { Alert, ButtonLink, Panel, PanelFoot } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { DayCover, Stranded } from '../queries/cover-of-day.query.js';
import { periodText } from './absence-words.js';
import { ReturnList } from './return-list.part.js';
import { Dismiss } from './return.page.js';

export interface CoverPartProps {
  readonly cover: DayCover;
  readonly page: PageContext;
}

const mattersShown = 5;
const deedsShown = 2;
const urgentShown = 10;

/** On Min dag: what is lent to the reader, what happened while they were away, what hurries and nobody can take. */
export function CoverPart({ cover: { borrowed, returned, urgent }, page }: CoverPartProps) {
  const { t: texts, language } = page;
  const t = texts.cover;
  return (
    <>
      {urgent.length > 0 && <Urgent urgent={urgent} page={page} />}
      {borrowed.length > 0 && (
        <Alert tone="info" iconLabel={texts.assignment.absence.info} title={t.day.borrowed}>
          {borrowed.map(({ absenceId, lenderName, count }) => (
            <p key={absenceId}>
              {t.day.from(lenderName, count)}. <a href={`/fravaer/${absenceId}/overdragelse`}>{t.day.read}</a>
            </p>
          ))}
        </Alert>
      )}
      {returned.map(({ absence, matters }) => (
        <Panel
          key={absence.id}
          id={`retur-${absence.id}`}
          title={t.returned.title}
          note={periodText(absence, texts, language)}
          padded
        >
          <ReturnList matters={matters.slice(0, mattersShown)} deeds={deedsShown} page={page} />
          <div class="form__actions">
            <ButtonLink href={`/fravaer/${absence.id}/retur`}>{t.returned.all}</ButtonLink>
            <Dismiss absenceId={absence.id} page={page} />
          </div>
        </Panel>
      ))}
    </>
  );
}

function Urgent({ urgent, page }: { readonly urgent: readonly Stranded[]; readonly page: PageContext }) {
  const { t: texts, now, language } = page;
  const t = texts.cover.day;
  const more = urgent.length - urgentShown;
  return (
    <Panel id="haster" title={t.urgent} note={t.urgentNote}>
      <div class="panel__body">
        <p>{t.urgentWhy}</p>
        <ul class="bullets">
          {urgent.slice(0, urgentShown).map(({ matter, holderName }) => (
            <li key={matter.path}>
              {matter.dueAt && <b>{formatDue(matter.dueAt.getTime(), now, language)}</b>}{' '}
              <a href={matter.path}>{matter.reference}</a>{' '}
              {[matter.party, matter.title, holderName === null ? t.nobodys : t.of(holderName)]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      </div>
      <PanelFoot>
        {more > 0 && <>{t.more(more)} · </>}
        <a href="/fravaer">{t.moreAway}</a>
      </PanelFoot>
    </Panel>
  );
}
