import { eraseHere } from './erase-here.ts'
import { readErasedList, type Erased } from './erased-list.ts'
import { isErasureKnown, storeErasureReport } from './erasure-repository.ts'
import type { PersonalDataCore } from './personal-data-core.ts'

/** Erases again whom a restored backup has brought back. */
export async function repeatErasures(
  core: Pick<PersonalDataCore, 'db' | 'surroundings' | 'files' | 'erasedList'>,
): Promise<void> {
  for (const erased of readErasedList(core.erasedList)) {
    if (!(await isErasureKnown(core.db, erased.erasureId))) await repeat(core, erased)
  }
}

async function repeat(
  { db, surroundings, files }: Pick<PersonalDataCore, 'db' | 'surroundings' | 'files'>,
  { erasureId, askedOn, kind, ownerId, nameSha256 }: Erased,
): Promise<void> {
  const unused = await db.transaction().execute(async (tx) => {
    const key = { kind, owner_id: ownerId, name_sha256: nameSha256 }
    const erasedAt = surroundings.now().toISOString()
    const report = await eraseHere({ surroundings }, tx, key, {
      ...{ erasureId, askedOn, erasedAt, origin: 'here' },
    })
    // Whoever else had to be told was told the first time.
    await storeErasureReport(tx, erasureId, { ...report, revId: null })
    return report.files
  })
  for (const sha256 of unused) files.erase(sha256)
}
