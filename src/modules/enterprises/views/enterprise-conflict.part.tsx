import { formatDue } from '#desk/business-time';
import { Button, ButtonLink, Conflict, Form } from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { Texts } from '../../../texts/index.js';
import { isKind } from '../kinds.js';
import { municipalityName } from '../municipalities.js';
import { contactFactsOf } from './contacts.part.js';
import { factsOf } from './enterprise-facts.part.js';
import { actionOf, type EnterpriseProps } from './enterprise-props.js';
import type { Typed } from './enterprise-words.js';

const names = ['name', 'cvr', 'kind', 'municipalityCode', 'postalCode', 'phone', 'email'] as const;

/** Both texts, field by field where they differ; the one that is kept is a person's choice. */
export function EnterpriseConflict(props: EnterpriseProps) {
  const { card, open, typed = {}, page } = props;
  const t = page.t.enterprises.conflict;
  const contact = card.contacts.find(({ id }) => open === `kontakt-${id}`);
  const record = contact ?? card;
  const saved = contact ? contactFactsOf(contact) : factsOf(card);
  const apart = names.filter((name) => name in saved && (typed[name] ?? '') !== saved[name]);
  const shown = apart.length > 0 ? apart : names.filter((name) => name in saved);
  const linesOf = (values: Typed) => shown.map((name) => line(name, values[name] ?? '', page.t)).join('\n');
  const mine = Object.fromEntries(
    names.filter((name) => name in saved).map((name) => [name, typed[name] ?? '']),
  );
  const when = record.changedAt && formatDue(record.changedAt.getTime(), page.now, page.language);
  return (
    <Conflict
      title={t.title}
      iconLabel={page.t.enterprises.icons.warning}
      theirs={{
        heading: when ? t.theirs(record.changedByName, when) : t.theirsUndated,
        text: linesOf(saved),
        action: <ButtonLink href={`/virksomheder/${card.id}`}>{t.keepTheirs}</ButtonLink>,
      }}
      mine={{
        heading: t.mine,
        text: linesOf(typed),
        action: (
          <Form
            action={actionOf(props)}
            layout="inline"
            hidden={{ ...mine, ...machinery(page), version: String(record.version) }}
          >
            <Button tone="primary">{t.keepMine}</Button>
          </Form>
        ),
      }}
    />
  );
}

function line(name: (typeof names)[number], value: string, { enterprises: t }: Texts): string {
  const labels = { ...t.fields, municipalityCode: t.fields.municipality };
  const inWords =
    name === 'kind' && isKind(value)
      ? t.kinds[value]
      : name === 'municipalityCode'
        ? (municipalityName(value) ?? value)
        : value;
  return t.conflict.line(labels[name], inWords || t.conflict.empty);
}
