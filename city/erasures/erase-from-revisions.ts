import { sha256Hex } from '#exchange/sha256.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { CityReadDb, CityTx } from '../database/schema.ts'
import { eraseFromJson, eraseFromLine } from './erase-from-line.ts'
import type { ErasedNames } from './erased-names.ts'
import {
  keepWithoutContact,
  listRevisionsAbout,
  type PrunedRevision,
  type StoredRevision,
} from './stored-lines-repository.ts'

/** What is left of the revisions that hold one of them; a merged body may hold more than its line. */
export async function findPruned(
  db: CityReadDb,
  orgId: string,
  firmIds: readonly string[],
  names: ErasedNames,
): Promise<PrunedRevision[]> {
  const revisions = await listRevisionsAbout(db, orgId, firmIds)
  return revisions.flatMap((revision) => prune(revision, names) ?? [])
}

function prune({ revId, line, body, sha256 }: StoredRevision, names: ErasedNames) {
  const keptLine = eraseFromLine(line, names)
  const keptBody = body === null ? null : eraseFromJson(body, [...names.values()].flat())
  if (keptLine === null && keptBody === null) return undefined
  return {
    revId,
    sentSha256: keptLine === null ? null : sha256Hex(line),
    line: keptLine ?? line,
    bodyText: keptBody ?? (body === null ? null : JSON.stringify(body)),
    sha256: keptBody === null ? sha256 : sha256Hex(canonicalJson(parseJson(keptBody))),
  }
}

export async function eraseFromRevisions(
  tx: CityTx,
  orgId: string,
  erasureId: string,
  pruned: readonly PrunedRevision[],
): Promise<void> {
  for (const revision of pruned) await keepWithoutContact(tx, orgId, erasureId, revision)
}
