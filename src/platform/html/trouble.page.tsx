import type { Trouble } from '../http/problem.js';
import type { View } from './page.js';

interface TroublePageProps {
  readonly trouble: Trouble;
  readonly requestId: string;
}

export const TroublePage: View<TroublePageProps> = ({ trouble, requestId, page: { t } }) => (
  <section class="panel" aria-labelledby="trouble">
    <div class="panel__b">
      <h1 id="trouble">{trouble.title}</h1>
      <p>{trouble.detail}</p>
      {trouble.errors && (
        <ul class="bul">
          {trouble.errors.map((error) => (
            <li>{error.message}</li>
          ))}
        </ul>
      )}
      {trouble.fault && <p class="muted">{t.trouble.faultNumber(requestId)}</p>}
      <p>
        <a href="/">{t.trouble.toStart}</a>
      </p>
    </div>
  </section>
);
TroublePage.title = ({ trouble }) => trouble.title;
