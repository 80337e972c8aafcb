import { formatDue } from '#desk/business-time';
import { Badge, type Tone } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { ReturnedMatter } from '../queries/return-brief.query.js';
import type { ReturnOutcome } from '../return.policy.js';

interface ReturnListProps {
  readonly matters: readonly ReturnedMatter[];
  /** Whose return it is, where that is not the reader. */
  readonly owner?: string;
  /** The newest so many deeds of each. */
  readonly deeds: number;
  readonly page: PageContext;
}

const tones: Readonly<Record<ReturnOutcome, Tone>> = {
  back: 'info',
  closed: 'success',
  theirs: 'neutral',
  lent: 'neutral',
  waiting: 'warning',
};

/** What happened to each matter that was lent: where it is, a new deadline, what was done. */
export function ReturnList({ matters, owner, deeds, page }: ReturnListProps) {
  const { t: texts, now, language } = page;
  const t = texts.cover.returned;
  return (
    <ul class="returns">
      {matters.map(({ matter, outcome, holder, movedFrom, deeds: all }) => (
        <li key={matter.path}>
          <p>
            <a href={matter.path}>{matter.reference}</a> {matter.title}{' '}
            <Badge tone={tones[outcome]}>{outcomeText(outcome, holder?.name ?? '', owner, t)}</Badge>
          </p>
          {movedFrom !== undefined && matter.dueAt && (
            <p class="muted">{t.due(formatDue(matter.dueAt.getTime(), now, language))}</p>
          )}
          {all.length === 0 && <p class="muted">{t.nothing}</p>}
          {all.length > 0 && (
            <ul class="bullets">
              {all.slice(-deeds).map(({ at, text }) => (
                <li key={`${at.getTime()} ${text}`}>
                  {formatDue(at.getTime(), now, language)}: {text}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function outcomeText(
  outcome: ReturnOutcome,
  holder: string,
  owner: string | undefined,
  t: PageContext['t']['cover']['returned'],
): string {
  if (outcome === 'back') return owner === undefined ? t.back : t.backWith(owner);
  return outcome === 'waiting' ? t.waiting : t[outcome](holder);
}
