import {
  Button,
  ButtonLink,
  Checkbox,
  Details,
  Form,
  FormActions,
  Panel,
  Select,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { ComponentChildren } from 'preact';
import { nextStatus, outcomes, type Act } from '../inquiry-state.js';
import { EditForm } from './inquiry-edit.part.js';
import type { InquiryProps } from './inquiry.page.js';

/** Everything else that may be done now; what the state does not allow is not shown. */
export function Actions(props: InquiryProps) {
  const { card, may, page } = props;
  const t = page.t.inquiries.actions;
  const can = (act: Act) => nextStatus(act, card.status) !== null;
  return (
    <Panel id="actions" title={page.t.inquiries.moreActions} padded>
      {may.write && can('close') && <Close {...props} />}
      {may.write && (can('wait_client') || can('wait_third')) && <Wait {...props} />}
      {may.write && can('resume') && (
        <Act {...props} address="fortsat">
          <Button>{t.resume}</Button>
        </Act>
      )}
      {may.reassign && can('reassign') && <Reassign {...props} />}
      {may.write && can('forward') && <Forward {...props} />}
      {may.write && can('edit') && <EditForm {...props} />}
      {may.write && (
        <p>
          <ButtonLink href={`/henvendelser/${card.reference}/sammenlaegning`}>
            {page.t.merges.choose.action}
          </ButtonLink>
        </p>
      )}
      {may.write && can('reopen') && (
        <Act {...props} address="genaabning">
          <Button tone="primary">{t.reopen}</Button>
        </Act>
      )}
    </Panel>
  );
}

interface ActProps extends InquiryProps {
  /** Last part of the address that the form is sent to. */
  readonly address: string;
  /** What is written in it is kept while it is written. */
  readonly drafted?: boolean;
  readonly children: ComponentChildren;
}

function Act({ card, address, drafted, page, children }: ActProps) {
  const hidden = { ...machinery(page), version: String(card.version) };
  const here = `/henvendelser/${card.reference}`;
  const draft = drafted ? { key: `henvendelse-${card.reference}-${address}`, page: here } : undefined;
  return (
    <Form action={`${here}/${address}`} hidden={hidden} draft={draft}>
      {children}
    </Form>
  );
}

function Close(props: InquiryProps) {
  const t = props.page.t.inquiries;
  const choices = outcomes
    .filter((outcome) => outcome !== 'forwarded' && outcome !== 'case_opened')
    .map((value) => ({ value, label: t.outcomes[value] }));
  return (
    <Details summary={t.actions.close}>
      <Act {...props} address="afslutning">
        <Select id="outcome" name="outcome" label={t.actions.outcome} choices={choices} />
        <FormActions>
          <Button>{t.actions.closeDo}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}

function Wait(props: InquiryProps) {
  const t = props.page.t.inquiries.actions;
  const { status } = props.card;
  return (
    <Details summary={t.wait}>
      <p class="muted">{t.waitHint}</p>
      <Act {...props} address="pause">
        {nextStatus('wait_client', status) && (
          <Button name="on" value="client">
            {t.waitClient}
          </Button>
        )}
        {nextStatus('wait_third', status) && (
          <Button name="on" value="third">
            {t.waitThird}
          </Button>
        )}
      </Act>
    </Details>
  );
}

/** Two of the forms have a reason: what was refused is shown in the one that has this field of its own. */
const refused = ({ typed, errors }: InquiryProps, field: string) =>
  typed?.[field] === undefined ? {} : { typed, errors };

function Reassign(props: InquiryProps) {
  const { card, advisors, page } = props;
  const { typed, errors } = refused(props, 'advisorId');
  const t = page.t.inquiries;
  const others = advisors.filter(({ value }) => value !== card.assigneeId);
  const wrong = errors?.advisorId ?? errors?.reason;
  return (
    <Details summary={t.actions.reassign} open={wrong !== undefined}>
      <Act {...props} address="tildeling" drafted>
        <Select
          id="advisorId"
          name="advisorId"
          label={t.actions.to}
          choices={others}
          value={typed?.advisorId}
          error={errors?.advisorId}
          errorPrefix={t.errorPrefix}
        />
        <TextInput
          id="reason"
          name="reason"
          label={t.actions.reason}
          value={typed?.reason}
          required
          maxlength={300}
          error={errors?.reason}
          errorPrefix={t.errorPrefix}
        />
        {errors?.reason && (
          <Checkbox id="reassignNotCpr" name="notCpr" label={t.notCpr} hint={t.notCprHint} />
        )}
        <FormActions>
          <Button>{t.actions.reassignDo}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}

function Forward(props: InquiryProps) {
  const { page } = props;
  const { typed, errors } = refused(props, 'to');
  const t = page.t.inquiries;
  const wrong = errors?.to ?? errors?.reason;
  return (
    <Details summary={t.actions.forward} open={wrong !== undefined}>
      <p class="muted">{t.actions.forwardHint}</p>
      <Act {...props} address="videresendelse" drafted>
        <TextInput
          id="to"
          name="to"
          label={t.actions.forwardTo}
          value={typed?.to}
          required
          maxlength={200}
          error={errors?.to}
          errorPrefix={t.errorPrefix}
        />
        <TextInput
          id="forwardReason"
          name="reason"
          label={t.actions.reason}
          value={typed?.reason}
          required
          maxlength={2000}
          error={errors?.reason}
          errorPrefix={t.errorPrefix}
        />
        {wrong && <Checkbox id="forwardNotCpr" name="notCpr" label={t.notCpr} hint={t.notCprHint} />}
        <FormActions>
          <Button>{t.actions.forwardDo}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}
