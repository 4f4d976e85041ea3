import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { hashContactName } from '#exchange/contact-name.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'
import { testPassphrase, testProfile, valueOf } from '#test/support/open-test-core.ts'
import { openWorkspaceTables } from '#test/support/open-workspace-tables.ts'

import { makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import { change, detailsOf } from './told-firms.ts'

const anh = {
  fullName: 'Nguyễn Thị Ánh',
  title: 'Kế toán trưởng',
  phone: '0912345678',
  email: 'anh@ducthang.example',
}

async function withSentContact(role: 'mentor' | 'association-manager') {
  const city = await openTestCity()
  const test = await openEnrolled(city, role)
  valueOf(await test.core.handlers.workspace.changeProfile({ ...testProfile, role }))
  const { firmId } = await makeSubmitted(test.core)
  await change(test.core, firmId, { ...(await detailsOf(test.core, firmId)), contacts: [anh] })
  await syncOnce(test.core)
  return { city, firmId, ...test }
}

const erasureOf = (firmId: FirmId) => ({
  erasureId: crypto.randomUUID(),
  contact: { firmId, nameSha256: hashContactName(firmId, anh.fullName) },
  askedOn: '2026-05-01',
})

/** Everything in the file, read with the key as somebody with the passphrase could. */
async function wordsOf({ core, homeFolder }: { core: Core; homeFolder: string }): Promise<string> {
  await core.lock()
  const db = await openWorkspaceTables(homeFolder, testPassphrase)
  const words = await readEveryTable(db)
  await db.destroy()
  return words
}

it('erases on a mentor’s laptop what the association asks for, and confirms it', async () => {
  const { city, firmId, core, homeFolder } = await withSentContact('mentor')
  const asked = erasureOf(firmId)
  city.tell('erasure', asked)

  await syncOnce(core)
  expect(valueOf(await core.handlers.firms.get({ firmId })).contacts).toEqual([])
  await syncOnce(core)

  const sent = [...city.batches.values()].flatMap(({ records }) => records)
  expect(sent.filter(({ kind }) => kind === 'tombstone')).toMatchObject([
    { body: { erasureId: asked.erasureId } },
  ])
  const words = await wordsOf({ core, homeFolder })
  expect(words).toContain(asked.erasureId)
  // What it took out stands in its report, so it was done before it was confirmed.
  expect(words).toContain('"place":"contact"')
  for (const word of [anh.fullName, anh.phone, anh.email]) expect(words).not.toContain(word)
})

it('asks the city to erase what the manager erases here, and takes out what was on its way', async () => {
  const { city, firmId, core, homeFolder } = await withSentContact('association-manager')
  const details = await detailsOf(core, firmId)
  await change(core, firmId, { ...details, note: 'sửa', contacts: [anh] })
  const { personalData } = core.handlers
  const person = { kind: 'contact', firmId, fullName: anh.fullName } as const

  const erasure = valueOf(await personalData.erase({ person, askedOn: '2026-05-01' }))
  expect(erasure).toMatchObject({ told: 'waiting', left: [] })
  await syncOnce(core)

  const sent = [...city.batches.values()].flatMap(({ records }) => records)
  expect(sent.filter(({ kind }) => kind === 'erasure')).toMatchObject([
    {
      record_id: erasure.erasureId,
      body: { contact: { firmId, nameSha256: hashContactName(firmId, anh.fullName) } },
    },
  ])
  expect(valueOf(await personalData.listErasures())).toMatchObject([{ told: 'arrived' }])
  const words = await wordsOf({ core, homeFolder })
  for (const word of [anh.fullName, anh.phone, anh.email]) expect(words).not.toContain(word)
})
