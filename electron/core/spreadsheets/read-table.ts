import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { tableLimits, type Spreadsheet, type TableRefusal } from './spreadsheet.ts'
import type { TableWorkerAnswer, TableWorkerInput } from './read-table-worker.ts'

/**
 * Reads a spreadsheet or text table that came from outside, in a thread of its own that knows
 * nothing but the file: at most 20 s and 512 MiB of heap, then it is ended. A thread and not a
 * process, because the packaged app forbids starting itself as plain Node.
 */
export async function readTable(
  bytes: Uint8Array,
  sheetName: string | null,
): Promise<Result<Spreadsheet, TableRefusal>> {
  if (bytes.byteLength > tableLimits.inflatedBytes) return failed('too-large')
  if (bytes.byteLength === 0) return failed('no-rows')

  const workerData: TableWorkerInput = { bytes, sheetName }
  const worker = new Worker(workerFile(), {
    workerData,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: tableLimits.heapMegabytes },
  })
  try {
    return await answerOf(worker)
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker): Promise<Result<Spreadsheet, TableRefusal>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(failed('too-slow')), tableLimits.timeMs)
    worker.once('message', (answer: TableWorkerAnswer) => {
      clearTimeout(timer)
      resolve('refusal' in answer ? failed(answer.refusal) : succeeded(answer.spreadsheet))
    })
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(timer)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(failed('too-large'))
      else reject(new Error('The table could not be read', { cause: error }))
    })
  })
}

/** Beside this file in the sources; beside the hosts in the bundle, whose chunks lie one deeper. */
function workerFile(): URL {
  const candidates = ['./read-table-worker.ts', './read-table-worker.js', '../read-table-worker.js']
  const files = candidates.map((name) => new URL(name, import.meta.url))
  const found = files.find((file) => existsSync(file))
  if (found === undefined) throw new Error('The table reader is missing from this build')
  return found
}
