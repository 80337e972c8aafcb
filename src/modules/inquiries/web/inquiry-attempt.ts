import { Injectable } from '@nestjs/common';
import { fieldErrors, troubleOf } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { InquiryPagePropsMaker } from './inquiry-page-props.js';

export type Typed = Record<string, string>;

/** A form of an inquiry's page, and what becomes of it. */
@Injectable()
export class InquiryAttempt {
  constructor(private readonly props: InquiryPagePropsMaker) {}

  /** Done: back to the page, or where the act leads. Stale: both texts. Refused: the form as it was typed, and why. */
  async run(reference: string, body: Typed, request: DeskRequest, act: (who: Who) => Promise<unknown>) {
    const who = signedIn(request);
    try {
      const done = await act(who);
      return done instanceof SeeOther ? done : new SeeOther(`/henvendelser/${reference}`);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'stale')
        return new Shown(
          await this.props.make(reference, who, { stale: this.staleText(request.url, body) }),
          412,
        );
      const trouble = troubleOf(error, textsIn(who.language));
      // What is not found has no page to come back to.
      if (trouble.fault || trouble.status === 404 || trouble.status === 403) throw error;
      const errors = toPageFields(fieldErrors(error, textsIn(who.language)) ?? { form: trouble.detail });
      return new Shown(await this.props.make(reference, who, { typed: body, errors }), trouble.status);
    }
  }

  private staleText(action: string, body: Typed) {
    const { _csrf, _once, version, ...fields } = body;
    return { action, fields, mine: fields.text ?? fields.subject ?? fields.reason ?? '' };
  }
}

/** The page has one field for whoever it is from, and one for what is written. */
const toPageFields = (errors: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, text]) => [
      field
        .replace(/^(enterprise|contact)\..*/, 'who')
        .replace(/^(answer|note)$/, 'text')
        .replace(/^nextStep\.dueAt$/, 'stepDueAt')
        .replace(/^nextStep\./, ''),
      text,
    ]),
  );
