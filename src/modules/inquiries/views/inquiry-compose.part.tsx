import {
  Button,
  Checkbox,
  Composer,
  SegmentedRadios,
  TextArea,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import { nextStatus } from '../inquiry-state.js';
import type { InquiryProps } from './inquiry.page.js';

/** Note or answer; an answer may close the inquiry or wait for the inquirer in the same go. */
export function Compose({ card, typed, errors, page }: InquiryProps) {
  const t = page.t.inquiries;
  const mayAnswer = nextStatus('answer', card.status) !== null;
  const kind = typed?.kind ?? (mayAnswer && card.awaitsAnswer ? 'answer' : 'note');
  const kinds = [
    ...(mayAnswer ? [{ value: 'answer', label: t.compose.answer, icon: 'reply' as const }] : []),
    { value: 'note', label: t.compose.note, icon: 'edit' as const },
  ];
  return (
    <Composer
      action={`/henvendelser/${card.reference}/skriv`}
      label={t.compose.label}
      hidden={{ ...machinery(page), version: String(card.version) }}
      draft={{ key: `henvendelse-${card.reference}-skriv`, page: `/henvendelser/${card.reference}` }}
      attrs={{ 'hx-post': `/henvendelser/${card.reference}/skriv`, 'hx-target': '#content' }}
      kinds={
        <SegmentedRadios
          id="kind"
          name="kind"
          legend={t.compose.label}
          hideLegend
          choices={kinds}
          value={mayAnswer ? kind : 'note'}
        />
      }
      text={
        <TextArea
          id="text"
          name="text"
          label={t.compose.text}
          hideLabel
          rows={3}
          required
          maxlength={10_000}
          value={typed?.text}
          placeholder={kind === 'answer' ? t.compose.answerPlaceholder : t.compose.notePlaceholder}
          error={errors?.text}
          errorPrefix={t.errorPrefix}
        />
      }
      options={errors?.text && <Checkbox id="notCpr" name="notCpr" label={t.notCpr} hint={t.notCprHint} />}
      buttons={
        <>
          {mayAnswer && (
            <>
              <Button name="then" value="wait">
                {t.compose.thenWait}
              </Button>
              <Button name="then" value="close">
                {t.compose.thenClose}
              </Button>
            </>
          )}
          <Button tone="primary" name="then" value="stay">
            {t.save}
          </Button>
        </>
      }
    />
  );
}
