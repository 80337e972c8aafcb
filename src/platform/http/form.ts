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

type Nested = Record<string, unknown>;
const part = /^(?:[a-z][A-Za-z\d]*|\d{1,3})$/;

/**
 * A page's flat fields as the API's nested body: `value.0.from` is `from` of the first part of the list `value`. What
 * has only numbers for names is a list, in their order.
 */
export function nested(body: Readonly<Record<string, unknown>>): Nested {
  const root: Nested = {};
  for (const [name, value] of Object.entries(body)) {
    const parts = name.split('.');
    if (parts.length === 1 || parts.length > 6 || !parts.every((one) => part.test(one))) root[name] = value;
    else put(root, parts, value);
  }
  return listed(root) as Nested;
}

function put(root: Nested, parts: readonly string[], value: unknown): void {
  let at = root;
  for (const one of parts.slice(0, -1)) {
    const inside = Object.hasOwn(at, one) ? at[one] : undefined;
    at = (at[one] = typeof inside === 'object' && inside !== null ? inside : {}) as Nested;
  }
  at[parts.at(-1) ?? ''] = value;
}

function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, listed(one)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

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
