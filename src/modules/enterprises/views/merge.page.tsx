import { formatCvr, formatPhone } from '#desk/danish-ids';
import { ButtonLink, PageHead } from '../../../platform/html/components/index.js';
import type { PageContext, View } from '../../../platform/html/page.js';
import {
  MergeChoicePart,
  MergePreviewPart,
  type MergeChoiceProps,
  type MergePreviewProps,
  type PreviewField,
} from '../../merges/index.js';
import { isKind } from '../kinds.js';
import { municipalityName } from '../municipalities.js';

export interface MergePageProps {
  readonly record: { readonly label: string; readonly href: string };
  /** Whom to merge it with, while that is open. */
  readonly choice?: MergeChoiceProps;
  readonly preview?: Omit<MergePreviewProps, 'inWords'>;
}

type Props = MergePageProps & { readonly page: PageContext };

/** Merging an enterprise or a contact: whom with, and then both side by side. */
export const MergePage: View<MergePageProps> = (props) => {
  const { record, choice, preview, page } = props;
  const { choose, preview: shown, crumbs } = page.t.merges;
  return (
    <>
      <PageHead
        title={choose.title(record.label)}
        lead={choice && choose.lead}
        crumbs={[
          { href: '/virksomheder', label: page.t.enterprises.title },
          { href: record.href, label: record.label },
          { label: choose.action },
        ]}
        crumbsLabel={crumbs}
        actions={preview && <ButtonLink href={preview.action}>{shown.anotherOne}</ButtonLink>}
      />
      {choice && <MergeChoicePart {...choice} page={page} />}
      {preview && <MergePreviewPart {...preview} inWords={inWords(props)} page={page} />}
    </>
  );
};
MergePage.title = ({ record, preview, page: { t } }) => {
  const title = t.merges.preview.title(record.label);
  return preview?.error ? `${t.merges.errorPrefix} ${title}` : title;
};

const inWords =
  ({ page: { t } }: Props) =>
  (name: PreviewField['name'], value: string): string => {
    if (name === 'cvr') return formatCvr(value);
    if (name === 'phone') return formatPhone(value);
    if (name === 'kind' && isKind(value)) return t.enterprises.kinds[value];
    return name === 'municipalityCode' ? (municipalityName(value) ?? value) : value;
  };
