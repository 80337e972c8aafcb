/** Quarter points of a full-timer: `numerator / denominator` exactly, `rounded` to two decimals for the eye. */
export interface Load {
  readonly numerator: number;
  readonly denominator: number;
  readonly rounded: number;
}

/** Own quarter points spread over own working time (percent), less quarter points of a full-timer. */
export function loadOf(quarters: number, capacity: number, lessQuarters = 0): Load {
  const numerator = quarters * 100 - lessQuarters * capacity;
  return { numerator, denominator: capacity, rounded: Math.round((numerator * 100) / capacity) / 100 };
}

/** Negative when `a` is the lighter. Multiplied crosswise: 1/3 of a point never becomes 0.333. */
export function compareLoads(a: Load, b: Load): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** Whether `a` is more than so many quarter points of a full-timer heavier than `b`. */
export function exceedsBy(a: Load, b: Load, quarters: number): boolean {
  return compareLoads(a, b) > quarters * a.denominator * b.denominator;
}
