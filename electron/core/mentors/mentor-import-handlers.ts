import { mapAtPace } from '#core/pace.ts'
import { setApartRepairs } from '#core/spreadsheets/set-apart-repairs.ts'
import { importWorks, type ImportWork } from '#core/spreadsheets/import-work.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { LikeRow, MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { applyMentorImport } from './apply-mentor-import.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import { findAlikeMentors, type Alike } from './find-alike-mentors.ts'
import type { MentorCore } from './mentor-core.ts'
import {
  listKnownMentors,
  listMentorImports,
  listRememberedHeaders,
} from './mentor-import-repository.ts'
import { mergingOf } from './merging-of.ts'
import { readMentorFile, type ReadMentorFile } from './read-mentor-file.ts'
import { toShownMentor } from './to-shown-mentor.ts'
import { undoMentorImport } from './undo-mentor-import.ts'

type KeptFile = {
  readonly previewId: string
  readonly fileName: string
  readonly file: ReadMentorFile
}

const rowsShown = 100
const likeRowsShown = 100
const sameRowsShown = 100
const faultsShown = 500

/** The last file previewed is kept in memory until it is applied or another is read. */
export function mentorImportHandlers(
  core: MentorCore,
  emit: (event: AppEvent) => void,
): AppHandlers['mentorImports'] {
  let kept: KeptFile | null = null
  const { run, cancel } = importWorks(emit)

  return {
    preview: ({ fileName, bytes, choices }) =>
      run('mentor-import-preview', async (work) => {
        const remembered = await listRememberedHeaders(core.db)
        const { lists } = core.reference
        const file = await readMentorFile({ fileName, bytes, choices, lists, remembered }, work)
        if (!file.ok) return file
        const read = { previewId: core.surroundings.newId(), fileName, file: file.value }
        const preview = await toPreview(core, read, work)
        kept = read
        return succeeded(preview)
      }),
    apply: async ({ previewId, choices, otherwise }) => {
      const wanted = kept
      if (wanted?.previewId !== previewId) return failed({ code: 'import/preview-gone' })
      const { fileName, file } = wanted
      const applied = await run('mentor-import', async (work) =>
        succeeded(await applyMentorImport(core, { fileName, file, choices, otherwise, work })),
      )
      // Stopped or not stored, the same preview can be applied again.
      if (applied.ok && kept === wanted) kept = null
      return applied
    },
    cancel: () => {
      cancel()
      return Promise.resolve(succeeded())
    },
    list: async () => succeeded(await listMentorImports(core.db)),
    undo: ({ importId }) => undoMentorImport(core, importId),
  }
}

async function toPreview(
  { db }: MentorCore,
  { previewId, fileName, file }: KeptFile,
  { paceOver }: ImportWork,
): Promise<MentorImportPreview> {
  const { rows, faults, ...head } = file
  const { pace } = paceOver(0)
  const alike = await findAlikeMentors(rows, await listKnownMentors(db, pace), pace)
  const repeated = rows.flatMap(({ row, mentor }, index) => {
    const like = alike[index] ?? null
    return mentor === null || like === null ? [] : [{ row, mentor, like }]
  })
  const sameRows = repeated.filter(({ like }) => like.isSame)
  const likeRows = repeated.filter(({ like }) => !like.isSame)
  const merging = await mapAtPace(likeRows, pace, ({ mentor, like }) =>
    mergingOf(like.other, mentor),
  )
  const unlisted = merging.slice(likeRowsShown)
  const { repairs, others } = setApartRepairs(faults)
  return {
    ...head,
    previewId,
    fileName,
    rowCount: rows.length,
    rows: rows.slice(0, rowsShown).map(({ row, mentor }) => ({
      row,
      shown: mentor && toShownMentor(mentor, true),
    })),
    faultyCount: rows.filter(({ mentor }) => mentor === null).length,
    likeRows: likeRows.slice(0, likeRowsShown).map(({ row, mentor, like }, index) => ({
      ...{ row, because: like.because, shown: toShownMentor(mentor, true) },
      ...{ other: toOther(like), merging: merging[index] ?? mergingOf(like.other, mentor) },
    })),
    likeCount: likeRows.length,
    likeInFileCount: likeRows.filter(({ like }) => like.other.row !== null).length,
    unlistedMerging: {
      'merge-keep': unlisted.filter((one) => one['merge-keep']).length,
      'merge-file': unlisted.filter((one) => one['merge-file']).length,
    },
    sameRows: sameRows
      .slice(0, sameRowsShown)
      .map(({ row, mentor }) => ({ row, name: mentorName(mentor.details) })),
    sameCount: sameRows.length,
    repairs,
    faults: others.slice(0, faultsShown),
    faultCount: others.length,
  }
}

/** What is restricted of a mentor of the roster stays hidden here too. */
function toOther({ other }: Alike): LikeRow['other'] {
  return {
    mentorId: other.mentorId === null ? null : mentorIdSchema.parse(other.mentorId),
    row: other.row,
    shown: toShownMentor(other, other.row !== null),
  }
}
