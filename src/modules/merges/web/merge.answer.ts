import { ApiProperty } from '@nestjs/swagger';
import { mergeTypes, sides, type MergeType, type Side } from '../merge.js';
import type { MergePreview } from '../merge-preview.js';
import type { NamedMerge } from '../queries/merges.query.js';

const when = { type: String, format: 'date-time' } as const;
const textOrNull = { type: String, nullable: true } as const;

export class MergedRecord {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

export class MergeAnswer {
  @ApiProperty() id: string;
  @ApiProperty({ enum: mergeTypes }) type: MergeType;
  @ApiProperty({ type: MergedRecord, description: 'Became a tombstone that leads to the other' })
  from: MergedRecord;
  @ApiProperty({ type: MergedRecord }) into: MergedRecord;
  @ApiProperty(when) mergedAt: Date;
  @ApiProperty(textOrNull) mergedBy: string | null;
  @ApiProperty({ ...when, description: 'Until when it can be undone' }) undoableUntil: Date;
}

export class MergesAnswer {
  @ApiProperty({ type: [MergeAnswer] }) items: MergeAnswer[];
  @ApiProperty(textOrNull) nextCursor: string | null;
}

export class PreviewedRecord {
  @ApiProperty({ description: 'Id, or an inquiry’s reference' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class PreviewedField {
  @ApiProperty() field: string;
  @ApiProperty(textOrNull) this: string | null;
  @ApiProperty(textOrNull) other: string | null;
  @ApiProperty({ enum: sides, description: 'Kept unless the merge says otherwise' }) keep: Side;
}

export class PreviewedMove {
  @ApiProperty() what: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class PreviewedWarning {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class PreviewedNote {
  @ApiProperty() code: string;
  @ApiProperty({ ...when, nullable: true }) at: Date | null;
  @ApiProperty(textOrNull) value: string | null;
}

export class MergePreviewAnswer {
  @ApiProperty({ type: PreviewedRecord, description: 'Stays' }) this: PreviewedRecord;
  @ApiProperty({ type: PreviewedRecord, description: 'Becomes a tombstone' }) other: PreviewedRecord;
  @ApiProperty({ type: [PreviewedField], description: 'Where they differ' }) fields: PreviewedField[];
  @ApiProperty({ type: [PreviewedMove] }) moves: PreviewedMove[];
  @ApiProperty({ type: [PreviewedWarning] }) warnings: PreviewedWarning[];
  @ApiProperty({ type: [PreviewedNote], description: 'What becomes of the survivor' }) notes: PreviewedNote[];
  @ApiProperty({ ...textOrNull, description: 'Code of why they cannot be merged' }) obstacle: string | null;
  @ApiProperty({ description: 'Must be sent with `confirmed`' }) confirm: boolean;
}

export const mergeAnswer = ({ id, type, from, into, fromId, intoId, ...merge }: NamedMerge): MergeAnswer => ({
  id,
  type,
  from: { id: fromId, name: from.label },
  into: { id: intoId, name: into.label },
  mergedAt: merge.mergedAt,
  mergedBy: merge.mergedByName,
  undoableUntil: merge.until,
});

export const mergePreviewAnswer = (preview: MergePreview): MergePreviewAnswer => ({
  this: previewed(preview.this),
  other: previewed(preview.other),
  fields: preview.fields.map(({ name, this: ours, other, keep }) => ({
    field: name,
    this: ours,
    other,
    keep,
  })),
  moves: preview.forecast.moves.map(({ counted, n }) => ({ what: counted, count: n })),
  warnings: preview.forecast.warnings.map(({ code, name, n }) => ({ code, name, count: n })),
  notes: preview.notes.map(({ code, at = null, value = null }) => ({ code, at, value })),
  obstacle: preview.obstacle,
  confirm: preview.confirm,
});

const previewed = ({ key, label, version }: MergePreview['this']): PreviewedRecord => ({
  id: key,
  name: label,
  version,
});
