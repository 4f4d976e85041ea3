import type { WriteTx } from '#core/database/schema.ts'
import type { FirmCore } from '#core/firms/firm-core.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { PlaceCount } from '#shared/domain/personal-data/person.ts'

import { countPlaces } from './copy.ts'
import { eraseContact } from './erase-contact.ts'
import { insertErasure, type NewErasure } from './erasure-repository.ts'
import { isFileInUse, listMentorCopies, listMentorFiles } from './mentor-copies-repository.ts'
import { deleteRestriction } from './person-marks-repository.ts'
import type { PersonKey } from './personal-data-tables.ts'

/** What an erasure did; `files` are those that nothing refers to any more. */
export type ErasedHere = {
  readonly removed: readonly PlaceCount[]
  readonly left: readonly PlaceCount[]
  readonly files: readonly string[]
}

/** Writes the erasure down, and takes the person out of the database. */
export async function eraseHere(
  core: Pick<FirmCore, 'surroundings'>,
  tx: WriteTx,
  key: PersonKey,
  erasure: NewErasure,
): Promise<ErasedHere> {
  await insertErasure(tx, key, erasure)
  await deleteRestriction(tx, key)
  if (key.kind === 'mentor') return eraseMentor(tx, mentorIdSchema.parse(key.owner_id))
  const contact = { firmId: firmIdSchema.parse(key.owner_id), nameSha256: key.name_sha256 }
  return { ...(await eraseContact(core, tx, contact)), files: [] }
}

async function eraseMentor(tx: WriteTx, mentorId: MentorId): Promise<ErasedHere> {
  const copies = await listMentorCopies(tx, mentorId)
  const files = await listMentorFiles(tx, mentorId)
  for (const copy of copies) await copy.remove?.(tx)
  const left = await listMentorCopies(tx, mentorId)
  const unused: string[] = []
  for (const sha256 of files) if (!(await isFileInUse(tx, sha256))) unused.push(sha256)
  return {
    removed: countPlaces(copies.filter(({ stays }) => stays === null)),
    left: countPlaces(left.filter(({ stays }) => stays !== null)),
    files: unused,
  }
}
