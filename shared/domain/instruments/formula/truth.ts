/** Three-valued logic: what holds for every completion of the facts, for none, or for some. */
export type Truth = 0 | 1 | 2

export const never: Truth = 0
export const maybe: Truth = 1
export const always: Truth = 2

/** What is settled: `always` or `never`. */
export function toTruth(value: boolean): Truth {
  return value ? always : never
}

/** And: the less certain of the two. */
export function both(a: Truth, b: Truth): Truth {
  return a < b ? a : b
}

/** Or: the more certain of the two. */
export function either(a: Truth, b: Truth): Truth {
  return a > b ? a : b
}

/** Not; `maybe` stays `maybe`. */
export function opposite(a: Truth): Truth {
  return a === always ? never : a === never ? always : maybe
}
