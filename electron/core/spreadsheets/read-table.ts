import { Worker } from 'node:worker_threads'

import { threadFile } from '#core/threads/thread-file.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { tableLimits, type SheetRow, type Spreadsheet, type TableRefusal } from './spreadsheet.ts'
import type { TableWorkerAnswer, TableWorkerInput } from './read-table-worker.ts'

type TableRead = Result<Spreadsheet, TableRefusal>

/**
 * Reads a spreadsheet or text table that came from outside, in a thread of its own that knows
 * nothing but the file: at most 20 s and 512 MiB of heap, then it is ended. A thread and not a
 * process, because the packaged app forbids starting itself as plain Node. Throws the signal's
 * reason when it is given up.
 */
export async function readTable(
  bytes: Uint8Array,
  sheetName: string | null,
  signal?: AbortSignal,
): Promise<TableRead> {
  if (bytes.byteLength > tableLimits.inflatedBytes) return failed('too-large')
  if (bytes.byteLength === 0) return failed('empty-file')
  signal?.throwIfAborted()

  const workerData: TableWorkerInput = { bytes, sheetName }
  const worker = new Worker(threadFile('read-table-worker', import.meta.url), {
    workerData,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: tableLimits.heapMegabytes },
  })
  const end = new AbortController()
  const timer = setTimeout(() => end.abort('too-slow'), tableLimits.timeMs)
  const stop = () => end.abort('given-up')
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const read = await answerOf(worker, end.signal)
    signal?.throwIfAborted()
    return read
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** `end` ends the waiting; what the thread still sends is not heard. */
function answerOf(worker: Worker, end: AbortSignal): Promise<TableRead> {
  return new Promise((resolve, reject) => {
    const rows: SheetRow[] = []
    end.addEventListener('abort', () => resolve(failed('too-slow')), { once: true })
    worker.on('message', (answer: TableWorkerAnswer) => {
      if ('refusal' in answer) resolve(failed(answer.refusal))
      else if ('rows' in answer) for (const row of answer.rows) rows.push(row)
      else {
        const { sheetNames, name } = answer
        resolve(succeeded({ sheetNames, sheet: { name, rows } }))
      }
    })
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(failed('too-large'))
      else reject(new Error('The table could not be read', { cause: error }))
    })
  })
}
