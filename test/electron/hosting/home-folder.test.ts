import { expect, it } from 'vitest'

import { homeFolderFor } from '../../../electron/hosting/home-folder.ts'

const userFolder = '/users/an'

it.each([
  ['linux', {}, '/users/an/.local/share/nang-bac'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/nang-bac'],
  ['darwin', {}, '/users/an/Library/Application Support/NangBac'],
  ['win32', { LOCALAPPDATA: '/users/an/local' }, '/users/an/local/NangBac'],
  ['linux', { NANGBAC_HOME: '/else' }, '/else'],
] as const)('keeps everything on %s with %j in %s', (platform, env, folder) => {
  expect(homeFolderFor(false, { platform, env, userFolder })).toBe(folder)
  expect(homeFolderFor(true, { platform, env, userFolder })).toBe(`${folder}/demo`)
})
