import { Injectable } from '@nestjs/common';
import { fieldErrors, troubleOf } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import type { CasePageProps, CaseSection } from '../views/case-props.js';
import { CasePagePropsMaker } from './case-page-props.js';

export type Typed = Record<string, string>;

/** A form of the case's page: which part of it shows what was refused, and where it goes when it is done. */
export interface Attempted {
  readonly reference: string;
  readonly section: CaseSection;
  readonly body: Typed;
  readonly request: DeskRequest;
  /** After `/sager/2026-0001`. */
  readonly then?: string;
}

@Injectable()
export class CaseAttempt {
  constructor(private readonly props: CasePagePropsMaker) {}

  /** Done: back to the page. Stale: both texts. Refused: the form as it was typed, and why. */
  async run(
    { reference, section, body, request, then = '' }: Attempted,
    act: (who: Who) => Promise<unknown>,
  ): Promise<SeeOther | Shown<CasePageProps>> {
    const who = signedIn(request);
    try {
      await act(who);
      return new SeeOther(`/sager/${reference}${then}`);
    } catch (error) {
      const { _csrf, _once, version, ...typed } = body;
      if (error instanceof Refusal && error.kind === 'stale') {
        const mine = typed.text ?? typed.what ?? typed.title ?? typed.reason ?? '';
        const stale = { action: request.url, fields: typed, mine };
        return new Shown(await this.props.make(reference, who, { stale }), 412);
      }
      const texts = textsIn(who.language);
      const trouble = troubleOf(error, texts);
      const errors = fieldErrors(error, texts);
      // What is not found has no page to come back to, unless it was a field of the form that named it.
      if (trouble.fault || trouble.status === 403 || (trouble.status === 404 && !errors)) throw error;
      const refused = { section, typed, errors: errors ?? { form: trouble.detail } };
      return new Shown(await this.props.make(reference, who, { refused }), trouble.status);
    }
  }
}
