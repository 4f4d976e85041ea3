import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { openBlobFolder } from '#city/blobs/blob-folder.ts'

it('leaves no half file behind when one cannot be put in its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-blobs-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'org'), 'a file where the folder of the association should be')
  const blobs = openBlobFolder(folder)

  await expect(blobs.keepBytes('org', 'a'.repeat(64), Buffer.from('ảnh'))).rejects.toThrow()
  expect(readdirSync(blobs.uploads)).toEqual([])
})
