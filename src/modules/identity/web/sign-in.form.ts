import { SecretField, TextField } from '../../../platform/http/fields.js';

export class SignInForm {
  @TextField({ max: 254 }) email: string;
  @SecretField({ max: 200 }) password: string;
}

export class SignInPageForm extends SignInForm {
  @TextField({ max: 500, optional: true }) til?: string;
}
