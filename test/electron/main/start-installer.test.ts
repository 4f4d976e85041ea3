import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished, vi } from 'vitest'

import { startInstaller } from '../../../electron/main/start-installer.ts'

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nang bac installer '))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

it('starts a program apart from the app, whatever its path', async () => {
  const folder = folderOfTest()
  const program = join(folder, 'cài $(touch x).AppImage')
  writeFileSync(program, '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n')
  chmodSync(program, 0o700)

  await startInstaller(program)

  await vi.waitFor(() => expect(existsSync(join(folder, 'ran'))).toBe(true))
  expect(existsSync(join(folder, 'x'))).toBe(false)
})

it('says so when the system cannot start it', async () => {
  await expect(startInstaller(join(folderOfTest(), 'gone.AppImage'))).rejects.toThrow('ENOENT')
})
