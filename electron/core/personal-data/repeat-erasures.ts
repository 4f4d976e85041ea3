import { eraseHere } from './erase-here.ts'
import { readErasedList, type Erased } from './erased-list.ts'
import { isErasureKnown, storeErasureReport } from './erasure-repository.ts'
import { queueAgain } from './queue-erasure.ts'
import type { PersonalDataCore } from './personal-data-core.ts'

/**
 * Erases again whom a restored backup has brought back; the word to the others goes again too, since
 * the backup may be from before it was sent.
 */
export async function repeatErasures(
  core: Pick<PersonalDataCore, 'db' | 'surroundings' | 'files' | 'erasedList'>,
): Promise<void> {
  for (const erased of readErasedList(core.erasedList)) {
    if (!(await isErasureKnown(core.db, erased.erasureId))) await repeat(core, erased)
  }
}

async function repeat(
  { db, surroundings, files }: Pick<PersonalDataCore, 'db' | 'surroundings' | 'files'>,
  { erasureId, askedOn, kind, ownerId, nameSha256, word, ...erased }: Erased,
): Promise<void> {
  const unused = await db.transaction().execute(async (tx) => {
    const key = { kind, owner_id: ownerId, name_sha256: nameSha256 }
    const erasedAt = erased.erasedAt ?? surroundings.now().toISOString()
    const report = await eraseHere({ surroundings }, tx, key, {
      ...{ erasureId, askedOn, erasedAt, origin: 'here' },
    })
    if (word) await queueAgain(tx, surroundings, word)
    await storeErasureReport(tx, erasureId, { ...report, revId: word?.revId ?? null })
    return report.files
  })
  for (const sha256 of unused) files.erase(sha256)
}
