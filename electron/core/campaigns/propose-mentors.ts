import { isDeepStrictEqual } from 'node:util'

import type { WriteTx } from '#core/database/schema.ts'
import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
  NobodyToAssign,
  TooManyPairs,
} from '#shared/domain/campaigns/campaign-failures.ts'
import {
  proposeAssignments,
  type Proposal,
  type Proposals,
  type ProposalTask,
} from '#shared/domain/campaigns/propose-assignments.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import type { StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { changeAssignments } from './change-assignments.ts'
import { readScene } from './read-scene.ts'
import { solveProposalsAside } from './solve-proposals-aside.ts'
import type { SolveInput } from './solve-proposals-worker.ts'
import { setUnplaced } from './target-repository.ts'

/** 500 firms and 12,000 mentors: a few seconds. More would keep the manager waiting for longer. */
const mostPairs = 6_000_000

export type ProposalSummary = { readonly proposed: number; readonly unplaced: number }
type Refused = CampaignNotFound | CampaignClosed | NobodyToAssign | TooManyPairs

/** As many are solved in passing: a thread of its own takes longer to start. */
const pairsInPassing = 200_000

/** A plan whose campaign changed while it was made is made again; the last one lets nothing between. */
const triesAside = 3

/**
 * Proposes a mentor for every firm of the campaign that nobody has in hand. Many pairs are solved
 * aside, between two transactions, and stored only if everything the plan rests on is as it was.
 */
export async function proposeMentors(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<ProposalSummary, Refused>> {
  const { db } = core.firms
  for (let tried = 0; tried < triesAside; tried += 1) {
    const read = await db.transaction().execute((tx) => readOpenTask(core, tx, campaignId))
    if (!read.ok) return read
    const { task } = read.value
    if (countPairs(task) <= pairsInPassing) break
    const solved = await solveProposalsAside(toSolveInput(core, task))
    const stored = await db.transaction().execute(async (tx) => {
      const now = await readOpenTask(core, tx, campaignId)
      if (!now.ok) return now
      const isAsItWas = isDeepStrictEqual(withoutReference(now.value.task), withoutReference(task))
      return isAsItWas
        ? succeeded(await storeProposals(core, tx, now.value.campaign, solved))
        : null
    })
    if (stored) return stored
  }
  return db.transaction().execute(async (tx) => {
    const read = await readOpenTask(core, tx, campaignId)
    if (!read.ok) return read
    const { campaign, task } = read.value
    return succeeded(await storeProposals(core, tx, campaign, proposeAssignments(task)))
  })
}

type OpenTask = { readonly campaign: Campaign; readonly task: ProposalTask }

async function readOpenTask(
  core: CampaignCore,
  tx: WriteTx,
  campaignId: CampaignId,
): Promise<Result<OpenTask, Refused>> {
  const campaign = await findCampaign(tx, campaignId)
  if (campaign === undefined) return failed({ code: 'campaign/not-found' })
  if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
  const read = await readTask(core, tx, campaign)
  return read.ok ? succeeded({ campaign, task: read.value }) : read
}

async function readTask(
  core: CampaignCore,
  tx: WriteTx,
  campaign: Campaign,
): Promise<Result<ProposalTask, NobodyToAssign | TooManyPairs>> {
  const scene = await readScene(core, tx, campaign)
  if (scene.mentors.length === 0) return failed({ code: 'campaign/nobody-to-assign' })
  const task = { ...scene, firms: await listAssignableFirms(tx, campaign, null) }
  if (countPairs(task) > mostPairs) {
    return failed({ code: 'campaign/too-many-pairs', most: mostPairs })
  }
  return succeeded(task)
}

function countPairs({ firms, mentors }: ProposalTask): number {
  return firms.length * mentors.length
}

/** The lists are those of this build and do not change. */
function withoutReference(task: ProposalTask): Omit<ProposalTask, 'reference'> {
  const { mentors, firms, span, alreadyHere, leftOut } = task
  return { mentors, firms, span, alreadyHere, leftOut }
}

function toSolveInput({ firms: { reference } }: CampaignCore, task: ProposalTask): SolveInput {
  const { keySectors, wards } = reference.lists
  return { ...withoutReference(task), keySectors, wards }
}

async function storeProposals(
  core: CampaignCore,
  tx: WriteTx,
  campaign: Campaign,
  { proposals, unplaced }: Proposals,
): Promise<ProposalSummary> {
  const campaignId = campaign.id
  await setUnplaced(tx, campaignId, unplaced)
  if (proposals.length > 0) {
    const edits = proposals.map((proposal) => ({
      before: null,
      after: toAssignment(core, campaign, proposal),
    }))
    await changeAssignments(core, tx, { campaignId, kind: 'proposed', note: '', edits })
  }
  return { proposed: proposals.length, unplaced: unplaced.length }
}

/** Solved over what stands in the transaction; stores nothing. */
export async function solveOpenFirms(
  core: CampaignCore,
  tx: WriteTx,
  campaign: Campaign,
): Promise<Result<Proposals, NobodyToAssign | TooManyPairs>> {
  const read = await readTask(core, tx, campaign)
  return read.ok ? succeeded(proposeAssignments(read.value)) : read
}

export function toAssignment(
  { firms: { surroundings } }: CampaignCore,
  campaign: Campaign,
  { firmId, mentorId, reasons }: Proposal,
): StoredAssignment {
  return {
    id: assignmentIdSchema.parse(surroundings.newId()),
    campaignId: campaign.id,
    firmId: firmIdSchema.parse(firmId),
    leadMentorId: mentorId,
    coMentorId: null,
    visitOn: null,
    dueOn: campaign.endsOn,
    state: 'proposed',
    reasons,
    changedBecause: null,
    told: null,
    version: 1,
  }
}
