import { formatDue } from '#desk/business-time';
import {
  Badge,
  Button,
  CheckList,
  DateTimeField,
  Details,
  FormActions,
  Panel,
  TextInput,
  type CheckItem,
} from '../../../platform/html/components/index.js';
import type { PromiseRow } from '../queries/case-promises-of.query.js';
import { Act, NotCpr } from './case-act.part.js';
import { wrongIn, type CaseProps } from './case-props.js';

/** What the enterprise counts on, and whether the desk kept its word. */
export function CasePromisesPanel(props: CaseProps) {
  const { promises, page, may, card } = props;
  const t = page.t.cases.promises;
  const due = promises.filter(({ dueAt }) => dueAt.getTime() < page.now);
  const note = due.length > 0 ? t.rate(due.filter(inTime).length, due.length) : undefined;
  return (
    <Panel id="promises" title={t.title} note={note}>
      {promises.length === 0 && <p class="panel__body muted">{t.none}</p>}
      <CheckList items={promises.map((promise) => itemOf(promise, props))} />
      {may.write && card.status !== 'closed' && <MakePromise {...props} />}
    </Panel>
  );
}

const inTime = ({ settled, settledAt, dueAt }: PromiseRow) =>
  settled === 'kept' && settledAt !== null && settledAt <= dueAt;

function itemOf(promise: PromiseRow, props: CaseProps): CheckItem {
  const { page, may, card } = props;
  const t = page.t.cases.promises;
  const { id, what, dueAt, settled, settledAt } = promise;
  const when = (at: Date) => formatDue(at.getTime(), page.now, page.language);
  if (settled !== null && settledAt !== null) {
    const words = settled === 'broken' ? t.broken : inTime(promise) ? t.kept : t.keptLate;
    const state = inTime(promise) ? 'ok' : settled === 'kept' ? 'unsure' : 'missing';
    return { state, title: what, detail: words(when(settledAt)), mark: null };
  }
  const over = dueAt.getTime() < page.now;
  const settle = (as: 'holdt' | 'brudt', label: string) => (
    <Act {...props} address={`loefter/${id}/${as}`} each={`${as}-${id}`} layout="inline">
      <Button small hiddenText={what}>
        {label}
      </Button>
    </Act>
  );
  return {
    state: over ? 'missing' : 'waiting',
    title: what,
    detail: (
      <>
        <p>{t.owed(when(dueAt))}</p>
        {may.write && card.status !== 'closed' && (
          <>
            {settle('holdt', t.markKept)}
            {settle('brudt', t.markBroken)}
          </>
        )}
      </>
    ),
    mark: <Badge tone={over ? 'error' : 'warning'}>{over ? t.overdue : t.open}</Badge>,
  };
}

function MakePromise(props: CaseProps) {
  const t = props.page.t.cases.promises;
  const wrong = wrongIn(props, 'promise');
  return (
    <div class="panel__body">
      <Details summary={t.make} open={wrong.any}>
        <Act {...props} address="loefter" label={t.make}>
          <TextInput
            {...wrong.of('what')}
            id="promise-what"
            name="what"
            label={t.what}
            hint={t.whatHint}
            required
            maxlength={300}
          />
          <DateTimeField {...wrong.of('dueAt')} id="promise-due" name="dueAt" label={t.due} required />
          <NotCpr {...props} id="promise-not-cpr" shown={wrong.of('what').error !== undefined} />
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        </Act>
      </Details>
    </div>
  );
}
