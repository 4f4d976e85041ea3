import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { hostWorthTrying } from '../../../electron/starting/choose-host.ts'
import { findElectron } from '../../../electron/starting/find-electron.ts'

const nothing = { demo: false, browser: false, electron: false }

it('tries Electron on a machine with a screen, unless it is run as root', () => {
  expect(hostWorthTrying(nothing, { hasScreen: true, isRoot: false })).toBe('electron')
  expect(hostWorthTrying(nothing, { hasScreen: true, isRoot: true })).toBe('browser')
  expect(hostWorthTrying(nothing, { hasScreen: false, isRoot: false })).toBe('browser')
})

it('does as it is told', () => {
  const machine = { hasScreen: false, isRoot: true }
  expect(hostWorthTrying({ ...nothing, electron: true }, machine)).toBe('electron')
  expect(hostWorthTrying({ ...nothing, browser: true }, { hasScreen: true, isRoot: false })).toBe(
    'browser',
  )
})

it('finds Electron only when its program is really there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-electron-'))
  expect(findElectron(folder)).toBeUndefined()
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(findElectron(folder)).toBeUndefined()
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'electron'), '')
  expect(findElectron(folder)).toBe(join(folder, 'dist', 'electron'))
})
