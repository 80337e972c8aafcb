import { formatDue } from '#desk/business-time';
import { DefinitionList, Timeline, TimelineEntry } from '../../../platform/html/components/index.js';
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
          source={
            item.side !== 'system' && item.brief !== item.text && item.brief !== item.title
              ? item.brief
              : undefined
          }
          at={item.at.toISOString()}
          when={formatDue(item.at.getTime(), page.now, page.language)}
          text={item.text ?? undefined}
        >
          {item.facts.length > 0 && <DefinitionList items={[...item.facts]} />}
          {item.link && <a href={item.link.href}>{item.link.label}</a>}
        </TimelineEntry>
      ))}
    </Timeline>
  );
}
