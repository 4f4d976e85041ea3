import { Worker } from 'node:worker_threads'

import { threadFile } from '#core/threads/thread-file.ts'

import type { Progress, Salvaged } from './salvage-file.ts'
import type { SalvageInput } from './salvage-input.ts'
import type { SalvageWorkerAnswer } from './salvage-worker.ts'

/** Nothing was salvaged; `because` is the name of the error in the thread, `code` the system's. */
export class SalvageFailedError extends Error {
  override readonly name = 'SalvageFailedError'
  readonly because: string
  readonly code: unknown

  constructor({ name, message, code }: { name: string; message: string; code?: unknown }) {
    super(`${name}: ${message}`)
    this.because = name
    this.code = code
  }
}

/** The user stopped it. */
export class SalvageStoppedError extends Error {
  override readonly name = 'SalvageStoppedError'
}

/**
 * `salvageFile` in a thread of its own. Rejects with `SalvageFailedError`, or `SalvageStoppedError`
 * once the signal says so and the thread has ended; what was half written is the caller's to remove.
 */
export function salvageAside(
  input: SalvageInput,
  { onProgress, signal }: { readonly onProgress: Progress; readonly signal: AbortSignal },
): Promise<Salvaged> {
  const file = threadFile('salvage-worker', import.meta.url)
  // The thread wipes its own copy of the key.
  const worker = new Worker(file, { workerData: input, env: {} })
  signal.addEventListener('abort', () => void worker.terminate(), { once: true })
  return new Promise((resolve, reject) => {
    worker.on('message', (answer: SalvageWorkerAnswer) => {
      if ('salvaged' in answer) resolve(answer.salvaged)
      else if ('error' in answer) reject(new SalvageFailedError(answer.error))
      else onProgress(answer.done, answer.total)
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      const message = 'The thread ended'
      reject(
        signal.aborted
          ? new SalvageStoppedError(message)
          : new SalvageFailedError({ name: '', message }),
      )
    })
  })
}
