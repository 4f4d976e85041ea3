import { expect, it, vi } from 'vitest'

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
import { readEveryTable } from '#test/support/read-every-table.ts'

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
