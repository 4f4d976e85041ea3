import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { findOpenedPath, keepOpenedFiles } from '../../../electron/hosting/opened-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'nang-bac-opened-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a command line', () => {
  it('names the last file of ours, from the folder it was called in', () => {
    expect(findOpenedPath(['a.nbar', 'b.NBAC'], folder)).toBe(join(folder, 'b.NBAC'))
    expect(findOpenedPath([join(folder, 'a.nbar')], '/elsewhere')).toBe(join(folder, 'a.nbar'))
  })

  it.each([
    ['nothing', []],
    ['a switch', ['--open=x.nbar']],
    ['a switch with our ending', ['-x.nbac']],
    ['another ending', ['note.txt', 'x.nbar.exe', 'nbar']],
    ['a zero character', ['a\0.nbar']],
  ])('with %s names none', (_, words) => {
    expect(findOpenedPath(words, folder)).toBeNull()
  })
})

describe('an opened file', () => {
  const offered = (path: string) => {
    let told = 0
    const files = keepOpenedFiles(() => (told += 1))
    files.offer(path)
    return { files, told: () => told }
  }

  it('is announced once and handed over once, of several the last', async () => {
    const [first, last] = [join(folder, 'a.nbar'), join(folder, 'b.nbar')]
    writeFileSync(first, 'first')
    writeFileSync(last, 'last')
    const { files, told } = offered(first)
    files.offer(last)

    expect(told()).toBe(2)
    expect([files.waits(), files.waits()]).toEqual([true, false])
    const bytes = new Uint8Array(Buffer.from('last'))
    expect(await files.take()).toEqual({ ok: true, value: { fileName: 'b.nbar', bytes } })
    expect(await files.take()).toEqual({ ok: true, value: null })
  })

  it('that is a folder, a link, or is not there, is refused by its name alone', async () => {
    mkdirSync(join(folder, 'folder.nbar'))
    symlinkSync('/etc/passwd', join(folder, 'link.nbar'))
    for (const fileName of ['folder.nbar', 'link.nbar', 'gone.nbar']) {
      expect(await offered(join(folder, fileName)).files.take()).toEqual({
        ok: false,
        failure: { code: 'host/file-refused', because: 'unreadable', fileName },
      })
    }
  })

  it('larger than any volume is refused before it is read', async () => {
    const path = join(folder, 'large.nbac')
    writeFileSync(path, '')
    truncateSync(path, 256 * 1024 * 1024 + 1)
    expect(await offered(path).files.take()).toMatchObject({ failure: { because: 'too-large' } })
  })
})
