export interface PairedChoice {
  readonly value: string;
  readonly label: string;
  /** Under the label: which of the two it is. */
  readonly hint: string;
}

export interface PairedRadiosProps {
  /** Id of the first radio, so that an error summary can link to it. */
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly [PairedChoice, PairedChoice];
  readonly value: string;
}

/** One of two values, side by side and in full; under each other on a phone. */
export function PairedRadios({ id, name, legend, choices, value }: PairedRadiosProps) {
  return (
    <fieldset class="field pair">
      <legend class="form-label">{legend}</legend>
      <div class="pair__sides">
        {choices.map((choice, at) => (
          <label key={choice.value} class="checkbox">
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={choice.value === value}
            />
            <span>
              {choice.label}
              <small>{choice.hint}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
