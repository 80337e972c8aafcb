import { formatCvr } from '#desk/danish-ids';
import { Alert, Button, ButtonLink, CheckList, Form } from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
import type { Candidate } from '../party.js';
import type { Typed } from './enterprise-words.js';

interface KnownProps {
  readonly candidates: readonly Candidate[];
  /** Where the refused form was sent, and what was in it. */
  readonly action: string;
  readonly typed: Typed;
  readonly page: PageContext;
}

/** Those whom a new record may be, before anything is saved: use one, or say that it is new. */
export function Known(props: KnownProps) {
  const t = props.page.t.enterprises.known;
  const { candidates } = props;
  return (
    <>
      <Alert tone="warning" iconLabel={props.page.t.enterprises.icons.warning} title={t.title} urgent>
        {t.intro}
      </Alert>
      <section class="panel" aria-label={t.title}>
        <CheckList
          items={candidates.map((candidate) => ({
            state: 'unsure',
            title: candidate.name,
            detail: [candidate.cvr && `CVR ${formatCvr(candidate.cvr)}`, t.why[candidate.why]]
              .filter(Boolean)
              .join(', '),
            mark: <Use {...props} candidate={candidate} />,
          }))}
        />
        {candidates.every(({ why }) => why !== 'cvr') && (
          <div class="panel__body">
            <Resend {...props} more={{ confirmedNew: '1' }} label={t.addAnyway} />
          </div>
        )}
      </section>
    </>
  );
}

/** Opens the record that is known; a contact without an enterprise is taken into the new one. */
function Use({ candidate, ...props }: KnownProps & { readonly candidate: Candidate }) {
  const { enterpriseId, contactId, name } = candidate;
  const label = props.page.t.enterprises.known.use;
  if (enterpriseId === null)
    return <Resend {...props} more={{ contactId: contactId ?? '' }} label={label} of={name} />;
  const contact = contactId === null ? '' : `?vis=kontakt-${contactId}#contacts`;
  return (
    <ButtonLink href={`/virksomheder/${enterpriseId}${contact}`} small hiddenText={name}>
      {label}
    </ButtonLink>
  );
}

interface ResendProps extends KnownProps {
  readonly more: Readonly<Record<string, string>>;
  readonly label: string;
  readonly of?: string;
}

/** The refused form as it was typed, and one answer more. */
function Resend({ action, typed, more, label, of, page }: ResendProps) {
  const fields = Object.entries({ ...typed, ...more }).filter(
    (entry): entry is [string, string] => Boolean(entry[1]) && !entry[0].startsWith('_'),
  );
  const once = `${page.once}-${Object.values(more).join()}`;
  return (
    <Form
      action={action}
      layout="inline"
      hidden={{ ...Object.fromEntries(fields), ...machinery({ ...page, once }) }}
    >
      <Button small={of !== undefined} hiddenText={of}>
        {label}
      </Button>
    </Form>
  );
}
