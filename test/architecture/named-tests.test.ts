import { existsSync, globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

/** Every file of tests, by its path below `test`. */
const tests = globSync('test/**/*.{test,spec}.ts').map((file) =>
  file.replaceAll('\\', '/').slice(5),
)

/** What stands between backticks in the third cell of every row that has three. */
function namedIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\| .* \|$/.test(line))
    .flatMap((line) => {
      const [, , third = ''] = line.split(' | ')
      return [...third.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
    })
}

/** True when the name, below one of the folders, is a test, a folder of tests, or a document. */
function isThere(name: string, folders: readonly string[]): boolean {
  if (name.endsWith('.md')) return existsSync(name)
  const path = name.replace(/\/\*$/, '')
  return folders.some((folder) =>
    tests.some(
      (test) =>
        test === `${folder}${path}.test.ts` ||
        test === `${folder}${path}.spec.ts` ||
        test.startsWith(`${folder}${path}/`),
    ),
  )
}

it('electron/SECURITY.md names a test for each of the 20 items, and each of them exists', () => {
  const rows = readFileSync('electron/SECURITY.md', 'utf8').match(/^\| \d+ .*$/gm) ?? []
  expect(rows.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(
    Array.from({ length: 20 }, (_none, index) => index + 1),
  )
  const missing = rows.flatMap((row) => {
    const names = [...(row.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, name]) => name!,
    )
    if (names.length === 0) return [row]
    return names.filter((name) => !tests.some((test) => test.endsWith(`/${name}`)))
  })
  expect(missing).toEqual([])
})

it('every test that city/SECURITY.md names exists', () => {
  const named = namedIn('city/SECURITY.md')
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((name) => !isThere(name, ['city/', '']))).toEqual([])
})
