import { foldText } from '#shared/kit/fold-text.ts'

export type HeaderGuesser<Field extends string> = {
  /** The field of each column; where two columns name the same one, the first keeps it. */
  readonly guessFields: (headers: readonly string[]) => (Field | null)[]
  /**
   * Which row holds the headers: the first of those that name most fields, at least two, within the
   * first rows; titles above it name hardly any. Position in `rows`, 0 when none stands out.
   */
  readonly findHeaderRow: (rows: readonly (readonly string[])[]) => number
}

const rowsLookedAt = 30

/**
 * Knows columns by what people call them: names are folded, and the longest one found in a header
 * decides, so that `ten nguoi lien he` is a contact and not the firm.
 */
export function makeHeaderGuesser<Field extends string>(
  headerNames: Readonly<Record<Field, readonly string[]>>,
  /** Whole headers that mean a field only where no other column does. */
  faintNames: ReadonlyMap<string, Field> = new Map(),
): HeaderGuesser<Field> {
  const byLength = (Object.entries(headerNames) as [Field, readonly string[]][])
    .flatMap(([field, names]) => names.map((name) => ({ field, name })))
    .sort((left, right) => right.name.length - left.name.length)
  const guessField = (header: string) => {
    const words = ` ${headerKey(header)} `
    return byLength.find(({ name }) => words.includes(` ${name} `))?.field ?? null
  }
  const guessFields = (headers: readonly string[]) => {
    const taken = new Set<Field>()
    const guesses = headers.map((header) => {
      const field = guessField(header)
      if (field === null || taken.has(field)) return null
      taken.add(field)
      return field
    })
    return guesses.map((guess, column) => {
      const field = faintNames.get(headerKey(headers[column] ?? ''))
      if (guess !== null || field === undefined || taken.has(field)) return guess
      taken.add(field)
      return field
    })
  }
  return {
    guessFields,
    findHeaderRow: (rows) => {
      const named = rows
        .slice(0, rowsLookedAt)
        .map((row) => guessFields(row).filter((field) => field !== null).length)
      const most = Math.max(0, ...named)
      return most < 2 ? 0 : named.indexOf(most)
    },
  }
}

/** What two spellings of one header share: folded words of letters and digits. */
export function headerKey(header: string): string {
  return foldText(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
