/** A long code as people read it out: `9f86d0…` -> `9f86`, `d0…`. */
export function groupsOfFour(code: string): string[] {
  return code.match(/.{1,4}/g) ?? []
}
