import { formatCvr, formatPhone } from '#desk/danish-ids';
import { SuggestionOption } from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import { municipalityName } from '../municipalities.js';
import { pickedId } from '../picked.js';
import type { Suggestion } from '../queries/party-suggestions.query.js';

/** The options of a combobox and nothing round them. */
export const Suggestions: View<{ readonly suggestions: readonly Suggestion[] }> = ({ suggestions }) => (
  <>
    {suggestions.map((suggestion) => (
      <SuggestionOption
        key={pickedId(suggestion)}
        id={pickedId(suggestion)}
        label={[suggestion.contactName, suggestion.name].filter(Boolean).join(', ')}
        detail={detailOf(suggestion)}
      />
    ))}
  </>
);

function detailOf({ contactId, contactPhone, contactEmail, cvr, municipalityCode }: Suggestion): string {
  const told =
    contactId === null
      ? [cvr && `CVR ${formatCvr(cvr)}`, municipalityName(municipalityCode)]
      : [contactPhone && formatPhone(contactPhone), contactEmail];
  return told.filter(Boolean).join(', ');
}
