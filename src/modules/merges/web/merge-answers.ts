import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';
import { mergeNotFound, mergeStale } from '../merge.refusals.js';
import type { MergePreview } from '../merge-preview.js';
import { Merges } from '../queries/merges.query.js';
import { mergeAnswer, mergePreviewAnswer, type MergeAnswer } from './merge.answer.js';

@Injectable()
export class MergeAnswers {
  constructor(private readonly merges: Merges) {}

  /** The merge that `act` makes; a stale one is answered with the preview as it stands (RFC 9110 § 15.5.13). */
  async made(
    act: () => Promise<{ mergeId: string }>,
    preview: () => Promise<MergePreview>,
  ): Promise<MergeAnswer> {
    try {
      return await this.byId((await act()).mergeId);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'merge.stale') throw error;
      throw mergeStale(mergePreviewAnswer(await preview()));
    }
  }

  private async byId(id: string): Promise<MergeAnswer> {
    const merge = await this.merges.byId(id);
    if (!merge) throw mergeNotFound();
    return mergeAnswer(merge);
  }
}
