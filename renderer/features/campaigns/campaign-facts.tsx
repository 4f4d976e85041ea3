import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useInstruments } from '../../client/use-instruments.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { FactLine, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'
import { useNormSets } from './use-norm-sets.ts'
import { useSectorName } from './use-sector-name.ts'

/** What the campaign was set up with. */
export function CampaignFacts({ campaign }: { readonly campaign: Campaign }) {
  const { facts } = useText().campaigns
  const { duties, methods } = useText().campaignForm
  const sectorName = useSectorName()
  const { team, plan, sectors } = campaign
  const approval = useApproval(campaign)
  return (
    <Section title={facts.title}>
      <FactList unknown={facts.noNorms}>
        <FactLine name={facts.instrument}>{useInstrumentName(campaign)}</FactLine>
        <FactLine name={facts.norms}>{useNormSetName(campaign)}</FactLine>
        <FactLine name={facts.sectors} unknown={facts.everySector}>
          {sectors.map(sectorName).join('; ')}
        </FactLine>
        <FactLine name={facts.team} unknown={facts.noTeam}>
          {team.map(({ fullName, duty }) => `${fullName} (${duties[duty]})`).join('; ')}
        </FactLine>
        <FactLine name={facts.plan} unknown={facts.notApproved}>
          {[methods[plan.method], plan.schedule, plan.content].filter(Boolean).join('. ')}
        </FactLine>
        <FactLine name={facts.approval} unknown={facts.notApproved}>
          {approval}
        </FactLine>
      </FactList>
    </Section>
  )
}

function useInstrumentName({ instrument }: Campaign): string {
  const { data: instruments } = useInstruments()
  const language = useLanguage()
  const { campaignForm } = useText()
  const known = instruments?.find(({ sha256 }) => sha256 === instrument.sha256)
  return campaignForm.instrumentOf(known?.shortTitle[language] ?? instrument.id, instrument.version)
}

function useNormSetName({ normSetId }: Campaign): string {
  const { campaignForm } = useText()
  const { data: sets } = useNormSets()
  const set = sets?.find(({ id }) => id === normSetId)
  if (set === undefined) return ''
  return set.isSample ? campaignForm.sampleNorms(set.name) : set.name
}

function useApproval({ plan }: Campaign): string {
  const format = useFormat()
  const date = plan.approvedOn === null ? '' : format.date(plan.approvedOn)
  return [plan.approvedBy, plan.decisionNumber, date].filter(Boolean).join(', ')
}
