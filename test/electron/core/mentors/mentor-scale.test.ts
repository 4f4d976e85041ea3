import { expect, it } from 'vitest'

import { listMentors } from '#core/mentors/list-mentors.ts'
import { insertMentors } from '#core/mentors/mentor-repository.ts'
import { newMentor } from '#core/mentors/new-mentor.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { everyMentor, type MentorFilter } from '#shared/domain/mentors/mentor-list.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'

import { mentorDetails } from '../../../support/mentor-details.ts'
import { nameOf } from '../../../support/mentor-lists.ts'
import { openMentorCore } from '../../../support/open-mentor-core.ts'
import { processorMs } from '../../../support/processor-time.ts'

const filters: Readonly<Record<string, Partial<MentorFilter>>> = {
  'the whole list': {},
  'a common word': { text: 'nguyen' },
  'three words': { text: 'nguyen van cong ty 12' },
  'an old district': { text: 'hoan kiem' },
  'a word nobody has': { text: 'xyz' },
  'a sector': { sectorId: 'KS07' },
  'a ward and a state': { wardCode: '00070', status: 'draft' },
  'papers that end': { isEnding: true },
  'everything at once': {
    text: 'an',
    sectorId: 'KS01',
    adviserType: 'individual',
    consent: 'none',
  },
}

it('answers every filter over 10,000 mentors, first and last page, and prints what the slowest took', async () => {
  const core = await openMentorCore()
  const wards = core.reference.lists.wards
  const now = core.surroundings.now().toISOString()
  const added = Array.from({ length: 10_000 }, (_, index) => {
    const details = mentorDetails({
      fullName: nameOf(index),
      phone: `09${String(10_000_000 + index)}`,
      workplace: `Công ty số ${String(index % 700)}`,
      wardCode: wards[index % wards.length]?.code ?? null,
      fieldsRegistered: [`KS${String((index % 18) + 1).padStart(2, '0')}`],
    })
    const id = mentorIdSchema.parse(core.surroundings.newId())
    return { mentor: newMentor(id, details, now), restricted: emptyRestricted }
  })
  await core.db.transaction().execute((tx) => insertMentors(tx, added))

  const slowest: [string, number][] = []
  for (const [name, part] of Object.entries(filters)) {
    for (const offset of [0, 9900]) {
      const tookMs: number[] = []
      for (let turn = 0; turn < 5; turn += 1) {
        const startedAt = processorMs()
        const filter = { ...everyMentor, ...part }
        const page = await listMentors(core, { filter, offset, limit: 100 })
        tookMs.push(processorMs() - startedAt)
        expect(page.rows.length).toBeLessThanOrEqual(100)
      }
      slowest.push([name, tookMs.toSorted((left, right) => left - right)[2] ?? 0])
    }
  }
  slowest.sort(([, left], [, right]) => right - left)
  const words = slowest.slice(0, 3).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
  process.stdout.write(`10,000 mentors, slowest filters: ${words.join(', ')}\n`)
}, 60_000)
