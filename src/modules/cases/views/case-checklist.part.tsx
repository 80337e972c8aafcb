import {
  Button,
  CheckList,
  Details,
  FormActions,
  Meter,
  Panel,
  TextInput,
} from '../../../platform/html/components/index.js';
import type { Check } from '../queries/case-card.query.js';
import { Act } from './case-act.part.js';
import { wrongIn, type CaseProps } from './case-props.js';

/** What is to be gone through, how far it is, and a point of one's own. */
export function CaseChecklistPanel(props: CaseProps) {
  const { card, page, may } = props;
  const t = page.t.cases.checklist;
  const done = card.checks.filter((check) => check.done).length;
  const open = may.write && card.status !== 'closed';
  const progress = t.progress(done, card.checks.length);
  return (
    <Panel id="checklist" title={t.title} note={card.checks.length > 0 ? progress : undefined}>
      {card.checks.length === 0 ? (
        <p class="panel__body muted">{t.none}</p>
      ) : (
        <div class="panel__body">
          <Meter label={progress} max={card.checks.length} done={done} coming={0} />
        </div>
      )}
      <CheckList
        items={card.checks.map((check) => ({
          state: check.done ? 'ok' : 'unknown',
          title: check.text,
          detail: check.done && check.doneBy ? t.doneBy(check.doneBy) : undefined,
          mark: open && <Ticks {...props} check={check} />,
        }))}
      />
      {open && <AddPoint {...props} />}
    </Panel>
  );
}

function Ticks({ check, ...props }: CaseProps & { readonly check: Check }) {
  const t = props.page.t.cases.checklist;
  return (
    <Act {...props} address={`tjekliste/${check.id}`} each={`check-${check.id}`} layout="inline">
      <Button small name="as" value={check.done ? 'undone' : 'done'} hiddenText={check.text}>
        {check.done ? t.untick : t.tick}
      </Button>
      {!check.done && (
        <Button small tone="quiet" name="as" value="removed" hiddenText={check.text}>
          {t.remove}
        </Button>
      )}
    </Act>
  );
}

function AddPoint(props: CaseProps) {
  const t = props.page.t.cases.checklist;
  const wrong = wrongIn(props, 'check');
  return (
    <div class="panel__body">
      <Details summary={t.add} open={wrong.any}>
        <Act {...props} address="tjekliste" label={t.add}>
          <TextInput
            {...wrong.of('text')}
            id="check-text"
            name="text"
            label={t.text}
            required
            maxlength={200}
          />
          <FormActions>
            <Button>{t.add}</Button>
          </FormActions>
        </Act>
      </Details>
    </div>
  );
}
