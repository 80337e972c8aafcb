import {
  Button,
  DefinitionList,
  Details,
  FormActions,
  Panel,
  Select,
  TextInput,
} from '../../../platform/html/components/index.js';
import { Act, NotCpr } from './case-act.part.js';
import { wrongIn, type CaseProps } from './case-props.js';

/** Who takes part, of the desk and outside it, and as what. */
export function CaseParticipantsPanel(props: CaseProps) {
  const { card, page, may } = props;
  const t = page.t.cases.participants;
  return (
    <Panel id="participants" title={t.title} padded>
      {card.participants.length === 0 && <p class="muted">{t.none}</p>}
      <DefinitionList
        items={card.participants.map(({ id, name, role }) => ({
          term: name,
          value: (
            <>
              {role}
              {may.write && (
                <Act
                  {...props}
                  address={`deltagere/${id}/fjernet`}
                  each={`participant-${id}`}
                  layout="inline"
                >
                  <Button small tone="quiet" hiddenText={name}>
                    {t.remove}
                  </Button>
                </Act>
              )}
            </>
          ),
        }))}
      />
      {may.write && <AddParticipant {...props} />}
    </Panel>
  );
}

function AddParticipant(props: CaseProps) {
  const t = props.page.t.cases.participants;
  const wrong = wrongIn(props, 'participant');
  return (
    <Details summary={t.add} open={wrong.any}>
      <Act {...props} address="deltagere" label={t.add}>
        <Select
          {...wrong.of('staffId')}
          id="participant-staff"
          name="staffId"
          label={t.staff}
          choices={[{ value: '', label: t.staffNone }, ...props.advisors]}
        />
        <TextInput {...wrong.of('name')} id="participant-name" name="name" label={t.name} maxlength={120} />
        <TextInput
          {...wrong.of('role')}
          id="participant-role"
          name="role"
          label={t.role}
          hint={t.roleHint}
          required
          maxlength={120}
        />
        <NotCpr {...props} id="participant-not-cpr" shown={wrong.any} />
        <FormActions>
          <Button>{t.add}</Button>
        </FormActions>
      </Act>
    </Details>
  );
}

/** Cases that have to do with this one. */
export function RelatedCasesPanel(props: CaseProps) {
  const { related, page, may } = props;
  const t = page.t.cases.related;
  const wrong = wrongIn(props, 'related');
  return (
    <Panel id="related" title={t.title} padded>
      {related.length === 0 && <p class="muted">{t.none}</p>}
      <DefinitionList
        items={related.map(({ reference, title, status }) => ({
          term: reference,
          value: (
            <>
              <a href={`/sager/${reference}`}>{title}</a>{' '}
              <span class="muted">{page.t.cases.statuses[status]}</span>
              {may.write && (
                <Act
                  {...props}
                  address={`beslaegtede/${reference}/fjernet`}
                  each={`related-${reference}`}
                  layout="inline"
                >
                  <Button small tone="quiet" hiddenText={reference}>
                    {t.remove}
                  </Button>
                </Act>
              )}
            </>
          ),
        }))}
      />
      {may.write && (
        <Details summary={t.add} open={wrong.any}>
          <Act {...props} address="beslaegtede" label={t.add}>
            <TextInput
              {...wrong.of('reference')}
              id="related-reference"
              name="reference"
              label={t.reference}
              hint={t.referenceHint}
              required
              maxlength={16}
              width="medium"
            />
            <FormActions>
              <Button>{t.add}</Button>
            </FormActions>
          </Act>
        </Details>
      )}
    </Panel>
  );
}
