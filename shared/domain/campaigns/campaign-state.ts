import { z } from 'zod'

export const campaignStateSchema = z.enum(['planning', 'running', 'closed'])
export type CampaignState = z.infer<typeof campaignStateSchema>

export const campaignStepSchema = z.enum(['start', 'close', 'reopen'])
export type CampaignStep = z.infer<typeof campaignStepSchema>

/** Only these arrows exist. */
const arrows: Readonly<
  Record<CampaignStep, { readonly from: CampaignState; readonly to: CampaignState }>
> = {
  start: { from: 'planning', to: 'running' },
  close: { from: 'running', to: 'closed' },
  reopen: { from: 'closed', to: 'running' },
}

export type CampaignStepTaken =
  | { readonly ok: true; readonly state: CampaignState }
  | { readonly ok: false; readonly refusal: `${CampaignStep}/${CampaignState}` }

export function takeCampaignStep(state: CampaignState, step: CampaignStep): CampaignStepTaken {
  const { from, to } = arrows[step]
  return state === from ? { ok: true, state: to } : { ok: false, refusal: `${step}/${state}` }
}
