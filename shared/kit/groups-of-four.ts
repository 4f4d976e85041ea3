/** A long code as people read it out: `9f86d081…` -> `9f86 d081 …`. */
export function groupsOfFour(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? ''
}
