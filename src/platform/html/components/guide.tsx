import type { ComponentChildren } from 'preact';
import type { Choice } from './controls.js';
import { FieldTexts, fieldAria } from './field.js';
import { Icon } from './icon.js';

export interface Step {
  readonly title: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** Done steps are links, later ones never. */
  readonly href?: string;
  /** Read aloud on a done step: "Trin 1 besvaret". */
  readonly doneLabel?: string;
}

export interface StepListProps {
  /** Read aloud: "Trin i guiden". */
  readonly label: string;
  readonly steps: readonly Step[];
  /** All there is room for on a phone: "Trin 4 af 7: Uafhængighed". */
  readonly short: string;
}

export function StepList({ label, steps, short }: StepListProps) {
  return (
    <nav aria-label={label}>
      <ol class="step-indicator steps-full">
        {steps.map((step, at) => (
          <StepLine key={step.title} step={step} number={at + 1} />
        ))}
      </ol>
      <p class="steps-short">{short}</p>
    </nav>
  );
}

const stepClass = { done: undefined, current: 'current', ahead: 'disabled' } as const;

function StepLine({ step, number }: { readonly step: Step; readonly number: number }) {
  const { title, state, href, doneLabel } = step;
  const inside = (
    <>
      {state === 'done' ? (
        <span class="step-icon">
          <Icon name="check" label={doneLabel} />
        </span>
      ) : (
        <span class="step-number">{number}</span>
      )}
      <span class="step-title">{title}</span>
    </>
  );
  return (
    <li class={stepClass[state]} aria-current={state === 'current' ? 'step' : undefined}>
      {href === undefined ? (
        <div class="step">{inside}</div>
      ) : (
        <a class="step" href={href}>
          {inside}
        </a>
      )}
    </li>
  );
}

export interface RadioCard extends Choice {
  readonly hint?: string;
}

export interface RadioCardsProps {
  /** Id of the first radio, so that an error summary can link to it; the others are `<id>-<value>`. */
  readonly id: string;
  readonly name: string;
  /** The legend, as the page's `<h1>` when the question is the page. */
  readonly question: ComponentChildren;
  readonly intro?: string;
  readonly choices: readonly RadioCard[];
  readonly value?: string;
  readonly error?: string;
  readonly errorPrefix?: string;
}

/** One question, the answers as cards wide enough for a thumb. */
export function RadioCards(props: RadioCardsProps) {
  const { id, name, question, intro, choices, value, error, errorPrefix } = props;
  const frame = { id, label: '', error, errorPrefix };
  return (
    <fieldset class={error ? 'question form-error' : 'question'} {...fieldAria({ ...frame, hint: intro })}>
      <legend>{question}</legend>
      {intro && <p id={`${id}-hint`}>{intro}</p>}
      <FieldTexts {...frame} />
      {choices.map((choice, at) => (
        <label key={choice.value} class="radio-card">
          <input
            type="radio"
            id={at === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            checked={choice.value === value}
          />
          <span>
            <b>{choice.label}</b>
            {choice.hint && <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export interface Stage {
  readonly title: string;
  readonly detail: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** Read aloud after a done one: ", afsluttet". */
  readonly doneLabel?: string;
}

/** How far it has come, from left to right; downwards on a phone. */
export function Progress({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <ol class="progress">
      {stages.map(({ title, detail, state, doneLabel }) => (
        <li
          key={title}
          class={state === 'done' ? 'done' : undefined}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <b>{title}</b>
          {detail}
          {state === 'done' && <span class="sr-only">{doneLabel}</span>}
        </li>
      ))}
    </ol>
  );
}
