import { Toast } from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';

/** What has just been made one, with ten seconds to regret it: `Z`, or the button. */
export interface JustMerged {
  readonly mergeId: string;
  readonly label: string;
}

export function MergedToast({ merged, page }: { readonly merged: JustMerged; readonly page: PageContext }) {
  const t = page.t.merges;
  return (
    <Toast
      text={t.done(merged.label)}
      undo={{
        action: `/virksomheder/sammenlaegninger/${merged.mergeId}`,
        label: t.undo.short,
        hidden: machinery(page),
      }}
    />
  );
}
