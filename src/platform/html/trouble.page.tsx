import type { Trouble } from '../http/problem.js';
import { Panel } from './components/index.js';
import type { View } from './page.js';

interface TroublePageProps {
  readonly trouble: Trouble;
  readonly requestId: string;
}

export const TroublePage: View<TroublePageProps> = ({ trouble, requestId, page: { t } }) => (
  <>
    <h1>{trouble.title}</h1>
    <Panel id="trouble" title={trouble.title} hideTitle padded>
      <p>{trouble.detail}</p>
      {trouble.errors && (
        <ul class="bullets">
          {trouble.errors.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
      {trouble.fault && <p class="muted">{t.trouble.faultNumber(requestId)}</p>}
      <p>
        <a href="/">{t.trouble.toStart}</a>
      </p>
    </Panel>
  </>
);
TroublePage.title = ({ trouble }) => trouble.title;
