import { expect, it } from 'vitest'

import { addMentor } from '#core/mentors/add-mentor.ts'
import { applyMentorImport } from '#core/mentors/apply-mentor-import.ts'
import type { MentorCore } from '#core/mentors/mentor-core.ts'
import { findMentor } from '#core/mentors/mentor-repository.ts'
import { rememberRoster } from '#core/mentors/remember-roster.ts'
import { removeMentor } from '#core/mentors/remove-mentor.ts'
import { restoreMentor } from '#core/mentors/restore-mentor.ts'
import { undoMentorImport } from '#core/mentors/undo-mentor-import.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { mentorDetails } from '#test/support/mentor-details.ts'
import { openCampaignCore, withCapacity } from '#test/support/open-campaign-core.ts'
import { openMentorCore } from '#test/support/open-mentor-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

type Applied = Parameters<typeof applyMentorImport>[1]

/** A file with one row, and what is done where it is like somebody. */
function oneRow(details: MentorDetails, otherwise: Applied['otherwise']): Applied {
  return {
    fileName: 'a.xlsx',
    file: { columns: [], rows: [{ row: 2, mentor: { details, restricted: emptyRestricted } }] },
    ...{ choices: {}, otherwise },
    work: {
      paceOver: () => ({ pace: () => Promise.resolve(), step: () => undefined }),
      signal: new AbortController().signal,
    },
  } as unknown as Applied
}

it('does not undo the import of a mentor who was given firms since', async () => {
  const campaigns = await openCampaignCore()
  const { db, surroundings } = campaigns.firms
  const core: MentorCore = { ...(await openMentorCore()), db, surroundings }
  const details = mentorDetails({ fullName: 'Lê Văn Nhập', ...withCapacity(3) })
  const made = await applyMentorImport(core, oneRow(details, 'add'))
  const campaignId = await campaigns.addCampaign()
  const firmIds = [await campaigns.addFirm({ name: 'Cơ khí Đức Thắng' })]
  valueOf(await campaigns.campaigns.addFirms({ campaignId, firmIds }))
  valueOf(await campaigns.assignments.propose({ campaignId }))
  valueOf(await campaigns.assignments.acceptAll({ campaignId }))

  expect(await undoMentorImport(core, made.id)).toEqual({
    ok: false,
    failure: {
      ...{ code: 'import/not-undoable', because: 'mentors-in-use', names: ['Lê Văn Nhập'] },
    },
  })
})

it('leaves out a row whose lists find no more room in a dossier, which stays as it was', async () => {
  const core = await openMentorCore()
  const tags = (word: string) => Array.from({ length: 30 }, (_, at) => `${word} ${String(at)}`)
  const same = { fullName: 'Lê Văn Nhập', phone: '0912345678' }
  const known = mentorDetails({ ...same, skillTags: tags('kỹ năng') })
  const { id } = valueOf(await addMentor(core, known))

  const row = oneRow(mentorDetails({ ...same, skillTags: tags('nghề') }), 'merge-file')
  const made = await applyMentorImport(core, row)

  expect(made).toMatchObject({ addedCount: 0, updatedCount: 0, skippedCount: 1 })
  const kept = await findMentor(core.db, mentorIdSchema.parse(id))
  expect(kept?.details.skillTags).toEqual(known.skillTags)
  expect((await undoMentorImport(core, made.id)).ok).toBe(true)
})

it('reads the roster anew when one mentor goes to the bin as another comes back', async () => {
  const core = await openMentorCore()
  const list = rememberRoster()
  const ids = []
  for (const fullName of ['Trần Văn Cơ', 'Trần Văn Khí']) {
    ids.push(valueOf(await addMentor(core, mentorDetails({ fullName }))).id)
  }
  const [one, two] = ids.map((id) => mentorIdSchema.parse(id))
  if (!one || !two) throw new Error('Nobody was added')
  const listed = async () => (await list(core.db, null)).map(({ mentorId }) => mentorId)
  valueOf(await removeMentor(core, one))
  expect(await listed()).toEqual([two])

  valueOf(await restoreMentor(core, one))
  valueOf(await removeMentor(core, two))
  expect(await listed()).toEqual([one])
})
