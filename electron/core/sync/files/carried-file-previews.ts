import { countRecords } from '#core/sync/down/change-repository.ts'
import { isTooMuch, listReplaced } from '#core/sync/down/count-replaced.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { mayDo } from '#core/sync/device/role-rights.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { readChain } from '#core/sync/device/known-certificates.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type {
  FileUnreadable,
  NotEnrolled,
  NotYourRole,
  PreviewGone,
  TooMuchReplaced,
} from '#shared/contract/sync-contract.ts'
import type { FilePreview } from '#shared/domain/sync/sync-state.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { DownChange, WayBack } from '#shared/wire/down-change.ts'

import { openCarriedFile, type OpenedFile } from './open-carried-file.ts'
import { describeLines, takeMentorsBatch } from './take-mentors-batch.ts'
import { describeChange, openWayBack, takeWayBack } from './take-way-back.ts'

type Kept = { readonly previewId: string; readonly file: OpenedFile }
type Taken = { taken: number; known: number }

/** Files that came on a stick: looked into first, taken when the user says so. */
export type CarriedFilePreviews = {
  readonly preview: (
    bytes: Uint8Array,
  ) => Promise<Result<FilePreview, NotEnrolled | FileUnreadable | NotYourRole>>
  readonly apply: (wanted: {
    readonly previewId: string
    readonly allowReplacing: boolean
  }) => Promise<Result<Taken, PreviewGone | TooMuchReplaced>>
}

/** The last file looked into is kept in memory until it is taken or another is looked into. */
export function carriedFilePreviews(work: SyncWork): CarriedFilePreviews {
  let kept: Kept | null = null
  return {
    preview: async (bytes) => {
      const device = await findEnrolledDevice(work.db)
      if (!device) return failed({ code: 'sync/not-enrolled' })
      const opened = await openCarriedFile(work.db, device, bytes)
      if (!opened.ok) return opened
      if (opened.value.kind === 'batch' && !mayDo(device.certificate, 'relay-batch')) {
        return failed({ code: 'sync/not-your-role' })
      }
      const previewId = work.surroundings.newId()
      const preview = await describe(work, device, { previewId, file: opened.value })
      if (preview.ok) kept = { previewId, file: opened.value }
      return preview
    },
    apply: async ({ previewId, allowReplacing }) => {
      const device = await findEnrolledDevice(work.db)
      if (!device || kept?.previewId !== previewId) return failed({ code: 'files/preview-gone' })
      const { file } = kept
      await work.backUp()
      const taken = await inOneTransaction(
        work,
        async (tx): Promise<Result<Taken, TooMuchReplaced>> => {
          if (file.kind === 'batch') return succeeded(await takeMentorsBatch(work, tx, file))
          const now = work.surroundings.now().toISOString()
          const opened = await openWayBack(tx, device, { wayBack: file.wayBack, now })
          const changes = opened.filter((change) => change !== null)
          const replaced = (await listReplaced(tx, changes)).size
          const outOf = await countRecords(tx)
          if (!allowReplacing && isTooMuch(replaced, outOf)) {
            return failed({ code: 'sync/too-much-replaced', replaced, outOf })
          }
          return succeeded(await takeWayBack(work, tx, { device, changes }))
        },
      )
      if (taken.ok) kept = null
      work.emit({ kind: 'sync-changed' })
      return taken
    },
  }
}

async function describe(
  work: SyncWork,
  device: EnrolledDevice,
  { previewId, file }: Kept,
): Promise<Result<FilePreview, FileUnreadable>> {
  const outOf = await countRecords(work.db)
  if (file.kind === 'batch') {
    const { userName, orgName } = file.author.certificate
    const lines = await describeLines(work.db, file)
    const head = { previewId, kind: file.kind, fromName: userName, fromOrg: orgName }
    return succeeded({ ...head, lines, replaces: 0, outOf })
  }
  const changes = await readOnly(work, device, file.wayBack)
  if (changes.length > 0 && changes.every((change) => change === null)) {
    return failed({ code: 'files/unreadable', because: 'not-signed' })
  }
  const lines: FilePreview['lines'] = []
  for (const change of changes) lines.push(await describeChange(work.db, change))
  const readable = changes.filter((change) => change !== null)
  return succeeded({
    ...{ previewId, kind: file.kind, lines, outOf },
    ...makerOf(device, file.wayBack),
    replaces: (await listReplaced(work.db, readable)).size,
  })
}

/** Chains of the file are learned to check its signatures by, and forgotten again: a look stores nothing. */
async function readOnly(
  work: SyncWork,
  device: EnrolledDevice,
  wayBack: WayBack,
): Promise<(DownChange | null)[]> {
  const now = work.surroundings.now().toISOString()
  let changes: (DownChange | null)[] = []
  try {
    await inOneTransaction(work, async (tx) => {
      changes = await openWayBack(tx, device, { wayBack, now })
      throw new LookIsOver()
    })
  } catch (error) {
    if (!(error instanceof LookIsOver)) throw error
  }
  return changes
}

/** Rolls back what a look had to store for a moment. */
class LookIsOver extends Error {}

/** Who signed the file's changes, as far as its chains say. */
function makerOf(device: EnrolledDevice, { chains, changes }: WayBack) {
  const signers = new Set(changes.map(({ certId }) => certId))
  const known = [...chains, device.chain].flatMap((chain) => readChain(device, chain) ?? [])
  const maker = known.find(({ certId }) => signers.has(certId))
  return { fromName: maker?.userName ?? '', fromOrg: maker?.orgName ?? '' }
}
