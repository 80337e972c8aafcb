import { nested } from '../../../platform/http/form.js';
import type { SettingName } from '../setting-sections.js';

type Cells = Readonly<Record<string, unknown>>;

const isBlank = (cell: unknown): boolean =>
  cell === undefined || (typeof cell === 'string' ? cell.trim() === '' : isEmpty(cell));
const isEmpty = (cells: unknown): boolean => Object.values(cells as object).every(isBlank);
const list = (value: unknown): Cells[] => (Array.isArray(value) ? (value as Cells[]) : []);

/** `8`, `8.30` and `8:30` are hours of the day to people; settings hold `08:30`. */
function clock(typed: unknown): unknown {
  const [, hour, minute = '00'] =
    typeof typed === 'string' ? (/^(\d{1,2})(?:[.:](\d{2}))?$/.exec(typed.trim()) ?? []) : [];
  return hour === undefined ? typed : `${hour.padStart(2, '0')}:${minute}`;
}
const withClocks = (row: Cells): Cells => ({ ...row, from: clock(row.from), to: clock(row.to) });

const tidied: { readonly [Name in SettingName]?: (value: unknown) => unknown } = {
  openingHours: (days) =>
    list(days).map((spans) =>
      list(spans)
        .filter((span) => !isBlank(span))
        .map(withClocks),
    ),
  closings: (rows) =>
    list(rows)
      .filter(({ remove, ...row }) => !remove && !isBlank(row))
      .map(({ remove: _, ...row }) => withClocks(row))
      .sort((a, b) => String(a.date).localeCompare(String(b.date))),
  topics: (rows) => list(rows).filter(({ code, label }) => !isBlank(code) || !isBlank(label)),
  // Named `id12`, because what has only numbers for names is a list.
  preferredTopics: (preferred) =>
    Object.fromEntries(
      Object.entries(preferred ?? {}).map(([name, codes]) => [name.replace(/^id/, ''), [codes].flat()]),
    ),
  rsvTarget: (target) => (isBlank(target) ? undefined : target),
};

/** What a page's form says the setting should be: rows left blank are none, rows ticked for removal are gone. */
export function typedSetting(name: SettingName, body: Readonly<Record<string, unknown>>): unknown {
  const { value } = nested(body);
  return (tidied[name] ?? ((typed) => typed))(value);
}
