import { ErrorSummary, Select, TextInput } from '../../../platform/html/components/index.js';
import type { Texts } from '../../../texts/index.js';
import { kindChoices, municipalityChoices, type Typed } from './enterprise-words.js';

export interface FormState {
  readonly values: Typed;
  readonly errors?: Readonly<Record<string, string>>;
  readonly t: Texts;
}

/** What is typed in a field, and what is wrong with it. */
export const fieldState = ({ values, errors, t }: FormState, name: string) => ({
  id: name,
  name,
  value: values[name],
  error: errors?.[name],
  errorPrefix: t.enterprises.errorPrefix,
});

export function EnterpriseFields(state: FormState) {
  const t = state.t.enterprises;
  return (
    <>
      <TextInput {...fieldState(state, 'name')} label={t.fields.name} required maxlength={200} />
      <TextInput
        {...fieldState(state, 'cvr')}
        label={t.fields.cvr}
        mark={t.optional}
        hint={t.hints.cvr}
        inputmode="numeric"
        maxlength={20}
        width="short"
      />
      <Select {...fieldState(state, 'kind')} label={t.fields.kind} choices={kindChoices(state.t)} />
      <Select
        {...fieldState(state, 'municipalityCode')}
        label={t.fields.municipality}
        mark={t.optional}
        choices={municipalityChoices(state.t)}
      />
      <TextInput
        {...fieldState(state, 'postalCode')}
        label={t.fields.postalCode}
        mark={t.optional}
        inputmode="numeric"
        maxlength={4}
        width="short"
      />
    </>
  );
}

interface ContactFieldsProps extends FormState {
  readonly nameLabel?: string;
  /** Of name, phone and address, which a larger form calls otherwise. */
  readonly names: readonly [string, string, string];
}

export function ContactFields({ names, nameLabel, ...state }: ContactFieldsProps) {
  const t = state.t.enterprises;
  const [name, phone, email] = names;
  return (
    <>
      <TextInput
        {...fieldState(state, name)}
        label={nameLabel ?? t.fields.name}
        mark={t.optional}
        maxlength={120}
      />
      <TextInput
        {...fieldState(state, phone)}
        label={t.fields.phone}
        mark={t.optional}
        hint={t.hints.phone}
        type="tel"
        maxlength={40}
        width="medium"
      />
      <TextInput
        {...fieldState(state, email)}
        label={t.fields.email}
        mark={t.optional}
        type="email"
        maxlength={254}
      />
    </>
  );
}

export function Errors({ errors, t }: FormState) {
  if (!errors) return null;
  const { errorTitle, icons } = t.enterprises;
  const listed = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return <ErrorSummary title={errorTitle} iconLabel={icons.error} errors={listed} />;
}
