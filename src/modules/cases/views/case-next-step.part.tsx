import { formatDate, formatDue } from '#desk/business-time';
import {
  Alert,
  Button,
  ButtonLink,
  DateTimeField,
  FormActions,
  NextStep,
  Panel,
  Select,
  TextInput,
} from '../../../platform/html/components/index.js';
import { Act, NotCpr } from './case-act.part.js';
import { wrongIn, type CaseProps } from './case-props.js';
import { firstName, leftText, wallClock } from './case-words.js';

/** What is to be done next, above everything that has happened; without one, a warning and the form that asks for it. */
export function CaseNextStep(props: CaseProps) {
  const { card, page, planning, may } = props;
  const t = page.t.cases;
  if (card.status === 'closed') {
    const when = card.closedAt ? formatDue(card.closedAt.getTime(), page.now, page.language) : '';
    return <p class="muted">{t.closedAs(t.outcomes[card.outcome ?? 'answered'], when)}</p>;
  }
  return (
    <>
      {card.status === 'sleeping' ? <Sleeping {...props} /> : <Awake {...props} />}
      {may.write && (planning || card.lacksStep) && <StepForm {...props} />}
    </>
  );
}

function Awake(props: CaseProps) {
  const { card, calendar, may, page } = props;
  const { t: texts, now, language } = page;
  const t = texts.cases;
  if (card.stepWhat === null || card.stepDueAt === null)
    return (
      <Alert tone="warning" iconLabel={t.warning} title={t.noStep}>
        {t.noStepHint}
      </Alert>
    );
  const who = firstName(card.stepByName ?? card.assigneeName ?? t.nobody);
  const when = formatDue(card.stepDueAt.getTime(), now, language);
  return (
    <NextStep
      when={t.nextStep(who, when, leftText(card.stepDueAt, now, calendar, texts, language))}
      what={card.stepWhat}
      over={card.stepDueAt.getTime() < now}
      actions={
        may.write && (
          <>
            <Act {...props} address="naeste-skridt/gjort" layout="inline" versioned keyAction="d">
              <Button tone="primary" keyHint="D">
                {t.done}
              </Button>
            </Act>
            <ButtonLink href={`/sager/${card.reference}?vis=skridt`}>{t.moveStep}</ButtonLink>
          </>
        )
      }
    />
  );
}

function Sleeping(props: CaseProps) {
  const { card, may, page } = props;
  const t = page.t.cases;
  return (
    <NextStep
      when={t.nextStepSleeping(card.wakeOn ? formatDate(card.wakeOn, page.language) : '')}
      what={card.stepWhat ?? t.nothingPlanned}
      actions={
        may.write && (
          <Act {...props} address="vaagn" layout="inline" versioned>
            <Button>{t.wakeNow}</Button>
          </Act>
        )
      }
    />
  );
}

function StepForm(props: CaseProps) {
  const { card, advisors, planning, page } = props;
  const t = page.t.cases;
  const wrong = wrongIn(props, 'step');
  const what = wrong.of('what');
  const due = wrong.of('dueAt');
  return (
    <Panel id="step" title={card.stepWhat === null ? t.stepWhat : t.changeStep} padded>
      <Act {...props} address="naeste-skridt" versioned label={t.stepWhat}>
        <TextInput
          {...what}
          id="step-what"
          name="what"
          label={t.stepWhat}
          hint={t.stepWhatHint}
          value={what.value ?? card.stepWhat ?? ''}
          required
          maxlength={300}
          autofocus={planning && !wrong.any}
        />
        <DateTimeField
          {...due}
          id="step-due"
          name="dueAt"
          label={t.stepDue}
          value={due.value ?? (card.stepDueAt ? wallClock(card.stepDueAt) : '')}
          required
        />
        <Select
          id="step-by"
          name="byId"
          label={t.stepBy}
          choices={[{ value: '', label: t.stepByOwner }, ...advisors]}
          value={wrong.typed.byId ?? card.stepById ?? ''}
        />
        <NotCpr {...props} id="step-not-cpr" shown={what.error !== undefined} />
        <FormActions>
          <Button tone="primary">{t.stepSave}</Button>
        </FormActions>
      </Act>
    </Panel>
  );
}
