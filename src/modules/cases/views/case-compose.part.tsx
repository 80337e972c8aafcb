import {
  Button,
  Composer,
  DateTimeField,
  Details,
  FormActions,
  SegmentedRadios,
  Select,
  TextArea,
  TextInput,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import { Act, NotCpr } from './case-act.part.js';
import { wrongIn, type CaseProps } from './case-props.js';

/** A note, a mail or a call, with what the journal asks for: which way, when, and what about. */
export function CaseCompose(props: CaseProps) {
  const { card, page } = props;
  const t = page.t.cases.compose;
  const wrong = wrongIn(props, 'write');
  const text = wrong.of('text');
  const kinds = [
    { value: 'note', label: t.note, icon: 'edit' as const },
    { value: 'email', label: t.email, icon: 'email' as const },
    { value: 'call', label: t.call, icon: 'headset' as const },
  ];
  return (
    <Composer
      action={`/sager/${card.reference}/skriv`}
      label={t.label}
      hidden={machinery(page)}
      draft={{ key: `sag-${card.reference}-skriv`, page: `/sager/${card.reference}` }}
      kinds={
        <SegmentedRadios
          id="kind"
          name="kind"
          legend={t.label}
          hideLegend
          choices={kinds}
          value={wrong.typed.kind ?? 'note'}
        />
      }
      text={
        <TextArea
          {...text}
          id="text"
          name="text"
          label={t.text}
          hideLabel
          rows={2}
          required
          maxlength={10_000}
          placeholder={t.placeholder}
        />
      }
      options={
        <>
          <NotCpr {...props} id="note-not-cpr" shown={text.error !== undefined} />
          <JournalFacts {...props} />
        </>
      }
      buttons={<Button tone="primary">{page.t.cases.save}</Button>}
    />
  );
}

function JournalFacts(props: CaseProps) {
  const { cases } = props.page.t;
  const t = cases.compose;
  const wrong = wrongIn(props, 'write');
  const [brief, at] = [wrong.of('brief'), wrong.of('at')];
  const directions = [
    { value: 'received', label: t.received },
    { value: 'sent', label: t.sent },
  ];
  return (
    <Details summary={t.more} open={brief.error !== undefined || at.error !== undefined}>
      <Select
        id="note-direction"
        name="direction"
        label={t.direction}
        choices={directions}
        value={wrong.typed.direction ?? 'received'}
      />
      <DateTimeField {...at} id="note-at" name="at" label={t.at} hint={t.atHint} />
      <TextInput {...brief} id="note-brief" name="brief" label={t.brief} hint={t.briefHint} maxlength={200} />
    </Details>
  );
}

/** Who asked what, what was advised and by which guide: the proof of guidance, written once. */
export function ConversationNote(props: CaseProps) {
  const t = props.page.t.cases.conversation;
  const wrong = wrongIn(props, 'conversation');
  const area = (name: 'question' | 'guidance', max: number) => (
    <TextArea
      {...wrong.of(name)}
      id={`conversation-${name}`}
      name={name}
      label={t[name]}
      rows={3}
      required
      maxlength={max}
    />
  );
  const line = (
    name: 'with' | 'source' | 'version' | 'agreed',
    field: string,
    max: number,
    required = false,
  ) => (
    <TextInput
      {...wrong.of(field)}
      id={`conversation-${name}`}
      name={field}
      label={t[name]}
      hint={name === 'source' ? t.sourceHint : undefined}
      required={required}
      maxlength={max}
    />
  );
  return (
    <div class="panel__body">
      <Details summary={t.title} open={wrong.any}>
        <p class="muted">{t.lead}</p>
        <Act {...props} address="samtaler" label={t.title}>
          {line('with', 'with', 200, true)}
          {area('question', 4000)}
          {area('guidance', 10_000)}
          {line('source', 'source', 200)}
          {line('version', 'sourceVersion', 60)}
          {line('agreed', 'agreed', 300)}
          <NotCpr {...props} id="conversation-not-cpr" shown={wrong.any} />
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        </Act>
      </Details>
    </div>
  );
}
