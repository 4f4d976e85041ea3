import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { addFirm } from '#core/firms/add-firm.ts'
import { addMentor } from '#core/mentors/add-mentor.ts'
import type { MentorCore } from '#core/mentors/mentor-core.ts'
import { personalDataHandlers } from '#core/personal-data/personal-data-handlers.ts'
import type { PersonalDataCore } from '#core/personal-data/personal-data-core.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import { mentorDetails } from '#test/support/mentor-details.ts'
import { firmDetails, openFirmCore } from '#test/support/open-firm-core.ts'
import { openMentorCore } from '#test/support/open-mentor-core.ts'

const resourcesFolder = join(import.meta.dirname, '..', '..', '..', '..', 'resources')

export const anh = {
  fullName: 'Nguyễn Thị Ánh',
  title: 'Kế toán trưởng',
  phone: '0912345678',
  email: 'anh@ducthang.example',
}
export const binh = { ...anh, fullName: 'Trần Văn Bình', phone: '0987654321', email: '' }

/** Contacts and mentors over one real database. */
export async function openKeptPeople() {
  const firms = await openFirmCore()
  const mentors: MentorCore = { ...(await openMentorCore()), db: firms.db }
  const { db, surroundings } = firms
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-erased-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const core: PersonalDataCore = {
    ...{ db, surroundings, firms },
    ...{ files: mentors.files, profile: mentors.profile },
    erasedList: join(folder, 'erased.json'),
  }
  return {
    core,
    mentors,
    handlers: personalDataHandlers(core, resourcesFolder),
    addFirm: async (details: Partial<FirmDetails> = {}) => {
      const added = await addFirm(firms, firmDetails({ contacts: [anh, binh], ...details }))
      if (!added.ok) throw new Error(JSON.stringify(added.failure))
      return added.value
    },
    addMentor: async (details: Partial<MentorDetails> = {}) => {
      const added = await addMentor(mentors, mentorDetails(details))
      if (!added.ok) throw new Error(JSON.stringify(added.failure))
      return added.value
    },
  }
}
