import { ButtonLink, PageHead } from '../../../platform/html/components/index.js';
import type { View } from '../../../platform/html/page.js';
import {
  MergeChoicePart,
  MergePreviewPart,
  type MergeChoiceProps,
  type MergePreviewProps,
  type PreviewField,
} from '../../merges/index.js';

export interface MergeInquiriesPageProps {
  readonly record: { readonly reference: string; readonly subject: string };
  /** Whom to merge it with, while that is open. */
  readonly choice?: MergeChoiceProps;
  readonly preview?: Omit<MergePreviewProps, 'inWords'>;
  readonly municipalities: readonly { readonly value: string; readonly label: string }[];
}

/** Merging an inquiry: which with, and then both side by side. */
export const MergeInquiriesPage: View<MergeInquiriesPageProps> = (props) => {
  const { record, choice, preview, municipalities, page } = props;
  const { choose, preview: shown, crumbs } = page.t.merges;
  const kinds: Readonly<Record<string, string>> = page.t.inquiries.kinds;
  const inWords = (name: PreviewField['name'], value: string): string => {
    if (name === 'inquirerKind') return kinds[value] ?? value;
    if (name !== 'municipalityCode') return value;
    return municipalities.find((one) => one.value === value)?.label ?? value;
  };
  return (
    <>
      <PageHead
        title={choose.title(record.reference)}
        lead={choice ? choose.lead : record.subject}
        crumbs={[
          { href: '/henvendelser', label: page.t.inquiries.title },
          { href: `/henvendelser/${record.reference}`, label: record.reference },
          { label: choose.action },
        ]}
        crumbsLabel={crumbs}
        actions={preview && <ButtonLink href={preview.action}>{shown.anotherOne}</ButtonLink>}
      />
      {choice && <MergeChoicePart {...choice} page={page} />}
      {preview && <MergePreviewPart {...preview} inWords={inWords} page={page} />}
    </>
  );
};
MergeInquiriesPage.title = ({ record, preview, page: { t } }) => {
  const title = t.merges.preview.title(record.reference);
  return preview?.error ? `${t.merges.errorPrefix} ${title}` : title;
};
