import { addServiceTime, formatDue, instantOf, localDate } from '#desk/business-time';
import { formatCvr } from '#desk/danish-ids';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { textsIn, type Language } from '../../../texts/index.js';
import { municipalities, pickedId, type Candidate } from '../../enterprises/index.js';
import { offeredTopics, Settings } from '../../settings/index.js';
import type { LogPageProps } from '../views/log.page.js';
import type { SameCandidate } from '../views/log-fields.part.js';

const hour = 60;
const municipalityChoices = municipalities.map(({ code, name }) => ({ value: code, label: name }));

/** What the log form offers at this moment: topics, deadlines, municipalities. */
@Injectable()
export class LogFormProps {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async make(
    language: Language,
    shown: Partial<Pick<LogPageProps, 'values' | 'errors' | 'same'>> = {},
  ): Promise<LogPageProps> {
    const { topics } = await this.settings.current();
    return {
      values: {},
      errors: {},
      ...shown,
      topics: offeredTopics(topics).map(({ code, label }) => ({ value: code, label: label[language] })),
      dues: await this.dues(language),
      municipalities: municipalityChoices,
    };
  }

  same(candidates: readonly Candidate[], language: Language): SameCandidate[] {
    const t = textsIn(language).inquiries.same;
    return candidates.map((candidate) => ({
      value: pickedId(candidate),
      name: candidate.name,
      detail: [candidate.cvr && formatCvr(candidate.cvr), t.why[candidate.why]].filter(Boolean).join(', '),
    }));
  }

  /** The service deadline first; then this afternoon, if there still is one, and two service days. */
  private async dues(language: Language) {
    const now = this.clock.now().getTime();
    const t = textsIn(language).inquiries;
    const { answerWithinHours } = await this.settings.current();
    const calendar = await this.settings.calendar();
    const standard = addServiceTime(calendar, now, answerWithinHours * hour).dueMs;
    const afternoon = instantOf(localDate(now), '15:00');
    const today = afternoon.kind === 'ok' && afternoon.ms > now + hour * 60_000 ? [afternoon.ms] : [];
    const twoDays = addServiceTime(calendar, now, 16 * hour).dueMs;
    return [
      { value: '', label: t.dueStandard(formatDue(standard, now, language)) },
      ...[...today, twoDays].map((ms) => ({
        value: new Date(ms).toISOString(),
        label: formatDue(ms, now, language),
      })),
    ];
  }
}
