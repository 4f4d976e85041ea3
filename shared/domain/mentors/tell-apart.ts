/** Somebody whose name others on the roster have too. */
export type Namesake = {
  readonly id: string
  readonly name: string
  readonly workplace: string
  readonly phone: string
}

const shownDigits = 3

/**
 * Names by id that no two of them share: with the workplace, or where that tells too little with the
 * last digits of the telephone, or with a number in the order given.
 */
export function tellApart(namesakes: readonly Namesake[]): Map<string, string> {
  const told = new Map<string, string>()
  for (const [name, group] of Map.groupBy(namesakes, (one) => one.name)) {
    const marksOf = [
      group.map(({ workplace }) => workplace),
      group.map(({ phone }) => lastDigits(phone)),
      group.map((_, place) => String(place + 1)),
    ]
    const marks = marksOf.find(areDistinct) ?? []
    for (const [place, { id }] of group.entries()) {
      told.set(id, `${name} (${marks[place] ?? ''})`)
    }
  }
  return told
}

function lastDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits === '' ? '' : `…${digits.slice(-shownDigits)}`
}

function areDistinct(marks: readonly string[]): boolean {
  return marks.every((mark) => mark !== '') && new Set(marks).size === marks.length
}
