import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

/**
 * Electron supports its three newest majors, and a new one comes every eight weeks: a major is
 * supported for at least 24 weeks from its first day. The last day of each, by that rule.
 */
const supportedUntil: Readonly<Record<string, string>> = {
  '43': '2026-12-15',
  '44': '2027-02-09',
  '45': '2027-04-06',
}

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>
}
const pinned = devDependencies['electron'] ?? ''

it('pins one exact version of Electron, and installs that one', () => {
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/)
  const installed = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
    version: string
  }
  expect(installed.version).toBe(pinned)
})

it('pins a major of Electron that is supported today; after that day, take a newer one', () => {
  const until = supportedUntil[pinned.split('.')[0] ?? ''] ?? 'not in the table'
  const today = new Date().toISOString().slice(0, 10)
  expect([`Electron ${pinned} until`, until]).toEqual([
    `Electron ${pinned} until`,
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  ])
  expect(today <= until, `Electron ${pinned} is supported until ${until}`).toBe(true)
})
