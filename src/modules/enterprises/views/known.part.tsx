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
export function Known({ candidates, action, typed, page }: KnownProps) {
  const t = page.t.enterprises.known;
  const resend = (more: Typed, nth: string) => ({
    ...sendable(typed),
    ...sendable(more),
    ...machinery({ ...page, once: `${page.once}-${nth}` }),
  });
  return (
    <section class="panel" aria-label={t.title}>
      <Alert tone="warning" iconLabel={page.t.enterprises.icons.warning} title={t.title} urgent>
        {t.intro}
      </Alert>
      <CheckList
        items={candidates.map((candidate) => ({
          state: 'unsure',
          title: candidate.name,
          detail: [candidate.cvr && `CVR ${formatCvr(candidate.cvr)}`, t.why[candidate.why]]
            .filter(Boolean)
            .join(', '),
          mark: candidate.enterpriseId ? (
            <ButtonLink href={placeOf(candidate)} small hiddenText={candidate.name}>
              {t.use}
            </ButtonLink>
          ) : (
            <Form
              action={action}
              layout="inline"
              hidden={resend({ contactId: candidate.contactId ?? '' }, candidate.contactId ?? '')}
            >
              <Button small hiddenText={candidate.name}>
                {t.use}
              </Button>
            </Form>
          ),
        }))}
      />
      {candidates.every(({ why }) => why !== 'cvr') && (
        <div class="panel__body">
          <Form action={action} layout="inline" hidden={resend({ confirmedNew: '1' }, 'new')}>
            <Button>{t.addAnyway}</Button>
          </Form>
        </div>
      )}
    </section>
  );
}

const placeOf = ({ enterpriseId, contactId }: Candidate): string =>
  contactId === null
    ? `/virksomheder/${enterpriseId}`
    : `/virksomheder/${enterpriseId}?vis=kontakt-${contactId}#contacts`;

/** Fields that were filled in; the machinery of the form they came from is not theirs. */
const sendable = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).filter(
      (entry): entry is [string, string] => Boolean(entry[1]) && !entry[0].startsWith('_'),
    ),
  );
