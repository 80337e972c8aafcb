import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MergeBook } from './merge-book.js';
import { MergeReferences } from './merge-references.js';
import { Mergers } from './mergers.js';
import { MergeForecast } from './queries/merge-forecast.query.js';
import { Merges } from './queries/merges.query.js';
import { StaysAfterUndo } from './queries/what-stays.query.js';
import { RecordCells } from './record-cells.js';
import { UndoMerge } from './use-cases/undo-merge.js';
import { MergeAnswers } from './web/merge-answers.js';
import { MergesApi } from './web/merges.api.js';
import { MergesPages } from './web/merges.pages.js';

@Module({
  imports: [AuditModule],
  controllers: [MergesPages, MergesApi],
  providers: [
    MergeAnswers,
    MergeBook,
    MergeForecast,
    MergeReferences,
    Mergers,
    Merges,
    RecordCells,
    StaysAfterUndo,
    UndoMerge,
  ],
  exports: [MergeAnswers, MergeBook, MergeForecast, MergeReferences, Mergers, Merges, UndoMerge],
})
export class MergesModule {}
