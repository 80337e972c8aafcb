import { formatDue, formatMoment } from '#desk/business-time';
import type { ComponentChildren } from 'preact';
import {
  Button,
  ButtonLink,
  Checkbox,
  Conflict,
  ErrorSummary,
  Form,
  FormActions,
  Panel,
  PanelFoot,
} from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import { isTextName } from '../default-texts.js';
import type { SettingValue } from '../queries/setting-values.query.js';
import { settingSections, type SettingName } from '../setting-sections.js';
import { ClosingsFields, HoursFields } from './hours-fields.part.js';
import {
  AssignmentFields,
  OneField,
  PreferredFields,
  TargetFields,
  WordsFields,
} from './rule-fields.part.js';
import type { FieldsProps, Refused, SettingsProps } from './setting-props.js';
import { settingLines } from './setting-words.js';
import { TopicFields } from './topic-fields.part.js';

const fields: { readonly [Name in SettingName]?: (props: FieldsProps) => ComponentChildren } = {
  openingHours: HoursFields,
  closings: ClosingsFields,
  topics: TopicFields,
  assignment: AssignmentFields,
  preferredTopics: PreferredFields,
  rsvTarget: TargetFields,
};

interface PanelProps {
  readonly setting: SettingValue;
  readonly props: SettingsProps;
}

/** One setting: as it stands or as it was typed, its form, who set it last. */
export function SettingPanel({ setting, props }: PanelProps) {
  const { page, section, topics, people } = props;
  const { name } = setting;
  const t = page.t.settings;
  const refused = props.refused?.name === name ? props.refused : undefined;
  const Fields = fields[name] ?? (isTextName(name) ? WordsFields : OneField);
  const value = refused ? refused.typed : setting.value;
  const hint = t.hints[name as keyof typeof t.hints] as string | undefined;
  const hidden = {
    ...machinery(page),
    _once: `${page.once}-${name}`,
    name,
    version: String(setting.version),
  };
  return (
    <Panel id={name} title={t.names[name]}>
      <div class="panel__body">
        {hint && <p class="muted">{hint}</p>}
        {refused?.stale && (
          <Changed setting={setting} props={props} refused={refused} stale={refused.stale} />
        )}
        {refused && !refused.stale && <Wrong refused={refused} props={props} />}
        <Form action={settingSections[section].href} label={t.names[name]} hidden={hidden}>
          <Fields setting={name} value={value} errors={refused?.errors ?? {}} {...{ topics, people, page }} />
          {refused && isTextName(name) && (
            <Checkbox name="notCpr" label={page.t.inquiries.notCpr} hint={page.t.inquiries.notCprHint} />
          )}
          <FormActions>
            <Button>{t.save}</Button>
          </FormActions>
        </Form>
      </div>
      <SetLast setting={setting} props={props} />
    </Panel>
  );
}

function Wrong({ refused, props: { page } }: { refused: Refused; props: SettingsProps }) {
  const { identity } = page.t;
  const errors = Object.entries(refused.errors).map(([field, text]) => ({
    id: `${refused.name}-${field}`,
    text,
  }));
  return <ErrorSummary title={identity.errorTitle} iconLabel={identity.errorIcon} errors={errors} />;
}

function SetLast({ setting, props: { page } }: PanelProps) {
  const t = page.t.settings;
  const { name, version, changedAt, changedBy } = setting;
  if (!changedAt) return <PanelFoot>{t.untouched}</PanelFoot>;
  return (
    <PanelFoot>
      {t.changed(changedBy?.name, formatMoment(changedAt.getTime(), page.language))}{' '}
      <a href={`/indstillinger/historik/${name}`}>
        {t.changes(version)}
        <span class="sr-only">, {t.names[name]}</span>
      </a>
    </PanelFoot>
  );
}

interface ChangedProps extends PanelProps {
  readonly refused: Refused;
  readonly stale: Readonly<Record<string, string>>;
}

/** Somebody set it meanwhile: both values, one choice, nothing overwritten unseen. */
function Changed({ setting, props, refused, stale }: ChangedProps) {
  const { page, section, topics, people } = props;
  const { name, version, changedAt, changedBy } = setting;
  const { conflict: t } = page.t.settings;
  const { href } = settingSections[section];
  const when = changedAt ? formatDue(changedAt.getTime(), page.now, page.language) : '';
  const inWords = (value: unknown) => settingLines(name, value, { ...page, topics, people }).join('\n');
  return (
    <Conflict
      title={t.title}
      iconLabel={t.icon}
      theirs={{
        heading: t.theirs(changedBy?.name, when),
        text: inWords(setting.value),
        action: <ButtonLink href={`${href}#${name}`}>{t.keepTheirs}</ButtonLink>,
      }}
      mine={{
        heading: t.mine,
        text: inWords(refused.typed),
        action: (
          <Form
            action={href}
            layout="inline"
            label={t.keepMine}
            hidden={{ ...stale, ...machinery(page), name, version: String(version) }}
          >
            <Button tone="primary">{t.keepMine}</Button>
          </Form>
        ),
      }}
    />
  );
}
