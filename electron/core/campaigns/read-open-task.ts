import type { ReadDb } from '#core/database/schema.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type { NobodyToAssign, TooManyPairs } from '#shared/domain/campaigns/campaign-failures.ts'
import type { ProposalTask } from '#shared/domain/campaigns/propose-assignments.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { readScene } from './read-scene.ts'

/** 500 firms and 12,000 mentors: a few seconds. More would keep the manager waiting for longer. */
const mostPairs = 6_000_000

/** The firms of the campaign that nobody has in hand, and everybody who could go. */
export async function readOpenTask(
  core: CampaignCore,
  db: ReadDb,
  campaign: Campaign,
  /** Null for all that nobody has. */
  firmIds: readonly string[] | null = null,
): Promise<Result<ProposalTask, NobodyToAssign | TooManyPairs>> {
  const scene = await readScene(core, db, campaign)
  if (scene.mentors.length === 0) return failed({ code: 'campaign/nobody-to-assign' })
  const task = { ...scene, firms: await listAssignableFirms(db, campaign, firmIds) }
  if (countPairs(task) > mostPairs) {
    return failed({ code: 'campaign/too-many-pairs', most: mostPairs })
  }
  return succeeded(task)
}

export function countPairs({ firms, mentors }: ProposalTask): number {
  return firms.length * mentors.length
}
