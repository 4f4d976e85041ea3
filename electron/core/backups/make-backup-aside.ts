import { Worker } from 'node:worker_threads'

import { threadFile } from '#core/threads/thread-file.ts'
import type { Backup } from '#shared/domain/workspace/workspace.ts'

import type { BackupWorkerAnswer, BackupWorkerInput } from './make-backup-worker.ts'

/** The backup was not made; `code` is the system's or SQLite's. */
export class BackupFailedError extends Error {
  override readonly name = 'BackupFailedError'
  readonly code: unknown

  constructor(message: string, code: unknown) {
    super(message)
    this.code = code
  }
}

/**
 * `makeBackup` in a thread of its own: copying and checking a large file takes seconds of processor
 * time, in which the user goes on working. Rejects with `BackupFailedError`; no half copy stays.
 */
export function makeBackupAside(input: BackupWorkerInput): Promise<Backup> {
  const file = threadFile('make-backup-worker', import.meta.url)
  // The thread wipes its own copy of the key.
  const worker = new Worker(file, { workerData: input, env: {} })
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: BackupWorkerAnswer) => {
      if ('backup' in answer) resolve(answer.backup)
      else {
        const { name, message, code } = answer.error
        reject(new BackupFailedError(`${name}: ${message}`, code))
      }
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new BackupFailedError('The thread ended', undefined)))
  })
}
