import { ChoiceField, SecretField, TextField, TickField } from '../../../platform/http/fields.js';
import { languages, type Language } from '../../../texts/index.js';
import { passwordLength } from '../password-policy.js';

export class PreferencesForm {
  @ChoiceField(languages, { optional: true }) language?: Language;
  @TickField() singleKeys?: boolean;
}

export class LanguageForm {
  @ChoiceField(languages) language: Language;
  @TextField({ max: 500, optional: true }) til?: string;
}

export class PasswordForm {
  @SecretField({ max: passwordLength.max }) current: string;
  @SecretField(passwordLength) fresh: string;
}

export class ApiTokenForm {
  @TextField({ max: 80, description: 'What it is for: "Power BI", "night export"' }) name: string;
}
