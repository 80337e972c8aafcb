import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LOG, type Logger } from '../../platform/log/log.js';
import { ExpiredForms, StaffObservers } from '../identity/index.js';
import { DraftRepository } from './draft.repository.js';
import { draftFrom } from './draft.js';
import { SaveDraft } from './use-cases/save-draft.js';

/** A form whose session had ended is nobody's act any more, but what was typed in it is kept for who typed it. */
@Injectable()
export class UnfinishedForms implements OnModuleInit {
  constructor(
    private readonly expired: ExpiredForms,
    private readonly observers: StaffObservers,
    private readonly save: SaveDraft,
    private readonly drafts: DraftRepository,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.expired.onForm((staffId, body) => this.keep(staffId, body));
    this.observers.onLeaving((tx, _who, staffId) => this.drafts.removeAll(tx, staffId));
  }

  private async keep(staffId: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    const key = typeof body._draft === 'string' ? body._draft : '';
    // Whatever is wrong with it, the sign-in page must come.
    await this.save
      .run({ key, fields: draftFrom(body) }, { id: staffId })
      .catch((error: Error) => this.log.warn({ reason: error.message }, 'a form was not kept'));
  }
}
