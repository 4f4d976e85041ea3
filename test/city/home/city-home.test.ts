import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { findCityHome } from '#city/home/city-home.ts'
import { openDatabasePasswords, urlFor } from '#city/home/database-passwords.ts'
import { lockHome } from '#city/home/home-lock.ts'

const machine = { platform: 'linux', env: {}, userFolder: '/home/an', isRoot: false } as const

it('keeps everything in the application-data folder of the system, or where it was told to', () => {
  const folderOn = (changed: Partial<Parameters<typeof findCityHome>[0]>) =>
    findCityHome({ ...machine, ...changed }).folder
  expect(folderOn({})).toBe('/home/an/.local/share/nang-bac-city')
  expect(folderOn({ env: { XDG_DATA_HOME: '/data' } })).toBe('/data/nang-bac-city')
  expect(folderOn({ isRoot: true })).toBe('/var/lib/nang-bac-city')
  expect(folderOn({ platform: 'darwin' })).toContain('Application Support')
  expect(folderOn({ platform: 'win32', env: { LOCALAPPDATA: 'L' } })).toBe(join('L', 'NangBacCity'))
  expect(folderOn({ isRoot: true, env: { CITY_HOME: '/srv/city' } })).toBe('/srv/city')
})

it('moves keys and passwords together, for gateways that share them', () => {
  const home = findCityHome({ ...machine, env: { CITY_HOME: '/a', CITY_KEYS: '/shared' } })
  expect(home.keys).toBe('/shared')
  expect(home.passwords).toBe('/shared/database.json')
  expect(home.postgres).toBe('/a/postgres')
})

it('makes passwords once, readable by their owner alone, a different one for each role', () => {
  const folder = mkdtempSync(join(tmpdir(), 'city-home-'))
  const file = join(folder, 'keys', 'database.json')
  const made = openDatabasePasswords(file)

  expect(openDatabasePasswords(file)).toEqual(made)
  expect(new Set(Object.values(made)).size).toBe(4)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(urlFor('postgres://admin:secret@db:5432/city?x=1', 'nangbac_reader', made)).toBe(
    `postgres://nangbac_reader:${made.nangbac_reader}@db:5432/city?x=1`,
  )
  rmSync(folder, { recursive: true })
})

it('lets one process at a time own the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'city-home-'))
  const file = join(folder, 'city.lock')
  const lock = lockHome(file)
  expect(lock).not.toBeNull()
  expect(lockHome(file)).toBeNull()
  lock?.release()
  const next = lockHome(file)
  expect(next).not.toBeNull()
  next?.release()
  rmSync(folder, { recursive: true })
})
