import {
  Alert,
  Badge,
  EmptyState,
  Meter,
  Panel,
  PanelFoot,
} from '../../../platform/html/components/index.js';
import type { Language, Texts } from '../../../texts/index.js';
import type { Advisor } from '../queries/advisors.query.js';

export interface PresencePartProps {
  /** By name; the part ranks nobody. */
  readonly advisors: readonly Advisor[];
  /** Open work that nobody could take. */
  readonly waiting: number;
  /** A link at the panel's right, such as to `/fravaer`. */
  readonly action?: { readonly href: string; readonly label: string };
  readonly t: Texts;
  readonly language: Language;
}

/** Points as they would weigh on a full-timer. */
const weight = ({ points, capacity }: Advisor) => (capacity > 0 ? (points * 100) / capacity : 0);

/** Who is in, and how the open work is spread: one bar an advisor on a common scale. */
export function PresencePart({ advisors, waiting, action, t: texts, language }: PresencePartProps) {
  const t = texts.assignment.presence;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const most = Math.max(1, ...advisors.map(weight));
  return (
    <Panel id="fremmoede" title={t.title} action={action}>
      {waiting > 0 && <Waiting count={waiting} t={texts} />}
      {advisors.length === 0 ? (
        <EmptyState icon="persons" title={t.nobody} />
      ) : (
        <div class="panel__body">
          <table class="bar-table">
            <caption class="sr-only">{t.caption}</caption>
            <tbody>
              {advisors.map((advisor) => (
                <tr key={advisor.id}>
                  <th scope="row">
                    {advisor.name}{' '}
                    {!advisor.present && (
                      <Badge tone="warning">{advisor.off ? texts.cover.week.off : t.away}</Badge>
                    )}
                  </th>
                  <td class="num">{t.open(advisor.open)}</td>
                  <td class="bar-table__bar">
                    <Meter
                      label={t.points(number.format(advisor.points))}
                      max={most}
                      done={weight(advisor)}
                    />
                    <small class="muted" aria-hidden="true">
                      {t.points(number.format(advisor.points))}
                    </small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {advisors.some(({ capacity }) => capacity !== 100) && <PanelFoot>{t.partTime}</PanelFoot>}
    </Panel>
  );
}

function Waiting({ count, t: texts }: { readonly count: number; readonly t: Texts }) {
  const { presence: t, absence } = texts.assignment;
  return (
    <div class="panel__body">
      <Alert tone="warning" iconLabel={absence.warning} title={t.waiting(count)}>
        {t.waitingWhy(count)}
      </Alert>
    </div>
  );
}
