import { Injectable } from '@nestjs/common';
import type { IconName } from '../../platform/html/components/index.js';
import type { Language } from '../../texts/index.js';
import type { Direction } from './case-state.js';

/** One thing that happened, told for its reader. */
export interface TimelineItem {
  /** Unique within the timeline. */
  readonly key: string;
  readonly kind: string;
  readonly at: Date;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly direction: Direction;
  readonly icon: IconName;
  readonly side: 'desk' | 'client' | 'system';
  readonly title: string;
  /** What it is about, in a few words (offentlighedsloven § 15). */
  readonly brief: string;
  readonly text: string | null;
  /** What else was noted, term and value. */
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** Where it stands in full. */
  readonly link: { readonly href: string; readonly label: string } | null;
}

export type TimelineSource = (caseId: string, language: Language) => Promise<readonly TimelineItem[]>;

/** Modules to the right register what they hold of a case's history. Whoever asks has been let in to the case. */
@Injectable()
export class TimelineSources {
  private readonly sources: TimelineSource[] = [];

  register(source: TimelineSource): void {
    this.sources.push(source);
  }

  async find(caseId: string, language: Language): Promise<TimelineItem[]> {
    const found = await Promise.all(this.sources.map((source) => source(caseId, language)));
    return found.flat();
  }
}
