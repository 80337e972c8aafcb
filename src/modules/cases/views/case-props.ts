import type { ServiceCalendar } from '#desk/business-time';
import type { Choice } from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { OpenUndo } from '../../drafts/index.js';
import type { CaseFile } from '../queries/case-file.query.js';

/** The form of the page that was refused, as it was typed, and why, by field. */
export interface RefusedForm {
  readonly section: CaseSection;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

export type CaseSection =
  | 'write'
  | 'conversation'
  | 'step'
  | 'promise'
  | 'check'
  | 'participant'
  | 'related'
  | 'sleep'
  | 'reassign'
  | 'edit'
  | 'act';

export interface StaleForm {
  /** Where the text goes when its writer keeps it, and everything else that was in the form. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly mine: string;
}

export interface CasePageProps extends CaseFile {
  readonly topics: readonly Choice[];
  readonly advisors: readonly Choice[];
  readonly calendar: ServiceCalendar;
  /** What the person has just done and may still take back. */
  readonly undo: OpenUndo | undefined;
  readonly may: { readonly write: boolean; readonly reassign: boolean };
  /** The next step is to be planned, and asks for it. */
  readonly planning: boolean;
  readonly refused?: RefusedForm;
  readonly stale?: StaleForm;
}

export type CaseProps = CasePageProps & { readonly page: PageContext };

/** What was typed and refused in one form of the page; nothing for the others. */
const refusedIn = ({ refused }: CaseProps, section: CaseSection) =>
  refused?.section === section ? refused : { typed: {}, errors: {} };

/** The refused field's error, for a control of that form. */
export function wrongIn(props: CaseProps, section: CaseSection) {
  const { typed, errors } = refusedIn(props, section) as Omit<RefusedForm, 'section'>;
  const { errorPrefix } = props.page.t.cases;
  return {
    any: Object.keys(errors).length > 0,
    typed,
    of: (field: string) => ({ value: typed[field], error: errors[field], errorPrefix }),
  };
}
