import {
  Button,
  ButtonLink,
  CheckList,
  Combobox,
  Panel,
  TextInput,
} from '../../../platform/html/components/index.js';
import type { PageContext } from '../../../platform/html/page.js';
import type { MergeType } from '../merge.js';

export interface MergeChoice {
  /** As addresses have it. */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
}

export interface MergeChoiceProps {
  readonly type: MergeType;
  readonly action: string;
  readonly likely: readonly MergeChoice[];
  /** What was searched for, and who it may be. */
  readonly q?: string;
  readonly found?: readonly MergeChoice[];
  /** Answers suggestions as one types, where there are any. */
  readonly suggestUrl?: string;
  readonly error?: string;
}

type Props = MergeChoiceProps & { readonly page: PageContext };

/** Whom to merge it with: those that are like it, and a search. */
export function MergeChoicePart(props: Props) {
  const { likely, found, q, page } = props;
  const { choose: t } = page.t.merges;
  return (
    <>
      <Panel id="search" title={t.search} padded>
        <form class="form form--rows" action={props.action} method="get">
          <Search {...props} />
          <div class="form__actions">
            <Button tone="primary">{t.show}</Button>
          </div>
        </form>
      </Panel>
      {found && (
        <Panel id="found" title={t.found}>
          {found.length === 0 ? (
            <p class="panel__body muted">{t.noneFound(q ?? '')}</p>
          ) : (
            <List {...props} items={found} />
          )}
        </Panel>
      )}
      <Panel id="likely" title={t.likely}>
        {likely.length === 0 ? (
          <p class="panel__body muted">{t.noneLikely}</p>
        ) : (
          <List {...props} items={likely} />
        )}
      </Panel>
    </>
  );
}

function Search({ type, q, suggestUrl, error, page }: Props) {
  const { choose: t, errorPrefix } = page.t.merges;
  const frame = {
    id: 'anden',
    name: 'q',
    label: t.search,
    hideLabel: true,
    hint: t.searchHint[type],
    value: q,
  };
  if (suggestUrl === undefined)
    return <TextInput {...frame} error={error} errorPrefix={errorPrefix} maxlength={120} />;
  return (
    <Combobox
      {...frame}
      error={error}
      errorPrefix={errorPrefix}
      suggestUrl={suggestUrl}
      idName="med"
      maxlength={120}
      texts={t.suggestions}
    />
  );
}

function List({ items, action, page }: Props & { readonly items: readonly MergeChoice[] }) {
  const { choose: t } = page.t.merges;
  return (
    <CheckList
      items={items.map(({ key, label, detail }) => ({
        state: 'unsure',
        title: label,
        detail,
        mark: (
          <ButtonLink href={`${action}?med=${encodeURIComponent(key)}`} small hiddenText={label}>
            {t.compare}
          </ButtonLink>
        ),
      }))}
    />
  );
}
