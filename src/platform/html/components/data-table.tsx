import type { ComponentChildren } from 'preact';
import type { ExtraAttributes } from './attributes.js';
import { Icon } from './icon.js';

/** Where a cell goes when the row becomes a card on a phone. */
const cardPlaces = {
  title: 'card-title',
  corner: 'card-corner',
  text: 'card-text',
  side: 'card-side',
  hidden: 'card-hidden',
} as const;

const cellLooks = { plain: '', number: 'num', quiet: 'muted num', clip: 'clip', right: 'num right' } as const;

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** One column names the row: its cell becomes the row's heading and, with `rowHref`, the link. */
  readonly heading?: boolean;
  readonly look?: keyof typeof cellLooks;
  readonly card?: keyof typeof cardPlaces;
  /** Makes the header a link that sorts; `direction` only on the column sorted by now. */
  readonly sort?: { readonly href: string; readonly direction?: 'ascending' | 'descending' };
}

export interface DataTableProps<Row> {
  /** Names the table; read aloud only. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: (row: Row) => string;
  /** Forms and buttons with `data-key-action`, at the end of a row and out of sight until the row is current. */
  readonly rowActions?: (row: Row) => ComponentChildren;
  /** 37 px rows that don't wrap, for the long lists. */
  readonly dense?: boolean;
  /** J, K, O and A work in it. */
  readonly keys?: boolean;
  readonly attrs?: ExtraAttributes;
}

/**
 * A table that becomes cards under 820 px. The roles are written out, because a browser drops them when CSS
 * changes `display`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowActions, dense, keys, attrs } = props;
  return (
    <table class={dense ? 'data-table data-table--dense' : 'data-table'} role="table" {...attrs}>
      <caption class="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Header key={column.header} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" data-list={keys ? '' : undefined}>
        {rows.map((row) => (
          <tr key={rowKey(row)} id={keys ? `row-${rowKey(row)}` : undefined} role="row" data-row>
            {columns.map((column, at) => (
              <Cell key={column.header} column={column} row={row} href={props.rowHref?.(row)}>
                {at === columns.length - 1 && rowActions && (
                  <span class="data-table__actions">{rowActions(row)}</span>
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Header<Row>({ column }: { readonly column: Column<Row> }) {
  const { header, sort, look } = column;
  return (
    <th
      scope="col"
      role="columnheader"
      class={look === 'right' ? 'right' : undefined}
      aria-sort={sort?.direction}
    >
      {sort ? (
        <a href={sort.href}>
          {header}
          {sort.direction && <Icon name={`sort-table-${sort.direction}`} />}
        </a>
      ) : (
        header
      )}
    </th>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly href?: string;
  readonly children: ComponentChildren;
}

function Cell<Row>({ column, row, href, children }: CellProps<Row>) {
  const { heading, cell, look = 'plain', card = heading ? 'title' : 'text' } = column;
  const style = `${cardPlaces[card]} ${cellLooks[look]}`.trimEnd();
  const content = cell(row);
  if (!heading)
    return (
      <td class={style} role="cell">
        {content}
        {children}
      </td>
    );
  return (
    <th class={style} scope="row" role="rowheader">
      {href === undefined ? (
        content
      ) : (
        <a href={href} data-open>
          {content}
        </a>
      )}
      {children}
    </th>
  );
}
