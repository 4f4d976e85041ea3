import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { sha256Hex } from '#exchange/sha256.ts'

const folder = mkdtempSync(join(tmpdir(), 'nang-bac-build-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

function build(name: string): Record<string, string> {
  const out = join(folder, name)
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      ...['build', '--config', 'electron/electron.vite.config.ts', '--logLevel', 'error'],
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NANGBAC_OUT: out,
        NANGBAC_COMMIT: 'abc',
        SOURCE_DATE_EPOCH: '1700000000',
      },
    },
  )
  if (status !== 0) throw new Error(stderr)
  const files = globSync('**/*.*', { cwd: out }).sort()
  return Object.fromEntries(files.map((file) => [file, sha256Hex(readFileSync(join(out, file)))]))
}

it('builds the same bytes twice, and says which source they are of', () => {
  const first = build('first')
  expect(Object.keys(first).length).toBeGreaterThan(50)
  expect(build('second')).toEqual(first)
  expect(
    JSON.parse(readFileSync(join(folder, 'first', 'main', 'build-stamp.json'), 'utf8')),
  ).toEqual({
    commit: 'abc',
    committedAt: '2023-11-14T22:13:20.000Z',
  })
}, 180_000)
