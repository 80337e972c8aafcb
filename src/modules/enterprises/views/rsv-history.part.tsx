import { formatDate, localDate } from '#desk/business-time';
import {
  Badge,
  Button,
  ButtonLink,
  DateTimeField,
  Form,
  FormActions,
  Panel,
  Select,
  TextInput,
  Timeline,
  TimelineEntry,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import { Errors, fieldState } from './enterprise-fields.part.js';
import { actionOf, type EnterpriseProps } from './enterprise-props.js';
import { statusChoices, statusTones } from './enterprise-words.js';

/** Where the enterprise has stood with the registration scheme, newest first. */
export function RsvHistory(props: EnterpriseProps) {
  const { card, mayWrite, open, page } = props;
  const t = page.t.enterprises;
  const isOpen = mayWrite && open === 'status';
  const add = { href: `/virksomheder/${card.id}?vis=status#rsv-status`, label: t.card.addStatus };
  return (
    <Panel id="rsv-status" title={t.card.history} action={mayWrite && !isOpen ? add : undefined}>
      {isOpen && (
        <div class="panel__body">
          <StatusForm {...props} />
        </div>
      )}
      {card.statusHistory.length === 0 ? (
        <p class="panel__body muted">{t.card.noHistory}</p>
      ) : (
        <Timeline>
          {card.statusHistory.map((change) => (
            <TimelineEntry
              key={change.id}
              icon={change.status === 'rsv' ? 'success' : 'flag-fill'}
              by="desk"
              title={<Badge tone={statusTones[change.status]}>{t.rsvStatuses[change.status]}</Badge>}
              at={change.on}
              when={formatDate(change.on, page.language)}
              text={t.card.noted(change.source, change.recordedByName)}
            />
          ))}
        </Timeline>
      )}
    </Panel>
  );
}

function StatusForm(props: EnterpriseProps) {
  const { card, typed, errors, page } = props;
  const t = page.t.enterprises;
  const today = localDate(page.now);
  const state = { values: typed ?? { status: card.rsvStatus, on: today }, errors, t: page.t };
  return (
    <>
      <p class="muted">{t.card.historyNote}</p>
      <Errors {...state} />
      <Form action={actionOf(props)} label={t.card.addStatus} hidden={machinery(page)}>
        <Select {...fieldState(state, 'status')} label={t.fields.rsvStatus} choices={statusChoices(page.t)} />
        <DateTimeField {...fieldState(state, 'on')} kind="date" label={t.fields.on} max={today} required />
        <TextInput
          {...fieldState(state, 'source')}
          label={t.fields.source}
          hint={t.hints.source}
          maxlength={200}
          required
        />
        <FormActions>
          <Button tone="primary">{t.card.saveStatus}</Button>
          <ButtonLink href={`/virksomheder/${card.id}`}>{t.add.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
