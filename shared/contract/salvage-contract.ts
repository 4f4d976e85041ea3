import { z } from 'zod'

import { salvageReportSchema } from '#shared/domain/workspace/salvage.ts'

import { call, type DiskFull } from './call.ts'
import { madeFileSchema } from './file-schema.ts'
import type {
  KeychainLost,
  WaitBeforeRetry,
  WorkspaceDamaged,
  WrongPassphrase,
  WrongRecoveryCode,
} from './workspace-contract.ts'

/** `nothing`: no page of the file opens any more. `newer-app`: a newer version of the app wrote it. */
export type SalvageImpossible = {
  readonly code: 'salvage/impossible'
  readonly because: 'nothing' | 'newer-app'
}
/** The user stopped it; nothing was changed. */
export type SalvageStopped = { readonly code: 'salvage/stopped' }
/** The workspace is open and nothing is wrong with it. */
export type SalvageNotNeeded = { readonly code: 'salvage/not-needed' }

/** Reading a damaged workspace row by row. Answers while locked. */
export const salvageContract = {
  /**
   * Makes a new workspace of every record that can still be read, opens it, and answers what is
   * missing. The damaged file stays beside it. `open` is for a workspace that is open for reading only.
   */
  run: call({
    input: z.strictObject({
      opensWith: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('open') }),
        z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(500) }),
        z.strictObject({ kind: z.literal('recovery-code'), recoveryCode: z.string().max(200) }),
      ]),
      /** Puts rows of the newest sound backup where rows are missing. */
      fillsFromBackup: z.boolean(),
    }),
    output: salvageReportSchema,
  }).orFails<
    | WrongPassphrase
    | WrongRecoveryCode
    | WaitBeforeRetry
    | KeychainLost
    | WorkspaceDamaged
    | SalvageImpossible
    | SalvageStopped
    | SalvageNotNeeded
    | DiskFull
  >(),
  /** Stops the one that runs, if one does; `run` then answers `salvage/stopped`. */
  stop: call({ input: z.void(), output: z.void() }).orFails<never>(),
  /** What the last salvage of the open workspace found; null when there was none, and while locked. */
  report: call({ input: z.void(), output: salvageReportSchema.nullable() }).orFails<never>(),
  /** The same as a table of every loss; null where `report` is. */
  exportReport: call({
    input: z.strictObject({ language: z.enum(['vi', 'en']) }),
    output: madeFileSchema.nullable(),
  }).orFails<never>(),
}
