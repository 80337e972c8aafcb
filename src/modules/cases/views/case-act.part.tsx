import type { ComponentChildren } from 'preact';
import { Checkbox, Form, type FormProps } from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import type { CaseProps } from './case-props.js';

interface ActProps extends CaseProps {
  /** Last part of the address that the form is sent to; empty: the case itself. */
  readonly address: string;
  /** Tells apart the forms of a list. */
  readonly each?: string;
  /** The version goes along where the act rests on what the page showed. */
  readonly versioned?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
  readonly layout?: FormProps['layout'];
  readonly keyAction?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Forms in which one writes: what is not saved is kept for its writer. */
const written: Readonly<Record<string, string>> = {
  '': 'ret',
  samtaler: 'samtale',
  'naeste-skridt': 'skridt',
  loefter: 'loefte',
};

/** A form that does something to the case. */
export function Act(props: ActProps) {
  const { card, address, each, versioned, fields, page } = props;
  const sent = machinery(page);
  const hidden = {
    ...sent,
    ...(each === undefined ? {} : { _once: `${sent._once}-${each}` }),
    ...(versioned ? { version: String(card.version) } : {}),
    ...fields,
  };
  const kept = each === undefined ? written[address] : undefined;
  const action = address === '' ? `/sager/${card.reference}` : `/sager/${card.reference}/${address}`;
  return (
    <Form
      action={action}
      hidden={hidden}
      layout={props.layout}
      keyAction={props.keyAction}
      label={props.label}
      draft={
        kept === undefined
          ? undefined
          : { key: `sag-${card.reference}-${kept}`, page: `/sager/${card.reference}` }
      }
    >
      {props.children}
    </Form>
  );
}

/** Offered only once a text was refused: what looks like a CPR number may be something else. */
export function NotCpr({
  id,
  shown,
  page: { t },
}: CaseProps & { readonly id: string; readonly shown: boolean }) {
  return shown ? <Checkbox id={id} name="notCpr" label={t.cases.notCpr} hint={t.cases.notCprHint} /> : null;
}
