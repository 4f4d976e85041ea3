import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { sign } from '#test/electron/core/sync/enrolled-workspace.ts'
import { failDisk, writingSteps } from '#test/support/failing-disk.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { makePaperCity } from '#test/support/paper-city.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

/** Seeds that once showed a fault. */
const seedsThatFailed: readonly number[] = []
const codes = ['EIO', 'ENOSPC', 'ENODEV', 'ENXIO', 'EROFS', 'ENOENT', 'EBUSY', 'UNKNOWN']

const stick = mkdtempSync(join(tmpdir(), 'nang-bac-stick-'))
afterAll(() => rmSync(stick, { recursive: true, force: true }))

/** A mentor with one signed assessment, two photographs' worth of evidence, in the outbox. */
async function openWithBatch() {
  const { core } = await openTestWorkspace()
  const city = await makePaperCity()
  const request = valueOf(await core.handlers.enrolment.makeRequest())
  const bytes = new Uint8Array(city.answerRequest(request.bytes))
  valueOf(await core.handlers.enrolment.readCertificate({ bytes }))
  const { id } = await startTestAssessment(core)
  await answer(core, id, 'cost', 1_000_000)
  const text = Array.from({ length: 30_000 }, (_, line) => `dòng ${line}\n`).join('')
  const evidence = { assessmentId: id, inputKey: null, fileName: 'a.txt', caption: '' }
  const content = new Uint8Array(Buffer.from(text))
  valueOf(await core.handlers.evidence.attach({ ...evidence, bytes: content }))
  await sign(core, id)
  valueOf(await core.handlers.sync.submit({ assessmentIds: [id] }))
  return { core, city }
}

it('says that a stick was pulled at every step of writing, leaves no half file, and sends nothing', async () => {
  const { core, city } = await openWithBatch()
  const faults: string[] = []
  let tries = 0
  for (const step of writingSteps) {
    for (const code of codes) {
      tries += 1
      const plugIn = failDisk(stick, step, code)
      const written = await core.handlers.carriedFiles.write({ folder: stick, revIds: null })
      plugIn()
      const what = `${code} at ${step}`
      if (written.ok) faults.push(`${what}: said to be written`)
      else if (written.failure.code !== 'files/folder-unusable') {
        faults.push(`${what}: ${JSON.stringify(written.failure)}`)
      }
      faults.push(...(await listFalseBatches(city)).map((name) => `${what}: half ${name}`))
      faults.push(...(await listSentTooEarly(core)).map((revId) => `${what}: sent ${revId}`))
    }
  }
  for (const gone of [join(stick, 'pulled'), join(stick, 'a', 'b')]) {
    tries += 1
    const written = await core.handlers.carriedFiles.write({ folder: gone, revIds: null })
    expect(written).toMatchObject({ failure: { because: 'missing' } })
  }
  reportProof({ promise: 'T4', name: 'stick pulled while writing', tries, failures: faults.length })
  expect(faults).toEqual([])

  const { files } = valueOf(await core.handlers.carriedFiles.write({ folder: stick, revIds: null }))
  const { records } = await city.readBatch(readFileSync(files[0]!.path))
  expect(records.map(({ kind }) => kind)).toEqual(['firm', 'assessment'])
  expect(readdirSync(stick).filter((name) => name.endsWith('.part'))).toEqual([])
})

it('says that a stick was pulled while the workspace was copied to it, and leaves no copy there', async () => {
  const { core } = await openWithBatch()
  const faults: string[] = []
  let tries = 0
  for (const step of writingSteps) {
    for (const code of codes) {
      tries += 1
      const plugIn = failDisk(stick, step, code)
      const written = await core.handlers.copies.write({ folder: stick })
      plugIn()
      if (written.ok) faults.push(`${code} at ${step}: said to be written`)
      const found = valueOf(await core.handlers.copies.find({ folder: stick }))
      faults.push(...found.map(({ folder }) => `${code} at ${step}: half ${folder}`))
    }
  }
  reportProof({
    promise: 'T4',
    name: 'stick pulled while a copy is written',
    tries,
    failures: faults.length,
  })
  expect(faults).toEqual([])
  const { folder } = valueOf(await core.handlers.copies.write({ folder: stick }))
  expect(valueOf(await core.handlers.copies.find({ folder: stick }))).toMatchObject([{ folder }])
})

/** Files that bear the name of a batch and are none. */
async function listFalseBatches({ readBatch }: Awaited<ReturnType<typeof makePaperCity>>) {
  const wrong: string[] = []
  for (const name of readdirSync(stick).filter((name) => name.endsWith('.nbac'))) {
    await readBatch(readFileSync(join(stick, name))).catch(() => wrong.push(name))
  }
  return wrong
}

async function listSentTooEarly({ handlers }: Core): Promise<string[]> {
  const records = valueOf(await handlers.sync.records({ filter: 'all', limit: 10 }))
  const waiting = ['queued', 'packed']
  return records.filter(({ carriage }) => !waiting.includes(carriage)).map(({ revId }) => revId)
}

it('refuses a file that was cut at any length', async () => {
  const { core, city } = await openWithBatch()
  const batchFile = valueOf(await core.handlers.carriedFiles.make({ revIds: null }))
  const batch = await city.readBatch(batchFile.bytes)
  const receipt = { kind: 'receipt', body: { receipt: city.receiptOf(batch) } } as const
  const wayBack = new Uint8Array(await city.wayBack([receipt]))
  const preview = (bytes: Uint8Array) =>
    core.handlers.carriedFiles.preview({ bytes: new Uint8Array(bytes) })
  const faults: string[] = []
  const batchLengths = lengthsOf(batchFile.bytes)
  for (const length of batchLengths) {
    const read = city.readBatch(batchFile.bytes.slice(0, length))
    if (await read.then(() => true).catch(() => false)) faults.push(`.nbac of ${length} bytes`)
  }
  const wayBackLengths = lengthsOf(wayBack)
  for (const length of wayBackLengths) {
    const looked = await preview(wayBack.slice(0, length))
    if (looked.ok || looked.failure.code !== 'files/unreadable') faults.push(`.nbar of ${length}`)
  }
  expect((await preview(wayBack)).ok).toBe(true)
  const tries = batchLengths.length + wayBackLengths.length
  reportProof({ promise: 'T4', name: 'file cut short', tries, failures: faults.length })
  expect(faults).toEqual([])
})

/** The borders of its parts and of its sealed pieces, one byte to each side, and lengths at random. */
function lengthsOf(file: Uint8Array): number[] {
  const { length } = file
  const headEnd = Buffer.from(file.subarray(0, 2_000)).indexOf('\n---')
  const pieceBytes = 64 * 1024 + 16
  const borders = [0, 22, headEnd, headEnd + 48, headEnd + 64, length - 16]
  for (let at = headEnd + 64; at < length; at += pieceBytes) borders.push(at)
  const around = borders.flatMap((border) => [border - 1, border, border + 1])
  const atRandom = [...seedsThatFailed, runSeed].flatMap((seed) => {
    const random = seededRandom(seed)
    return Array.from({ length: isFullSize ? 1_000 : 60 }, () => Math.floor(random() * length))
  })
  return [...new Set([...around, ...atRandom, length - 1])].filter((at) => at >= 0 && at < length)
}
