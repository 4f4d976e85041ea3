import { z } from 'zod'

import { workspaceCopySchema } from '#shared/domain/workspace/workspace-copy.ts'

import { call, type DiskFull, type Locked } from './call.ts'
import type { FolderUnusable } from './sync-contract.ts'
import type { WorkspaceExists } from './workspace-contract.ts'

/** The folder holds no key file and database, or they cannot be read whole. */
export type CopyUnusable = { readonly code: 'copy/unusable' }

/** Copies of a whole workspace on a stick, against the loss of the laptop. Answer while locked, too. */
export const copiesContract = {
  /**
   * Writes database, evidence and key file into a new folder there, encrypted as they are. The database
   * is opened and checked, evidence read back and compared, before it answers.
   */
  write: call({
    input: z.strictObject({ folder: z.string().min(1).max(1000) }),
    output: z.strictObject({ folder: z.string(), byteCount: z.int() }),
  }).orFails<FolderUnusable | Locked>(),
  /** Those on the drives that are plugged in, or in a folder and its own folders; newest first. */
  find: call({
    input: z.strictObject({ folder: z.string().min(1).max(1000).nullable() }),
    output: z.array(workspaceCopySchema),
  }).orFails<FolderUnusable>(),
  /**
   * Takes a copy over as the workspace of this laptop, where there is none yet; it is opened with the
   * passphrase or the recovery code afterwards, and begins a new life.
   */
  bringIn: call({
    input: z.strictObject({ folder: z.string().min(1).max(1000) }),
    output: z.void(),
  }).orFails<WorkspaceExists | CopyUnusable | DiskFull>(),
}
