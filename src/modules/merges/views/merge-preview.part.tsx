import { formatDue } from '#desk/business-time';
import {
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  Columns,
  Form,
  FormActions,
  PairedRadios,
  Panel,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
import { refusalText } from '../../../platform/http/problem.js';
import type { Texts } from '../../../texts/index.js';
import { sides, type Side } from '../merge.js';
import type { MergePreview, PreviewField, PreviewNote } from '../merge-preview.js';

export interface MergePreviewProps {
  readonly preview: MergePreview;
  /** Where the survivor's merges are: the address of this page without its query. */
  readonly action: string;
  /** The same page with the two changed about. */
  readonly swapped: string;
  readonly mayWrite: boolean;
  /** A field's value as people read it. */
  readonly inWords: (name: PreviewField['name'], value: string) => string;
  /** What was chosen, when it was refused, and why. */
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly error?: string;
  readonly stale?: boolean;
}

type Props = MergePreviewProps & { readonly page: PageContext };

/** Both side by side where they differ, what moves, and one button. */
export function MergePreviewPart(props: Props) {
  const { preview, error, stale, page } = props;
  const { preview: t, icons } = page.t.merges;
  return (
    <>
      {stale && (
        <Alert tone="warning" iconLabel={icons.warning} title={t.stale} urgent>
          {t.staleHint}
        </Alert>
      )}
      {error && <Alert tone="error" iconLabel={icons.error} title={error} urgent />}
      {preview.obstacle && (
        <Alert tone="error" iconLabel={icons.error} title={t.cannot}>
          {refusalText(preview.obstacle, {}, page.t)}
        </Alert>
      )}
      <Columns main={<Choice {...props} />} side={<Consequences {...props} />} />
    </>
  );
}

function Choice(props: Props) {
  const { preview, action, swapped, mayWrite, typed, page } = props;
  const { preview: t } = page.t.merges;
  const { fields, obstacle, confirm } = preview;
  const hidden = {
    ...machinery(page),
    med: preview.other.key,
    version: String(preview.this.version),
    otherVersion: String(preview.other.version),
  };
  return (
    <Panel id="fields" title={t.differ} note={fields.length > 0 && t.differNote} padded>
      <Form action={action} hidden={hidden}>
        {fields.length === 0 && <p class="muted">{t.alike}</p>}
        {fields.map((field) => (
          <Field key={field.name} {...props} field={field} />
        ))}
        {confirm && (
          <Checkbox
            id="confirmed"
            name="confirmed"
            label={t.confirm}
            hint={t.confirmHint}
            checked={typed?.confirmed === '1'}
          />
        )}
        <FormActions>
          {mayWrite && obstacle === null && <Button tone="primary">{t.do}</Button>}
          <ButtonLink href={swapped}>{t.swap}</ButtonLink>
          <ButtonLink href={preview.this.href} tone="quiet">
            {t.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </Panel>
  );
}

function Field({ field, preview, inWords, typed, page }: Props & { readonly field: PreviewField }) {
  const { preview: t, fields } = page.t.merges;
  const name = keepField(field.name);
  const chosen = typed?.[name];
  const choice = (side: Side) => ({
    value: side,
    label: field[side] === null || field[side] === '' ? t.empty : inWords(field.name, field[side]),
    hint: preview[side].label,
  });
  return (
    <PairedRadios
      id={name}
      name={name}
      legend={fields[field.name]}
      choices={[choice('this'), choice('other')]}
      value={sides.find((side) => side === chosen) ?? field.keep}
    />
  );
}

function Consequences({ preview, page }: Props) {
  const { preview: t, counted, warnings, icons } = page.t.merges;
  const { moves, warnings: warned } = preview.forecast;
  return (
    <Panel id="consequences" title={t.consequences} padded>
      <p>{t.lead(preview.other.label, preview.this.label)}</p>
      {moves.length > 0 && (
        <>
          <p>{t.moves}</p>
          <ul class="bullets">
            {moves.map((move) => (
              <li key={move.counted}>{counted[move.counted](move.n)}</li>
            ))}
          </ul>
        </>
      )}
      {preview.notes.map((note) => (
        <p key={note.code}>{noteText(note, page)}</p>
      ))}
      {warned.map(({ code, name, n }) => (
        <Alert key={name} tone="warning" iconLabel={icons.warning}>
          {warnings[code](name, n)}
        </Alert>
      ))}
    </Panel>
  );
}

function noteText({ code, at, value }: PreviewNote, { t, now, language }: PageContext): string {
  const text: string | ((fact: string) => string) = t.merges.notes[code];
  if (typeof text === 'string') return text;
  if (at) return text(formatDue(at.getTime(), now, language));
  const statuses: Readonly<Record<string, string>> = t.enterprises.rsvStatuses;
  return text(statuses[value ?? ''] ?? '');
}

/** The radio of a field: `name` is chosen in `keepName`. */
const keepField = (name: keyof Texts['merges']['fields']): string =>
  `keep${name.charAt(0).toUpperCase()}${name.slice(1)}`;
