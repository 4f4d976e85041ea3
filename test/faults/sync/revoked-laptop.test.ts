import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { sealFor } from '#exchange/age-file.ts'
import type { PackedBatch } from '#exchange/pack-batch.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { callCity } from '#test/support/call-city.ts'
import { relayedBy } from '#test/support/relay-batch.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, readReceipt, type TestLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord, reviewRecord } from '#test/support/test-records.ts'

let city: TestCity
let folder: string

beforeAll(async () => {
  city = await startTestCity()
  folder = mkdtempSync(join(tmpdir(), 'city-revoked-'))
})
afterAll(async () => {
  await city.stop()
  rmSync(folder, { recursive: true })
})

type Bringing = {
  readonly batch: PackedBatch
  readonly author: TestLaptop
  readonly manager: TestLaptop
}

/** Every way a batch can come to the city. */
const carriers: Readonly<Record<string, (bringing: Bringing) => Promise<unknown>>> = {
  'the network, in a session opened before': async ({ batch, author }) =>
    readReceipt(await author.put(batch)),
  'the association, over the network': async ({ batch, author, manager }) =>
    readReceipt(
      await manager.put(relayedBy(manager, batch.bytes, author), batch.manifest.batch_id),
    ),
  'a file to the city': ({ batch }) => readAtCity(batch.bytes),
  'a file of the association to the city': ({ batch, author, manager }) =>
    readAtCity(relayedBy(manager, batch.bytes, author)),
}

async function readAtCity(bytes: Uint8Array): Promise<void> {
  const file = join(folder, `${crypto.randomUUID()}.nbac`)
  writeFileSync(file, await sealFor([city.keys.encryption.recipient], bytes))
  expect(await callCity(city, 'read-batch', file)).toMatchObject({ code: 0, complained: '' })
}

it('of a revoked laptop nothing counts, by whatever carrier, and nothing goes to the bin', async () => {
  const orgId = await city.addOrg()
  const manager = await enrolLaptop(city, orgId, 'association-manager')
  const tried: string[] = []
  const counted: string[] = []
  for (const role of ['mentor', 'association-manager'] as const) {
    for (const [carrier, bring] of Object.entries(carriers)) {
      for (const packedFirst of [true, false]) {
        const author = await enrolLaptop(city, orgId, role)
        const known = firmRecord()
        const shown = assessmentRecord(known.record_id)
        await author.send([known, shown])
        const records = [
          firmRecord(),
          assessmentRecord(known.record_id),
          firmRecord({ name: 'Tên khác' }, { record_id: known.record_id }),
          reviewRecord(shown, 'approve'),
        ]
        const early = packedFirst ? author.pack(records) : null
        await callCity(city, 'revoke', author.certificate.deviceId)
        // On a chain of its own too, as after a restore.
        const batch =
          early ?? author.pack(records, { chain_id: crypto.randomUUID(), device_seq: 1 })

        await bring({ batch, author, manager })

        tried.push(`${role}, ${carrier}`)
        const revIds = records.map(({ rev_id }) => rev_id)
        if ((await countTaken(revIds)) > 0) counted.push(tried.at(-1)!)
        expect(await listQuarantined(revIds), tried.at(-1)).toEqual(
          records.map((record) => ({
            line: JSON.stringify(record),
            code: 'device/revoked',
            next_try_at: null,
          })),
        )
      }
    }
  }
  reportProof({
    promise: 'T9',
    name: 'ways in for a revoked laptop',
    tries: tried.length,
    failures: counted.length,
  })
  expect(counted).toEqual([])
})

it('a revoked laptop gets no session, no feed, uploads nothing and passes nothing on', async () => {
  const orgId = await city.addOrg()
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  const revoked = await enrolLaptop(city, orgId, 'association-manager')
  await revoked.send([firmRecord()])
  await callCity(city, 'revoke', revoked.certificate.deviceId)
  const batch = mentor.pack([firmRecord()])
  const relayed = relayedBy(revoked, batch.bytes, mentor)
  const wanted = { blobs: [{ sha256: 'a'.repeat(64), size: 1 }] }
  const json = { 'content-type': 'application/json' }
  const answers = [
    await revoked.put(relayed, batch.manifest.batch_id),
    await revoked.call(gatewayPaths.changes),
    await revoked.call(gatewayPaths.snapshot),
    await revoked.call(`${gatewayPaths.batches}/${batch.manifest.batch_id}`),
    await revoked.call(gatewayPaths.blobsMissing, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(wanted),
    }),
    await revoked.call(gatewayPaths.files, {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': '1',
        'upload-metadata': `sha256 ${Buffer.from('a'.repeat(64)).toString('base64')}`,
      },
    }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])

  const file = join(folder, 'relayed.nbac')
  writeFileSync(file, relayed)
  expect(await callCity(city, 'read-batch', file)).toMatchObject({ code: 1, said: '' })
  // Its author brings it: it was never theirs to lose.
  expect((await readReceipt(await mentor.put(batch))).records[0]).toMatchObject({
    status: 'accepted',
  })
})

async function countTaken(revIds: readonly string[]): Promise<number> {
  const rows = await city.db
    .selectFrom('revisions')
    .select('rev_id')
    .where('rev_id', 'in', revIds)
    .execute()
  return rows.length
}

async function listQuarantined(revIds: readonly string[]) {
  return city.db
    .selectFrom('quarantine')
    .select(['line', 'code', 'next_try_at'])
    .where('rev_id', 'in', revIds)
    .where('settled_at', 'is', null)
    .orderBy('line_no')
    .execute()
}
