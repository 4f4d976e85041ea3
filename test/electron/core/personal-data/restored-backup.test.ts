import { expect, it, vi } from 'vitest'

import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { personSchema } from '#shared/domain/personal-data/person.ts'
import {
  testPassphrase,
  testProfile,
  openTestWorkspace,
  valueOf,
} from '#test/support/open-test-core.ts'
import { mentorDetails } from '#test/support/mentor-details.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { openWorkspaceTables } from '#test/support/open-workspace-tables.ts'
import { answer, startFor } from '#test/support/start-test-assessment.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'

import { openManager } from '../review/two-laptops.ts'
import { sign, syncOnce } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'
import { anh } from './open-kept-people.ts'

it('erases again whom a restored backup brings back', async () => {
  const { core, homeFolder } = await openTestWorkspace()
  const { workspace, firms, mentors, backups, personalData } = core.handlers
  valueOf(await workspace.changeProfile({ ...testProfile, role: 'association-manager' }))
  const firm = valueOf(await firms.add(firmDetails({ contacts: [anh] })))
  const mentor = valueOf(await mentors.add(mentorDetails({ phone: '0911111111' })))
  const backup = valueOf(await backups.make())
  const askedOn = '2026-03-01'
  const contact = personSchema.parse({ kind: 'contact', firmId: firm.id, fullName: anh.fullName })
  const person = personSchema.parse({ kind: 'mentor', mentorId: mentor.id })
  valueOf(await personalData.erase({ person: contact, askedOn }))
  valueOf(await personalData.erase({ person, askedOn }))

  valueOf(await backups.restore({ backupId: backup.id }))
  valueOf(await workspace.unlock({ passphrase: testPassphrase }))

  await vi.waitFor(async () => {
    expect(valueOf(await personalData.listErasures())).toHaveLength(2)
  })
  await core.lock()
  const db = await openWorkspaceTables(homeFolder, testPassphrase)
  const words = await readEveryTable(db)
  await db.destroy()
  for (const word of [anh.fullName, anh.phone, 'Trần Văn Đức', '0911111111'])
    expect(words).not.toContain(word)
})

it('remembers when a person was erased, and tells the city again in the same words', async () => {
  const city = await openTestCity()
  const core = await openManager(city)
  const { workspace, firms, backups, personalData } = core.handlers
  const firm = valueOf(
    await firms.add(firmDetails({ vsic: { version: '2025', code: '31' }, contacts: [anh] })),
  )
  const { id } = await startFor(core, firmIdSchema.parse(firm.id), 2026)
  await answer(core, id, 'cost', 1_000_000)
  await sign(core, id)
  valueOf(await core.handlers.sync.submit({ assessmentIds: [id] }))
  await syncOnce(core)
  const backup = valueOf(await backups.make())
  const person = personSchema.parse({ kind: 'contact', firmId: firm.id, fullName: anh.fullName })
  const erased = valueOf(await personalData.erase({ person, askedOn: '2026-03-01' }))
  expect(erased.told).toBe('waiting')
  await syncOnce(core)

  valueOf(await backups.restore({ backupId: backup.id }))
  valueOf(await workspace.unlock({ passphrase: testPassphrase }))
  const [again] = await vi.waitFor(async () => {
    const listed = valueOf(await personalData.listErasures())
    expect(listed).toHaveLength(1)
    return listed
  })
  expect(again).toMatchObject({ erasedAt: erased.erasedAt, told: 'waiting' })
  await syncOnce(core)
  const words = [...city.batches.values()]
    .flatMap(({ records }) => records)
    .filter(({ kind }) => kind === 'erasure')
  expect(words).toHaveLength(2)
  expect(words[1]).toEqual(words[0])
})
