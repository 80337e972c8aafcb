import { FormInvalid } from '../../../platform/http/form.js';

/** Of a PATCH form the fields that were sent: those sent empty or as null are null, and so cleared. */
export function sentFields<Form extends object, Name extends keyof Form & string>(
  form: Form,
  names: readonly Name[],
): { [Field in Name]?: Exclude<Form[Field], undefined> | null } {
  const sent = names.filter((name) => Object.hasOwn(form, name)).map((name) => [name, form[name] ?? null]);
  return Object.fromEntries(sent) as { [Field in Name]?: Exclude<Form[Field], undefined> | null };
}

/** A field that may be left out, but not cleared. */
export function notCleared<T>(field: string, value: T | null | undefined): T | undefined {
  if (value === null) throw new FormInvalid([{ field, rule: 'required', facts: [] }]);
  return value;
}
