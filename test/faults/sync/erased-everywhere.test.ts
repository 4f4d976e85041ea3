import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { personSchema } from '#shared/domain/personal-data/person.ts'
import { makeSubmitted, syncOnce } from '#test/electron/core/sync/enrolled-workspace.ts'
import { change, detailsOf } from '#test/electron/core/sync/told-firms.ts'
import { everythingStored } from '#test/support/everything-stored.ts'
import {
  openTestWorkspace,
  testPassphrase,
  testProfile,
  valueOf,
} from '#test/support/open-test-core.ts'
import { openWorkspaceTables } from '#test/support/open-workspace-tables.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const anh = {
  fullName: 'Nguyễn Thị Ánh',
  title: 'Kế toán trưởng',
  phone: '0912345678',
  email: 'anh@ducthang.example',
}
const words = [anh.fullName, foldText(anh.fullName), anh.phone, anh.email]

async function openLaptop(orgId: string, role: 'mentor' | 'association-manager') {
  const test = await openTestWorkspace()
  valueOf(await test.core.handlers.workspace.changeProfile({ ...testProfile, role }))
  const code = await city.makeCode(orgId, role)
  valueOf(await test.core.handlers.enrolment.byCode({ address: city.gateway.url, code }))
  return test
}

/** Lines that still name the person; the workspace is locked by it. */
async function linesLeft(laptop: { core: Core; homeFolder: string }): Promise<string[]> {
  await laptop.core.lock()
  const db = await openWorkspaceTables(laptop.homeFolder, testPassphrase)
  const lines = (await readEveryTable(db)).split('\n')
  await db.destroy()
  return lines.filter(namesHer)
}

const namesHer = (line: string) => words.some((word) => line.includes(word))

it('one decision takes a person out of the city and of every laptop, drafts on their way included', async () => {
  const orgId = await city.addOrg()
  const manager = await openLaptop(orgId, 'association-manager')
  const mentor = await openLaptop(orgId, 'mentor')
  const { firmId } = await makeSubmitted(mentor.core)
  const details = await detailsOf(mentor.core, firmId)
  await change(mentor.core, firmId, { ...details, contacts: [anh] })
  await syncOnce(mentor.core)
  await syncOnce(manager.core)
  const kept = valueOf(await manager.core.handlers.firms.get({ firmId }))
  expect(kept.contacts).toEqual([anh])
  // Not sent yet when the association decides.
  const typed = { ...anh, title: 'Phó giám đốc' }
  await change(mentor.core, firmId, { ...details, contacts: [typed], note: 'sửa sau' })

  const person = personSchema.parse({ kind: 'contact', firmId, fullName: anh.fullName })
  const { personalData } = manager.core.handlers
  valueOf(await personalData.erase({ person, askedOn: '2026-05-01' }))
  await syncOnce(manager.core)
  for (const laptop of [mentor, mentor, manager, manager]) await syncOnce(laptop.core)

  expect((await everythingStored(city.database)).split('\n').filter(namesHer)).toEqual([])
  expect(valueOf(await mentor.core.handlers.firms.get({ firmId })).contacts).toEqual([])
  expect(valueOf(await mentor.core.handlers.firms.get({ firmId })).note).toBe('sửa sau')
  expect(await linesLeft(mentor)).toEqual([])
  expect(await linesLeft(manager)).toEqual([])
  const confirmed = await city.db.selectFrom('erasure_confirmations').select('device_id').execute()
  expect(confirmed).toHaveLength(2)
})
