import { formatDue } from '#desk/business-time';
import { Button, Conflict, Form } from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { CaseProps, StaleForm } from './case-props.js';
import { caseTitle, firstName } from './case-words.js';

/** Somebody saved first: what they did, what was about to be saved, one choice. */
export function CaseStale({ card, timeline, stale, page }: CaseProps & { readonly stale: StaleForm }) {
  const { t: texts, now, language } = page;
  const t = texts.cases.conflict;
  const [latest] = timeline;
  const name = latest?.byName ?? texts.cases.system;
  return (
    <Conflict
      title={t.title(name)}
      iconLabel={texts.cases.warning}
      theirs={{
        heading: t.theirs(name, latest ? formatDue(latest.at.getTime(), now, language) : ''),
        text: latest ? (latest.text ?? latest.title) : caseTitle(card, texts),
        action: (
          <a class="button button-secondary" href={`/sager/${card.reference}`}>
            {t.keepTheirs(firstName(name))}
          </a>
        ),
      }}
      mine={{
        heading: t.mine,
        text: stale.mine || t.nothingWritten,
        action: (
          <Form
            action={stale.action}
            layout="inline"
            hidden={{ ...stale.fields, ...machinery(page), version: String(card.version) }}
          >
            <Button tone="primary">{t.useMine}</Button>
          </Form>
        ),
      }}
    />
  );
}
