import { formatMoment } from '#desk/business-time';
import {
  Button,
  DataTable,
  Form,
  FormActions,
  Panel,
  TextInput,
  type Column,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
import type { Trouble } from '../../../platform/http/problem.js';
import type { ApiTokenRow } from '../queries/api-tokens.query.js';

interface ApiTokensProps {
  readonly tokens: readonly ApiTokenRow[];
  readonly ownerShown: boolean;
  readonly trouble?: Trouble;
  readonly page: PageContext;
}

export function ApiTokensPart({ tokens, ownerShown, trouble, page }: ApiTokensProps) {
  const { settings, errorPrefix } = page.t.identity;
  const error = trouble?.errors?.[0]?.message ?? trouble?.detail;
  return (
    <Panel id="noegler" title={settings.tokens} note={settings.tokensNote} padded>
      {tokens.length === 0 ? (
        <p class="muted">{settings.noTokens}</p>
      ) : (
        <DataTable
          caption={settings.tokens}
          columns={columns(ownerShown, page)}
          rows={tokens}
          rowKey={(token) => token.id}
        />
      )}
      <Form action="/indstillinger/noegler" hidden={machinery(page)}>
        <TextInput
          id="name"
          name="name"
          label={settings.tokenName}
          hint={settings.tokenNameHint}
          maxlength={80}
          error={error}
          errorPrefix={errorPrefix}
        />
        <FormActions>
          <Button>{settings.makeToken}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}

function columns(ownerShown: boolean, page: PageContext): Column<ApiTokenRow>[] {
  const { settings } = page.t.identity;
  const moment = (at: Date | null) => (at ? formatMoment(at.getTime(), page.language) : settings.never);
  return [
    { header: settings.tokenName, cell: (token) => token.name, heading: true },
    ...(ownerShown ? [{ header: settings.owner, cell: (token: ApiTokenRow) => token.ownerName }] : []),
    { header: settings.created, cell: (token) => moment(token.createdAt) },
    { header: settings.used, cell: (token) => moment(token.usedAt) },
    {
      header: settings.action,
      cell: (token) => (
        <Form
          action={`/indstillinger/noegler/${token.id}/tilbagekaldelse`}
          hidden={machinery(page)}
          layout="inline"
        >
          <Button small hiddenText={token.name}>
            {settings.revoke}
          </Button>
        </Form>
      ),
    },
  ];
}
