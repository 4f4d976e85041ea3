import { parentPort, workerData } from 'node:worker_threads'

import type { Backup } from '#shared/domain/workspace/workspace.ts'

import { makeBackup } from './backup-files.ts'

export type BackupWorkerInput = {
  readonly workspaceFile: string
  readonly folder: string
  readonly dataKey: Uint8Array
  readonly reason: Backup['reason']
  readonly madeAt: Date
}

/** An error loses its class and its code on the way between threads, so both are spelt out. */
export type BackupWorkerAnswer =
  | { readonly backup: Backup }
  | { readonly error: { readonly name: string; readonly message: string; readonly code: unknown } }

const { workspaceFile, folder, dataKey, ...wanted } = workerData as BackupWorkerInput
parentPort?.postMessage(answer())
dataKey.fill(0)

function answer(): BackupWorkerAnswer {
  try {
    return { backup: makeBackup(workspaceFile, folder, dataKey, wanted) }
  } catch (error) {
    return { error: tell(error) }
  }
}

/** The cause where it says more: a full disk is found while the copy is checked, too. */
function tell(error: unknown): Extract<BackupWorkerAnswer, { error: unknown }>['error'] {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: undefined }
  if (!('code' in error) && error.cause instanceof Error) return tell(error.cause)
  return {
    name: error.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
  }
}
