import { Alert, ButtonLink, LiveRegion } from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import { ViewersPart, type Viewer } from '../../drafts/index.js';
import type { InquiryCard } from '../queries/inquiry-card.query.js';
import type { NewsEntry } from '../queries/news-since.query.js';
import type { TimelineRow } from '../queries/inquiry-timeline.query.js';

export interface InquiryNowProps {
  readonly card: InquiryCard;
  readonly viewers: readonly Viewer[];
  /** Newest entry that the page shows. */
  readonly lastEntry: string;
  readonly news: readonly NewsEntry[];
}

interface PageNowProps {
  readonly card: InquiryCard;
  readonly viewers: readonly Viewer[];
  readonly timeline: readonly TimelineRow[];
  readonly page: PageContext;
}

/** Who else is here, and what has happened since the page was drawn: under the field, so that nothing moves above it. */
export const InquiryNowPart: View<InquiryNowProps> = ({ card, viewers, lastEntry, news, page: { t } }) => {
  const here = `/henvendelser/${card.reference}`;
  return (
    <LiveRegion id="now" of={`inquiry:${card.id}`} address={`${here}/nu?efter=${lastEntry}`}>
      <div data-viewers={`/api/v1/inquiries/${card.reference}/viewers`} role="status">
        <ViewersPart viewers={viewers} t={t} />
        {news.length > 0 && (
          <Alert
            tone="info"
            iconLabel={t.inquiries.conflict.icon}
            title={[...headlines(news, t)].join(' · ')}
          >
            <ButtonLink href={here} small>
              {t.inquiries.live.show}
            </ButtonLink>
          </Alert>
        )}
      </div>
    </LiveRegion>
  );
};

export function InquiryNow({ card, viewers, timeline, page }: PageNowProps) {
  const lastEntry = timeline[0]?.id ?? '0';
  return <InquiryNowPart card={card} viewers={viewers} lastEntry={lastEntry} news={[]} page={page} />;
}

function headlines(news: readonly NewsEntry[], t: PageContext['t']): Set<string> {
  const words = t.inquiries.live.news;
  return new Set(
    news.map(({ kind, byName }) => {
      const name = byName?.split(' ')[0] ?? t.inquiries.system;
      return kind === 'answer' || kind === 'note' ? words[kind](name) : words.other(name);
    }),
  );
}
