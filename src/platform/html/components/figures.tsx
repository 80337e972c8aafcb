const parts = { done: 'meter__done', coming: 'meter__coming' } as const;

export interface MeterProps {
  /** What the bar shows, in words: "17 registrerede og 4 på vej, målet er 20". */
  readonly label: string;
  readonly max: number;
  readonly done: number;
  readonly coming?: number;
}

/** A bar in SVG attributes, because the CSP allows no inline widths. What goes beyond `max` is cut off. */
export function Meter({ label, max, done, coming = 0 }: MeterProps) {
  const filled = Math.min(done, max);
  return (
    <svg class="meter" viewBox={`0 0 ${max} 10`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="meter__ground" width={max} height="10" />
      <rect class={parts.done} width={filled} height="10" />
      <rect class={parts.coming} x={filled} width={Math.min(coming, max - filled)} height="10" />
    </svg>
  );
}

export interface BarRow {
  readonly label: string;
  readonly value: number;
  /** The number as it is written: "1.204", "94 %". */
  readonly shown?: string;
}

export interface BarTableProps {
  /** Read aloud: what is counted. */
  readonly caption: string;
  readonly rows: readonly BarRow[];
  /** Default: the largest value. */
  readonly max?: number;
}

/** Few numbers beside each other: a table with a bar a row, so that no text alternative is needed. */
export function BarTable({
  caption,
  rows,
  max = Math.max(...rows.map((row) => row.value), 1),
}: BarTableProps) {
  return (
    <table class="bar-table">
      <caption class="sr-only">{caption}</caption>
      <tbody>
        {rows.map(({ label, value, shown }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="num">{shown ?? value}</td>
            <td class="bar-table__bar" aria-hidden="true">
              <svg viewBox={`0 0 ${max} 10`} preserveAspectRatio="none" focusable="false">
                <rect class="meter__ground" width={max} height="10" />
                <rect class={parts.done} width={Math.min(value, max)} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
