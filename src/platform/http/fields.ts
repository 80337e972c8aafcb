import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type, type ClassConstructor } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { FieldRule } from '../../texts/index.js';

interface FieldOptions {
  readonly optional?: boolean;
  readonly description?: string;
}

const say = (rule: FieldRule, ...facts: (string | number)[]) => ({ message: [rule, ...facts].join('|') });

/** Empty text means "not given", as browsers send it for a field left blank. */
const blankIsAbsent = Transform(({ value }: { value: unknown }) =>
  value === '' || value === null ? undefined : value,
);

function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const required = !options.optional;
  const documented = ApiProperty({
    ...schema,
    required,
    description: options.description,
  } as ApiPropertyOptions);
  return applyDecorators(documented, blankIsAbsent, ...(required ? [] : [IsOptional()]), ...checks);
}

/** Trimmed text of at most `max` characters; a required one is not empty. */
export const TextField = (options: FieldOptions & { max: number; min?: number }) =>
  field(
    options,
    { type: String, maxLength: options.max, minLength: options.optional ? undefined : (options.min ?? 1) },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') || undefined : value,
    ),
    IsString(say('required')),
    MinLength(options.min ?? 1, say('too_short', options.min ?? 1)),
    MaxLength(options.max, say('too_long', options.max)),
  );

/** Text that is kept exactly as typed (passwords). */
export const SecretField = (options: FieldOptions & { max: number; min?: number }) =>
  field(
    options,
    { type: String, maxLength: options.max, minLength: options.min },
    IsString(say('required')),
    MinLength(options.min ?? 1, say('too_short', options.min ?? 1)),
    MaxLength(options.max, say('too_long', options.max)),
  );

export const ChoiceField = (choices: readonly string[], options: FieldOptions = {}) =>
  field(options, { enum: [...choices] }, IsIn(choices, say('not_a_choice')));

export const WholeNumberField = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    IsInt(say('not_a_number')),
    Min(options.min, say('out_of_range', options.min, options.max)),
    Max(options.max, say('out_of_range', options.min, options.max)),
  );

/** At most two decimals; a Danish comma is read as well. */
export const DecimalField = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'number', minimum: options.min, maximum: options.max },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,6}([.,]\d+)?$/.test(value.trim())
        ? Number(value.trim().replace(',', '.'))
        : value,
    ),
    IsNumber({ maxDecimalPlaces: 2 }, say('not_a_decimal')),
    Min(options.min, say('out_of_range', options.min, options.max)),
    Max(options.max, say('out_of_range', options.min, options.max)),
  );

/** Text of one shape: `rule` says in words what shape that is. */
export const PatternField = (pattern: RegExp, rule: FieldRule, options: FieldOptions = {}) =>
  field(
    options,
    { type: String, pattern: pattern.source },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(say(options.optional ? rule : 'required')),
    Matches(pattern, say(rule)),
  );

/** `true`, or what a ticked box sends. */
export const TickField = (options: FieldOptions = {}) =>
  field(
    { ...options, optional: true },
    { type: Boolean },
    Transform(({ value }: { value: unknown }) =>
      value === '1' || value === 'true' ? true : value === 'false' ? false : value,
    ),
    IsBoolean(say('not_a_choice')),
  );

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** An ISO 8601 instant with its offset. */
export const InstantField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'date-time' },
    IsString(say('not_an_instant')),
    MaxLength(35, say('not_an_instant')),
    Matches(instant, say('not_an_instant')),
  );

/** A local calendar day, `YYYY-MM-DD`. */
export const DayField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'date' },
    IsString(say('not_a_day')),
    MaxLength(10, say('not_a_day')),
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, say('not_a_day')),
  );

export const IdField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, description: 'Opaque identifier' },
    IsString(say('not_found')),
    MaxLength(20, say('not_found')),
    Matches(/^\d{1,20}$/, say('not_found')),
  );

/** Any of the choices: a list, or the one value that a form with one box ticked sends. */
export const ChoicesField = (choices: readonly string[], options: FieldOptions = {}) =>
  field(
    options,
    { type: 'array', items: { type: 'string', enum: [...choices] } },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    IsArray(say('required')),
    ArrayMinSize(1, say('required')),
    ArrayMaxSize(choices.length, say('not_a_choice')),
    IsIn(choices, { each: true, ...say('not_a_choice') }),
  );

/** A list of parts of one shape, or a list of such lists. */
export const ListField = <T extends object>(
  form: ClassConstructor<T>,
  options: FieldOptions & { max: number; schema?: ApiPropertyOptions },
) =>
  field(
    options,
    options.schema ?? { type: [form] },
    Type(() => form),
    IsArray(say('required')),
    ArrayMaxSize(options.max, say('too_many', options.max)),
    ValidateNested(say('required')),
  );

/** Names and lists of names that the use case checks. */
export const MapField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    IsObject(say('required')),
  );

export const PartField = <T extends object>(form: ClassConstructor<T>, options: FieldOptions = {}) =>
  field(
    options,
    { type: form },
    Type(() => form),
    ...(options.optional ? [] : [IsDefined(say('required'))]),
    ValidateNested(say('required')),
  );
