import { parentPort, workerData } from 'node:worker_threads'

import {
  proposeAssignments,
  type Proposals,
  type ProposalTask,
} from '#shared/domain/campaigns/propose-assignments.ts'
import { createWardNearness } from '#shared/domain/campaigns/ward-nearness.ts'
import type { KeySector, Ward } from '#shared/domain/firms/reference-lists.ts'

/** A task as it goes to another thread: the lists in place of what is worked out from them. */
export type SolveInput = Omit<ProposalTask, 'reference'> & {
  readonly keySectors: readonly KeySector[]
  readonly wards: readonly Ward[]
}

const { keySectors, wards, ...task } = workerData as SolveInput
const reference = { keySectors, nearness: createWardNearness(wards) }
const proposals: Proposals = proposeAssignments({ ...task, reference })
parentPort?.postMessage(proposals)
