import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { defaultChecklists } from '../default-checklists.js';

export interface ChecklistTemplate {
  readonly topic: string;
  readonly items: readonly string[];
  /** 0: the one that the desk began with. */
  readonly version: number;
}

/** What a new case of each topic begins with. */
@Injectable()
export class ChecklistTemplates {
  constructor(private readonly db: Database) {}

  async list(topics: readonly string[]): Promise<ChecklistTemplate[]> {
    const own = await this.db.query<ChecklistTemplate>(
      'SELECT topic, items, version FROM checklist_template',
    );
    return topics.map(
      (topic) =>
        own.find((template) => template.topic === topic) ?? {
          topic,
          items: defaultChecklists[topic] ?? [],
          version: 0,
        },
    );
  }
}
