import { Icon } from '../../../platform/html/components/index.js';
import type { Texts } from '../../../texts/index.js';
import type { Viewer } from '../viewers.js';

/** Who else is here: "Jonas skriver et svar", "Karen læser". */
export function ViewersPart({ viewers, t }: { readonly viewers: readonly Viewer[]; readonly t: Texts }) {
  if (viewers.length === 0) return null;
  return (
    <ul class="viewers">
      {viewers.map(({ id, name, activity }) => (
        <li key={id} class={activity === 'writing' ? 'viewers__writing' : undefined}>
          <Icon name={activity === 'writing' ? 'edit' : 'person'} />
          {t.drafts.viewers[activity](name.split(' ')[0] ?? name)}
        </li>
      ))}
    </ul>
  );
}
