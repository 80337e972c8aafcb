import { formatDue } from '#desk/business-time';
import { Timeline, TimelineEntry } from '../../../platform/html/components/index.js';
import type { TimelineRow } from '../queries/inquiry-timeline.query.js';
import { entryIcons, entrySide } from './entry-looks.js';
import type { InquiryProps } from './inquiry.page.js';

/** What has happened, newest first. */
export function History(props: InquiryProps) {
  const { timeline, page } = props;
  return (
    <Timeline>
      {timeline.map((row) => (
        <TimelineEntry
          key={row.id}
          icon={entryIcons[row.kind]}
          by={entrySide(row.kind)}
          title={entryTitle(row, props)}
          at={row.at.toISOString()}
          when={formatDue(row.at.getTime(), page.now, page.language)}
          text={row.text ?? undefined}
        />
      ))}
    </Timeline>
  );
}

function entryTitle(
  { kind, byName, data }: TimelineRow,
  { advisors, page: { t: texts } }: InquiryProps,
): string {
  const t = texts.inquiries;
  const nameOf = (id: unknown) =>
    advisors.find(({ value }) => value === id)?.label ?? (typeof id === 'string' ? id : '');
  const changed = Array.isArray(data?.changed) ? (data.changed as (keyof typeof t.fields)[]) : [];
  return t.entries[kind]({
    by: byName ?? t.system,
    to: kind === 'forward' ? data?.to : nameOf(data?.to),
    what: changed.map((field) => t.fields[field]).join(', '),
    outcome: t.outcomes[(data?.outcome as keyof typeof t.outcomes | undefined) ?? 'answered'].toLowerCase(),
  });
}
