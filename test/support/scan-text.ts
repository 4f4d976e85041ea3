import { globSync, readFileSync } from 'node:fs'

/** Something that code of ours must not do, as it would be written. */
export type RefusedPower = { readonly what: string; readonly pattern: RegExp }

/** A place where the words may stand: only where the text around them is this. */
export type Allowance = {
  readonly what: string
  readonly around: RegExp
  readonly because: string
}

export type Scan = {
  readonly files: number
  /** Where a refused power stands, with the text around it. */
  readonly found: readonly string[]
  /** Reasons that excuse nothing any more. */
  readonly unusedAllowances: readonly string[]
}

const aroundCharacters = 90

/** Looks for every refused power in every file the pattern names. */
export function scanText(
  pattern: string | readonly string[],
  powers: readonly RefusedPower[],
  allowances: readonly Allowance[],
): Scan {
  const files = globSync(pattern)
  const used = new Set<Allowance>()
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return powers.flatMap(({ what, pattern: written }) =>
      [...text.matchAll(new RegExp(written, 'g'))].flatMap(({ index, 0: match }) => {
        const around = text.slice(
          Math.max(0, index - aroundCharacters),
          index + match.length + aroundCharacters,
        )
        const excuse = allowances.find((one) => one.what === what && one.around.test(around))
        if (excuse === undefined) return [`${what} in ${file}: …${around}…`]
        used.add(excuse)
        return []
      }),
    )
  })
  return {
    files: files.length,
    found,
    unusedAllowances: allowances
      .filter((one) => !used.has(one))
      .map(({ what, around }) => `${what}, ${String(around)}`),
  }
}
