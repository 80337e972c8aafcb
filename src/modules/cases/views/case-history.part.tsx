import { formatDue } from '#desk/business-time';
import { DefinitionList, Timeline, TimelineEntry } from '../../../platform/html/components/index.js';
import type { TimelineItem } from '../timeline-sources.js';
import type { CaseProps } from './case-props.js';

/** What has happened on the case and on its inquiries, newest first. */
export function CaseHistory({ timeline, page }: CaseProps) {
  return (
    <Timeline>
      {timeline.map((item) => (
        <TimelineEntry
          key={item.key}
          icon={item.icon}
          by={item.side}
          title={item.title}
          source={sourceOf(item)}
          at={item.at.toISOString()}
          when={formatDue(item.at.getTime(), page.now, page.language)}
          text={item.text ?? undefined}
        >
          {item.facts.length > 0 && <DefinitionList items={[...item.facts]} />}
          {item.link && item.side !== 'system' && <a href={item.link.href}>{item.link.label}</a>}
        </TimelineEntry>
      ))}
    </Timeline>
  );
}

/** What it is about, where its title and text do not say so already. */
function sourceOf({ side, brief, title, text, facts }: TimelineItem): string | undefined {
  if (side === 'system' || facts.length > 0 || brief === title || text?.startsWith(brief.replace(/…$/, '')))
    return undefined;
  return brief;
}
