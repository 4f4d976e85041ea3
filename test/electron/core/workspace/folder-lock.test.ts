import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { FolderInUseError, lockFolder } from '#core/workspace/folder-lock.ts'

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'workspace.lock')
}

it('says that the folder is in use only while somebody else holds it', () => {
  const file = newFile()
  const first = lockFolder(file)
  expect(() => lockFolder(file)).toThrow(FolderInUseError)
  first.release()
  lockFolder(file).release()
})

it('says what is wrong when the folder cannot be locked for another reason', () => {
  const file = newFile()
  writeFileSync(file, 'no database, but as long as the header of one would have to be'.repeat(20))
  expect(() => lockFolder(file)).toThrow('not a database')
})
