import { addServiceTime } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Settings } from '../../settings/index.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** It was not over after all: the same advisor has it again, with a new deadline from now. */
@Injectable()
export class ReopenInquiry {
  constructor(
    private readonly change: InquiryChange,
    private readonly settings: Settings,
  ) {}

  async run(input: Omit<ChangeInput, 'text'>, who: Who) {
    const { answerWithinHours } = await this.settings.current();
    const calendar = await this.settings.calendar();
    return this.change.run('reopen', input, who, ({ inquiry, now }) => {
      const outcome = inquiry.outcome;
      inquiry.reopenWith(addServiceTime(calendar, now.getTime(), answerWithinHours * 60));
      return { data: { outcome } };
    });
  }
}
