import { join } from 'node:path'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { AppDatabase } from '#core/database/schema.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { openChange } from '#core/sync/down/open-change.ts'
import { readReceipt } from '#core/sync/outbox/take-receipt.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { readEnrolmentCode, toEnrolmentCode } from '#exchange/enrolment-code.ts'
import { signText } from '#exchange/sign-text.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import { verifyChain } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateChainSchema } from '#shared/wire/certificate.ts'
import { receiptSchema } from '#shared/wire/receipt.ts'
import {
  makeSubmitted,
  openEnrolled,
  syncOnce,
} from '#test/electron/core/sync/enrolled-workspace.ts'
import { openTestCity } from '#test/electron/core/sync/open-test-city.ts'
import type { TestCity } from '#test/electron/core/sync/test-city.ts'
import { openByDataKey } from '#test/support/open-by-data-key.ts'
import { testPassphrase } from '#test/support/open-test-core.ts'

import { mutatedJson, mutatedJsonText } from './mutated-json.ts'
import { hostileTimeoutMs, tryInputs } from './try-inputs.ts'

let city: TestCity
let db: AppDatabase
let device: EnrolledDevice

it(
  'receipts, words from above and chains are believed only as they were signed',
  async () => {
    await openLaptop()
    const [arrived] = [...city.batches.values()]
    const receipt = receiptSchema.parse(parseJson(arrived!.receipt.text))
    const wanted = {
      batchId: receipt.batch_id,
      manifestSha256: receipt.manifest_sha256,
      deviceId: receipt.device_id,
    }
    expect(await readReceipt(db, device, arrived!.receipt, wanted)).toEqual(receipt)
    const stranger = { key: makeSigningKey(), certId: city.certId }

    await tryInputs({
      name: 'receipts, signed by the city and not',
      inputs: fc.tuple(mutatedJsonText([receipt]), fc.boolean()),
      take: async ([text, isCity]) => {
        const signed = signText('receipt', text, isCity ? city : stranger)
        const read = await readReceipt(db, device, signed, wanted)
        if (read === null) return 'refused'
        expect(isCity).toBe(true)
        expect(read.batch_id).toBe(receipt.batch_id)
        return 'taken'
      },
    })
    const words = [
      city.tell('revocation', { deviceId: crypto.randomUUID(), revokedAt: '2026-11-01T00:00:00Z' }),
    ].map(({ text }) => parseJson(text))
    await tryInputs({
      name: 'words from above, signed by the city and not',
      inputs: fc.tuple(mutatedJsonText(words), fc.boolean()),
      take: async ([text, isCity]) => {
        const opened = await openChange(
          db,
          device,
          signText('change', text, isCity ? city : stranger),
        )
        if (!opened.ok) return 'refused'
        expect(isCity).toBe(true)
        return 'taken'
      },
    })
    const chain = [...city.chains.values()][0]!
    const rootKey = city.root.key.publicKey
    expect(verifyChain(rootKey, chain, null).ok).toBe(true)
    const { refused } = await tryInputs({
      name: 'certificate chains',
      inputs: mutatedJson([chain, [chain, chain].flat().slice(0, 3)]),
      take: (json) => {
        const parsed = certificateChainSchema.safeParse(json)
        if (!parsed.success || !verifyChain(rootKey, parsed.data, null).ok) return 'refused'
        // What was changed lies outside what is signed.
        expect(parsed.data.map(({ text }) => text)).toEqual(
          chain.slice(-parsed.data.length).map(({ text }) => text),
        )
        return 'taken'
      },
    })
    expect(refused).toBeGreaterThan(1_000)
    await db.destroy()
  },
  hostileTimeoutMs,
)

async function openLaptop(): Promise<void> {
  city = await openTestCity()
  const { core, homeFolder } = await openEnrolled(city)
  await makeSubmitted(core)
  await syncOnce(core)
  await core.close()
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
  const work = await openByDataKey(join(homeFolder, 'workspace.db'), dataKey)
  db = work.workspace.db
  device = (await findEnrolledDevice(db))!
}

it(
  'an enrolment code is read or refused, whatever is typed',
  async () => {
    const code = toEnrolmentCode(new Uint8Array(10).fill(7))
    expect(readEnrolmentCode(code)).not.toBeNull()
    await tryInputs({
      name: 'enrolment codes',
      inputs: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc
          .tuple(fc.nat(code.length), fc.string({ maxLength: 3 }))
          .map(([at, added]) => code.slice(0, at) + added + code.slice(at)),
      ),
      known: ['-'.repeat(100_000), 'İ'.repeat(1_000)],
      take: (typed) => (readEnrolmentCode(typed) === null ? 'refused' : 'taken'),
    })
  },
  hostileTimeoutMs,
)
