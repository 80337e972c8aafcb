import type { FieldsProps } from './setting-props.js';

const inside = (value: unknown, path: string): unknown =>
  path === ''
    ? value
    : path
        .split('.')
        .reduce<unknown>(
          (at, part) =>
            typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined,
          value,
        );

/** What stands at `path` of the value, as a field shows it. */
export function cellText({ value, page }: FieldsProps, path: string): string {
  const cell = inside(value, path);
  if (typeof cell === 'number') return page.language === 'da' ? String(cell).replace('.', ',') : String(cell);
  return typeof cell === 'string' ? cell : '';
}

export const cellTicked = ({ value }: FieldsProps, path: string): boolean =>
  [true, '1', 'true'].includes(inside(value, path) as string);

export function cellRows({ value }: FieldsProps, path: string): number {
  const rows = inside(value, path);
  return Array.isArray(rows) ? rows.length : 0;
}

export const cellList = ({ value }: FieldsProps, path: string): readonly string[] =>
  [inside(value, path) ?? []].flat() as string[];

/** Name, id, value and error of the field at `path`; ids are apart where several settings stand on a page. */
export function cell(props: FieldsProps, path: string) {
  const name = path === '' ? 'value' : `value.${path}`;
  return {
    id: `${props.setting}-${name}`,
    name,
    value: cellText(props, path),
    error: props.errors[name],
    errorPrefix: props.page.t.settings.errorPrefix,
  };
}
