import { isDeepStrictEqual } from 'node:util'

import type { WriteTx } from '#core/database/schema.ts'
import {
  proposeAssignments,
  type Proposals,
  type ProposalTask,
} from '#shared/domain/campaigns/propose-assignments.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { countPairs } from './read-open-task.ts'
import { solveProposalsAside } from './solve-proposals-aside.ts'
import type { SolveInput } from './solve-proposals-worker.ts'

/** As many are solved in passing: a thread of its own takes longer to start. */
const pairsInPassing = 200_000

/** A plan whose campaign changed while it was made is made again; the last one lets nothing between. */
const triesAside = 3

type Plan<Ready extends { readonly task: ProposalTask | null }, Failure, Summary> = {
  /** Reads what is to be solved; what it writes to see it is kept only where `store` follows. */
  readonly prepare: (tx: WriteTx) => Promise<Result<Ready, Failure>>
  /** Keeps the plan in the transaction it was prepared in. */
  readonly store: (tx: WriteTx, ready: Ready, solved: Proposals) => Promise<Summary>
}

const nothingToSolve: Proposals = { proposals: [], unplaced: [] }

/**
 * Many pairs are solved aside, between two transactions, so that other calls are answered meanwhile,
 * and stored only if everything the plan rests on is as it was. A task that is null has no solution.
 */
export async function solveBetween<
  Ready extends { readonly task: ProposalTask | null },
  Failure,
  Summary,
>(core: CampaignCore, plan: Plan<Ready, Failure, Summary>): Promise<Result<Summary, Failure>> {
  for (let tried = 0; tried < triesAside; tried += 1) {
    const read = await onlyTry(core, plan.prepare)
    if (!read.ok) return read
    const { task } = read.value
    if (task === null || countPairs(task) <= pairsInPassing) break
    const solved = await solveProposalsAside(toSolveInput(core, task))
    const stored = await keepIf(core, async (tx) => {
      const now = await plan.prepare(tx)
      if (!now.ok) return now
      return isSame(now.value.task, task)
        ? succeeded(await plan.store(tx, now.value, solved))
        : null
    })
    if (stored) return stored
  }
  return core.firms.db.transaction().execute(async (tx) => {
    const read = await plan.prepare(tx)
    if (!read.ok) return read
    const { task } = read.value
    const solved = task === null ? nothingToSolve : proposeAssignments(task)
    return succeeded(await plan.store(tx, read.value, solved))
  })
}

/** What `work` comes to, with nothing of it kept. */
async function onlyTry<Value>(
  core: CampaignCore,
  work: (tx: WriteTx) => Promise<Value>,
): Promise<Value> {
  const tried: Value[] = []
  await keepIf(core, async (tx) => {
    tried.push(await work(tx))
    return null
  })
  const [value] = tried
  if (value === undefined) throw new Error('What was tried came to nothing')
  return value
}

/** Rolls back where `work` answers null. */
async function keepIf<Value>(
  { firms: { db } }: CampaignCore,
  work: (tx: WriteTx) => Promise<Value | null>,
): Promise<Value | null> {
  const undo = new Error('Not to be kept')
  try {
    return await db.transaction().execute(async (tx) => {
      const value = await work(tx)
      if (value === null) throw undo
      return value
    })
  } catch (error) {
    if (error !== undo) throw error
    return null
  }
}

function isSame(now: ProposalTask | null, then: ProposalTask): boolean {
  return now !== null && isDeepStrictEqual(withoutReference(now), withoutReference(then))
}

/** The lists are those of this build and do not change. */
function withoutReference(task: ProposalTask): Omit<ProposalTask, 'reference'> {
  const { mentors, firms, span, alreadyHere, leftOut, takenOff } = task
  return { mentors, firms, span, alreadyHere, leftOut, takenOff }
}

function toSolveInput({ firms: { reference } }: CampaignCore, task: ProposalTask): SolveInput {
  const { keySectors, wards } = reference.lists
  return { ...withoutReference(task), keySectors, wards }
}
