import { createPace } from '#core/pace.ts'
import { listRestrictedMentors } from '#core/personal-data/hiding-restricted.ts'
import { hanoiDate } from '#core/reports/hanoi-time.ts'
import { writeXlsx, type WrittenCell } from '#core/spreadsheets/write-table.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorFilter } from '#shared/domain/mentors/mentor-list.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import type { Language } from '#shared/kit/words.ts'

import { toMentorQuery } from './list-mentors.ts'
import type { MentorCore } from './mentor-core.ts'
import { listMentorIds } from './mentor-list-repository.ts'
import { findMentors } from './mentor-repository.ts'
import { listPublishable } from './mentor-restricted-repository.ts'
import type { MentorPaperText } from './mentor-paper-text-vi.ts'
import { paperText } from './paper-text.ts'

type WantedRoster = {
  readonly filter: MentorFilter
  readonly list: 'working' | 'public'
  readonly language: Language
}
type Header = keyof MentorPaperText['roster']['headers']

const publicHeaders: readonly Header[] = [
  ...(['number', 'name', 'kind', 'workplace', 'jobTitle', 'fieldsRegistered'] as const),
  ...(['fieldsPractised', 'experience', 'contracts', 'status', 'decision', 'networkCode'] as const),
]
const workingHeaders: readonly Header[] = [
  ...publicHeaders,
  ...(['ward', 'phone', 'email', 'capacity'] as const),
]

/** The official list as a workbook: titles above, then one row for each mentor by given name. */
export async function exportRoster(
  core: MentorCore,
  { filter, list, language }: WantedRoster,
): Promise<{ file: MadeFile; leftOut: number }> {
  const found = await listInOrder(core, filter)
  const publishable = list === 'public' ? await listPublishable(core.db) : null
  const restricted = await listRestrictedMentors(core.db)
  const mentors = found.filter(
    ({ id }) => !restricted.has(id) && (publishable === null || publishable.has(id)),
  )
  const text = paperText(language)
  const headers = list === 'public' ? publicHeaders : workingHeaders
  const now = core.surroundings.now().toISOString()
  const file = await writeXlsx({
    fileName: text.roster[list].fileName,
    sheetName: text.roster.sheetName,
    titles: [
      core.profile().association,
      text.roster[list].title,
      text.roster.asOf(hanoiDate(now), mentors.length),
    ],
    headers: headers.map((header) => text.roster.headers[header]),
    rows: mentors.map((mentor, index) => {
      const cells = toCells(core, mentor, { text, language, number: index + 1 })
      return headers.map((header) => cells[header])
    }),
  })
  return { file, leftOut: found.length - mentors.length }
}

const idsPerQuery = 200

async function listInOrder(core: MentorCore, filter: MentorFilter): Promise<Mentor[]> {
  const pace = createPace()
  const query = toMentorQuery(core, { filter, offset: 0, limit: 0 })
  const ids = (await listMentorIds(core.db, query)).map((id) => mentorIdSchema.parse(id))
  const mentors: Mentor[] = []
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    await pace()
    const some = ids.slice(start, start + idsPerQuery)
    const byId = new Map((await findMentors(core.db, some)).map((mentor) => [mentor.id, mentor]))
    mentors.push(...some.flatMap((id) => byId.get(id) ?? []))
  }
  return mentors
}

function toCells(
  { reference }: MentorCore,
  { details, status, recognition }: Mentor,
  { text, language, number }: { text: MentorPaperText; language: Language; number: number },
): Readonly<Record<Header, WrittenCell>> {
  const sectors = details.fieldsRegistered.flatMap(
    (sector) => reference.lists.keySectors.find(({ id }) => id === sector)?.name[language] ?? [],
  )
  return {
    number,
    name: mentorName(details),
    kind: text.kinds[details.adviserType],
    workplace: details.workplace,
    jobTitle: details.jobTitle,
    fieldsRegistered: sectors.join('; '),
    fieldsPractised: details.fieldsPractised.join('; '),
    experience: details.experienceMonths,
    contracts: details.contracts36m,
    status: text.status[status],
    decision:
      recognition &&
      text.decision(recognition.decisionNumber, hanoiDate(recognition.decidedOn), recognition.body),
    networkCode: recognition && recognition.networkCode,
    ward: reference.wardByCode.get(details.wardCode ?? '')?.name ?? null,
    phone: details.phone,
    email: details.email,
    capacity: details.availability.capacityPerMonth,
  }
}
