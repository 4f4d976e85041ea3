/** Three-valued logic: what holds for every completion of the facts, for none, or for some. */
export type Truth = 0 | 1 | 2

export const never: Truth = 0
export const maybe: Truth = 1
export const always: Truth = 2

export function toTruth(value: boolean): Truth {
  return value ? always : never
}

export function both(a: Truth, b: Truth): Truth {
  return a < b ? a : b
}

export function either(a: Truth, b: Truth): Truth {
  return a > b ? a : b
}

export function opposite(a: Truth): Truth {
  return a === always ? never : a === never ? always : maybe
}
