import { formatDue } from '#desk/business-time';
import { Button, Form, Timeline, TimelineEntry } from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import { entryIcons, entrySide } from './entry-looks.js';
import { entryTitle } from './entry-words.js';
import type { InquiryProps } from './inquiry.page.js';

/** What has happened, newest first. */
export function History(props: InquiryProps) {
  const { timeline, page } = props;
  const [newest] = timeline;
  return (
    <Timeline>
      {timeline.map((row) => (
        <TimelineEntry
          key={row.id}
          icon={entryIcons[row.kind]}
          by={entrySide(row.kind)}
          title={entryTitle(row, page.t)}
          at={row.at.toISOString()}
          when={formatDue(row.at.getTime(), page.now, page.language)}
          source={row.duplicate ? page.t.inquiries.fromDuplicate(row.duplicate) : undefined}
          text={row.text ?? undefined}
        >
          {row === newest && <Undo {...props} />}
          {row.kind === 'merged' && typeof row.data?.merge === 'string' && (
            <a href={`/virksomheder/sammenlaegninger/${row.data.merge}`}>{page.t.merges.undo.action}</a>
          )}
        </TimelineEntry>
      ))}
    </Timeline>
  );
}

/** The same as in the receipt, for those whom it escaped; the script takes it away when it is too late. */
function Undo({ card, undo, page }: InquiryProps) {
  if (!undo) return null;
  return (
    <div data-gone-after={undo.openUntil.getTime() - page.now}>
      <Form action={`/henvendelser/${card.reference}/fortryd`} layout="inline" hidden={machinery(page)}>
        <Button small>{page.t.drafts.undo}</Button>
      </Form>
    </div>
  );
}
