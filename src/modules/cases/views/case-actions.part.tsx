import { addDays, localDate } from '#desk/business-time';
import {
  Button,
  DateTimeField,
  Details,
  FormActions,
  Panel,
  Select,
  TextInput,
} from '../../../platform/html/components/index.js';
import { nextStatus, outcomes, type Act as CaseAct } from '../case-state.js';
import { Act, NotCpr } from './case-act.part.js';
import { wrongIn, type CaseProps } from './case-props.js';

/** Everything else that may be done now; what the state does not allow is not shown. */
export function CaseActions(props: CaseProps) {
  const { card, may, page } = props;
  const t = page.t.cases.actions;
  const can = (act: CaseAct) => nextStatus(act, card.status) !== null;
  return (
    <Panel id="actions" title={t.title} padded>
      {may.write && can('close') && <Close {...props} />}
      {may.write && can('sleep') && <Sleep {...props} />}
      {may.reassign && can('reassign') && <ReassignForm {...props} />}
      {may.write && can('edit') && <EditForm {...props} />}
      {may.write && <Confide {...props} />}
      {may.write && can('reopen') && (
        <Act {...props} address="genaabning" versioned>
          <Button tone="primary">{t.reopen}</Button>
        </Act>
      )}
    </Panel>
  );
}

function Close(props: CaseProps) {
  const t = props.page.t.cases;
  const choices = outcomes.map((value) => ({ value, label: t.outcomes[value] }));
  return (
    <Details summary={t.actions.close}>
      <Act {...props} address="afslutning" versioned label={t.actions.close}>
        <Select id="outcome" name="outcome" label={t.actions.outcome} choices={choices} />
        <FormActions>
          <Button>{t.actions.closeDo}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}

function Sleep(props: CaseProps) {
  const { page, card } = props;
  const t = page.t.cases.actions;
  const wrong = wrongIn(props, 'sleep');
  const day = wrong.of('wakeOn');
  return (
    <Details summary={t.sleep} open={wrong.any}>
      <p class="muted">{t.sleepHint}</p>
      <Act {...props} address="soevn" versioned label={t.sleep}>
        <DateTimeField
          {...day}
          id="wake-on"
          name="wakeOn"
          kind="date"
          label={t.wakeOn}
          value={day.value ?? card.wakeOn ?? ''}
          min={addDays(localDate(page.now), 1)}
          required
        />
        <FormActions>
          <Button>{t.sleepDo}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}

export function ReassignForm(props: CaseProps) {
  const { card, advisors, page } = props;
  const t = page.t.cases.actions;
  const wrong = wrongIn(props, 'reassign');
  const others = advisors.filter(({ value }) => value !== card.assigneeId);
  return (
    <Details summary={t.reassign} open={wrong.any}>
      <Act {...props} address="tildeling" versioned label={t.reassign}>
        <Select {...wrong.of('advisorId')} id="advisorId" name="advisorId" label={t.to} choices={others} />
        <TextInput
          {...wrong.of('reason')}
          id="reason"
          name="reason"
          label={t.reason}
          required
          maxlength={300}
        />
        <NotCpr {...props} id="reason-not-cpr" shown={wrong.of('reason').error !== undefined} />
        <FormActions>
          <Button>{t.reassignDo}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}

function EditForm(props: CaseProps) {
  const { card, topics, page } = props;
  const t = page.t.cases;
  const wrong = wrongIn(props, 'edit');
  const title = wrong.of('title');
  return (
    <Details summary={t.actions.edit} open={wrong.any}>
      <Act {...props} address="" versioned label={t.actions.edit}>
        <TextInput
          {...title}
          id="title"
          name="title"
          label={t.caseTitle}
          value={title.value ?? card.title ?? ''}
          required
          maxlength={200}
        />
        <Select
          {...wrong.of('topic')}
          id="topic"
          name="topic"
          label={t.topic}
          choices={topics}
          value={wrong.typed.topic ?? card.topic ?? ''}
        />
        <NotCpr {...props} id="title-not-cpr" shown={title.error !== undefined} />
        <FormActions>
          <Button>{t.actions.editDo}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}

function Confide(props: CaseProps) {
  const { card, page } = props;
  const t = page.t.cases.actions;
  return (
    <Details summary={card.confidential ? t.show : t.hide}>
      <p class="muted">{card.confidential ? t.showHint : t.hideHint}</p>
      <Act {...props} address="fortrolighed" versioned fields={{ confidential: String(!card.confidential) }}>
        <Button>{card.confidential ? t.show : t.hide}</Button>
      </Act>
    </Details>
  );
}
