import type { PastedList } from '#shared/domain/campaigns/pasted-list.ts'
import { readPastedCodes } from '#shared/domain/campaigns/read-pasted-codes.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import type { CampaignCore } from './campaign-core.ts'
import { listFirmsByTaxCode, listTargetsAmong } from './target-repository.ts'

/** What a pasted list of tax codes would add; stores nothing. */
export async function checkPastedCodes(
  { firms: { db } }: CampaignCore,
  { campaignId, text }: { readonly campaignId: CampaignId; readonly text: string },
): Promise<PastedList> {
  const { codes, faults } = readPastedCodes(text)
  const firmOf = await listFirmsByTaxCode(
    db,
    codes.map(({ taxCode }) => taxCode),
  )
  const ids = [...firmOf.values()].map(({ firmId }) => firmId)
  const present = await listTargetsAmong(db, campaignId, ids)
  const found: PastedList['found'] = []
  const problems: PastedList['faults'] = [...faults]
  for (const { line, taxCode } of codes) {
    const firm = firmOf.get(taxCode)
    const fault = { line, text: taxCode, firstLine: null }
    if (firm === undefined) problems.push({ ...fault, because: 'unknown-firm' })
    else if (present.has(firm.firmId)) problems.push({ ...fault, because: 'already' })
    else found.push({ line, taxCode, firmId: firmIdSchema.parse(firm.firmId), name: firm.name })
  }
  return { found, faults: problems.toSorted((one, other) => one.line - other.line) }
}
