import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldRule, Texts } from '../../texts/index.js';

/** What is wrong with one field: a rule of the catalogue and what fills its sentence. */
export interface FieldError {
  readonly field: string;
  readonly rule: FieldRule;
  readonly facts: readonly string[];
}

/** A request whose fields do not make the form asked for. */
export class FormInvalid extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('form invalid');
  }
}

/** Fields the pages' machinery adds to a form; no use case ever sees them. */
const machinery = new Set(['_csrf', '_once', '_draft', '_page']);

/** Reads a body into its form, or says what is wrong with each field; unknown fields are refused. */
export function readForm<T extends object>(form: ClassConstructor<T>, body: unknown): T {
  const plain = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const fields = Object.fromEntries(Object.entries(plain).filter(([name]) => !machinery.has(name)));
  const value = plainToInstance(form, fields, { enableImplicitConversion: false });
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (errors.length > 0) throw new FormInvalid(errors.flatMap((error) => flatten(error, '')));
  return value;
}

function flatten(error: ValidationError, path: string): FieldError[] {
  const field = path + error.property;
  const message = Object.values(error.constraints ?? {})[0];
  if (message === undefined) return (error.children ?? []).flatMap((child) => flatten(child, `${field}.`));
  if (error.constraints?.whitelistValidation) return [{ field, rule: 'unknown_field', facts: [] }];
  const [rule, ...facts] = message.split('|');
  return [{ field, rule: rule as FieldRule, facts }];
}

/** The sentence for one field in the reader's language. */
export function fieldText(t: Texts, error: FieldError): string {
  const text = t.fields[error.rule] as string | ((...facts: string[]) => string);
  return typeof text === 'string' ? text : text(...error.facts);
}
