import { Worker } from 'node:worker_threads'

import { threadFile } from '#core/threads/thread-file.ts'
import type { Proposals } from '#shared/domain/campaigns/propose-assignments.ts'

import type { SolveInput } from './solve-proposals-worker.ts'

/**
 * `proposeAssignments` in a thread of its own: millions of pairs take seconds of processor time, in
 * which other calls are answered.
 */
export function solveProposalsAside(input: SolveInput): Promise<Proposals> {
  const file = threadFile('solve-proposals-worker', import.meta.url)
  const worker = new Worker(file, { workerData: input, env: {} })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread ended without proposals')))
  })
}
