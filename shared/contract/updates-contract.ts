import { z } from 'zod'

import {
  offeredUpdateSchema,
  updateFaultSchema,
  updateStateSchema,
  type UpdateFault,
} from '#shared/domain/updates/update.ts'

import { call } from './call.ts'

/** Why an update file or its installer was not taken. */
export type UpdateRefused = { readonly code: 'update/refused'; readonly because: UpdateFault }
/** What was found has been taken away since, such as a stick that was pulled out. */
export type UpdateNotFound = { readonly code: 'update/not-found' }
/** This host starts no installers; the file lies in `folder`. */
export type InstallerNotStarted = {
  readonly code: 'update/not-started'
  readonly folder: string
}

/** The publisher's address does not answer, or the download broke off. */
export type UpdateUnreachable = { readonly code: 'update/unreachable' }

const whereToLookSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('usual') }),
  z.strictObject({ kind: z.literal('folder'), folder: z.string().trim().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('network') }),
])
export type WhereToLook = z.infer<typeof whereToLookSchema>

/** Updates from a stick or a folder: signed by the publisher, checked here, backed up before. */
export const updatesContract = {
  state: call({ input: z.void(), output: updateStateSchema }).orFails<never>(),
  /**
   * Looks for update files (`.nbup`) on plugged-in sticks and in the folder for downloads, in the one
   * folder that is named, or at the publisher's address, which is asked only then. Says of each what it is, or why it cannot be taken.
   */
  look: call({
    input: z.strictObject({ where: whereToLookSchema }),
    output: z.strictObject({
      found: z.array(z.strictObject({ updateId: z.uuid(), offered: offeredUpdateSchema })),
      refused: z.array(z.strictObject({ fileName: z.string(), because: updateFaultSchema })),
    }),
  }).orFails<UpdateUnreachable>(),
  /** Copies the installer to this laptop and checks the copy; up to 600 MiB, so it takes a while. */
  stage: call({
    input: z.strictObject({ updateId: z.uuid() }),
    output: updateStateSchema,
  }).orFails<UpdateRefused | UpdateNotFound | UpdateUnreachable>(),
  /** Checks once more, backs up, starts the installer and stops the app. */
  install: call({
    input: z.strictObject({ version: z.string().max(40) }),
    output: z.void(),
  }).orFails<UpdateRefused | UpdateNotFound | InstallerNotStarted>(),
}
