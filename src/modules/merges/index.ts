export { MergesModule } from './merges.module.js';
export { sides, type Merge, type Pair, type Side } from './merge.js';
export { MergeBook } from './merge-book.js';
export { fieldsApart, newer, takenFromOther } from './merge-preview.js';
export type { Keep, MergePreview, PreviewField, PreviewNote } from './merge-preview.js';
export { MergeReferences, type MergeWarning } from './merge-references.js';
export * from './merge.refusals.js';
export { Mergers, type Merger, type Named } from './mergers.js';
export { MergeForecast } from './queries/merge-forecast.query.js';
export { Merges } from './queries/merges.query.js';
export { MergeAnswers } from './web/merge-answers.js';
export { MergeAnswer, MergePreviewAnswer, mergePreviewAnswer } from './web/merge.answer.js';
export { MergeForm, MergeWithForm } from './web/merge.form.js';
// Parts for the pages of what is merged.
export { MergeChoicePart, type MergeChoice, type MergeChoiceProps } from './views/merge-choice.part.js';
export { MergePreviewPart, type MergePreviewProps } from './views/merge-preview.part.js';
export { MergedToast, type JustMerged } from './views/merged-toast.part.js';
