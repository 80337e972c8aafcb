import { Checkbox, TextInput } from '../../../platform/html/components/index.js';
import { cell, cellRows, cellText, cellTicked } from './cells.js';
import type { FieldsProps } from './setting-props.js';

/** A block a topic, and one for a new one. */
export function TopicFields(props: FieldsProps) {
  const rows = cellRows(props, '');
  const saved = new Set(props.topics.map(({ code }) => code));
  const known = Array.from({ length: rows }, (_, at) => saved.has(cellText(props, `${at}.code`)));
  const withNew = known.includes(false) ? known : [...known, false];
  return (
    <>
      {withNew.map((isKnown, at) => (
        <TopicRow key={at} at={at} isKnown={isKnown} props={props} />
      ))}
    </>
  );
}

function TopicRow({ at, isKnown, props }: { at: number; isKnown: boolean; props: FieldsProps }) {
  const { topic: t, optional } = props.page.t.settings;
  const code = cell(props, `${at}.code`);
  return (
    <fieldset class="field setting-row setting-row--topic">
      <legend>
        {isKnown ? cellText(props, `${at}.label.${props.page.language}`) : t.another}
        {isKnown && <code>{code.value}</code>}
      </legend>
      {isKnown ? (
        <input type="hidden" name={code.name} value={code.value} />
      ) : (
        <TextInput {...code} label={t.code} hint={t.codeHint} maxlength={30} />
      )}
      <TextInput {...cell(props, `${at}.label.da`)} label={t.danish} maxlength={60} />
      <TextInput {...cell(props, `${at}.label.en`)} label={t.english} maxlength={60} />
      <TextInput
        {...cell(props, `${at}.points`)}
        label={t.points}
        inputmode="numeric"
        maxlength={2}
        width="short"
      />
      <TextInput {...cell(props, `${at}.kle`)} label={t.kle} mark={optional} width="short" maxlength={8} />
      <TextInput
        {...cell(props, `${at}.facet`)}
        label={t.facet}
        mark={optional}
        width="short"
        maxlength={3}
      />
      {isKnown && (
        <Checkbox
          id={cell(props, `${at}.retired`).id}
          name={`value.${at}.retired`}
          checked={cellTicked(props, `${at}.retired`)}
          label={t.retired}
        />
      )}
    </fieldset>
  );
}
