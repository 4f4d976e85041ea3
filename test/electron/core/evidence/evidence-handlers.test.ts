import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { evidenceIdSchema } from '#shared/domain/assessments/evidence.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { photograph, screenshot, secretPlace as place } from '#test/support/small-images.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'

async function openWithAttach() {
  const test = await openTestWorkspace()
  const { id } = await startTestAssessment(test.core)
  const attach = (fileName: string, bytes: Buffer) =>
    test.core.handlers.evidence.attach({
      assessmentId: id,
      inputKey: 'cost',
      fileName,
      caption: 'Máy CNC',
      bytes: new Uint8Array(bytes),
    })
  return { ...test, id, attach, evidence: test.core.handlers.evidence }
}

it('keeps photographs without place, thumbnail or trailer, the right side still up', async () => {
  const { attach, evidence } = await openWithAttach()

  for (const [name, bytes] of [
    ['IMG 1.JPEG', photograph()],
    ['a.png', screenshot()],
  ] as const) {
    const kept = valueOf(await attach(name, bytes))
    const opened = valueOf(await evidence.open({ evidenceId: evidenceIdSchema.parse(kept.id) }))
    const text = Buffer.from(opened.bytes).toString('latin1')
    expect(text).not.toContain('GPS')
    expect(text).not.toContain('thumbnail')
    expect(opened.bytes.length).toBe(kept.byteCount)
    if (name.endsWith('JPEG')) {
      expect(opened.fileName).toBe('IMG 1.jpg')
      expect(Buffer.from(opened.bytes).toString('hex')).toContain('01120003000000010006')
    }
  }
})

it('refuses what is cut short, too large for a screen, or not what evidence is', async () => {
  const { attach } = await openWithAttach()
  const reason = async (name: string, bytes: Buffer) => {
    const result = await attach(name, bytes)
    return result.ok || ('because' in result.failure && result.failure.because)
  }

  const photo = photograph()
  for (const length of [photo.length - place.length - 1, 60, 30, 4]) {
    expect(await reason('p.jpg', photo.subarray(0, length))).toBe('damaged-image')
  }
  expect(await reason('s.png', screenshot().subarray(0, -3))).toBe('damaged-image')
  expect(await reason('big.jpg', photograph(60_000))).toBe('too-many-pixels')
  expect(await reason('run.exe', Buffer.from('MZ\0\0'))).toBe('unknown-kind')
  expect(await reason('notes.html', Buffer.from('<script>'))).toBe('unknown-kind')
  expect(await reason('a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toBe('too-large')
})

it('takes no more files than a carried file can hold', async () => {
  const { attach } = await openWithAttach()
  const nearly10MiB = (name: number) => Buffer.alloc(10 * 1024 * 1024, `${String(name)} `)
  for (let name = 0; name < 20; name += 1) {
    valueOf(await attach(`${String(name)}.txt`, nearly10MiB(name)))
  }
  expect(await attach('one more.txt', Buffer.from('x'))).toEqual({
    ok: false,
    failure: { code: 'evidence/refused', because: 'too-much-together' },
  })
})

it('lies encrypted on the disk, and a flipped bit is noticed', async () => {
  const { attach, evidence, homeFolder } = await openWithAttach()
  const secret = 'Doanh thu năm 2025: 12.345.678.901 đồng'
  const kept = valueOf(await attach('số liệu.txt', Buffer.from(secret)))
  const file = join(homeFolder, 'evidence', kept.sha256.slice(0, 2), kept.sha256)
  expect(readdirSync(join(homeFolder, 'evidence'))).toEqual([kept.sha256.slice(0, 2)])
  const bytes = readFileSync(file)
  expect(bytes.includes('Doanh thu')).toBe(false)

  bytes[40] = (bytes[40] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(await evidence.open({ evidenceId: evidenceIdSchema.parse(kept.id) })).toEqual({
    ok: false,
    failure: { code: 'evidence/damaged' },
  })
})

it('is taken out of the assessment but stays in its history', async () => {
  const { attach, evidence, core, id } = await openWithAttach()
  const kept = valueOf(await attach('a.txt', Buffer.from('xin chào')))
  expect(valueOf(await evidence.list({ assessmentId: id }))).toEqual([kept])

  await evidence.remove({ evidenceId: evidenceIdSchema.parse(kept.id) })

  expect(valueOf(await evidence.list({ assessmentId: id }))).toEqual([])
  const { entries, intact } = valueOf(await core.handlers.assessments.history({ assessmentId: id }))
  expect(intact).toBe(true)
  expect(entries.map(({ kind }) => kind)).toEqual(['evidence', 'evidence', 'created'])
})
