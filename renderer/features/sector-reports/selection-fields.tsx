import { NativeSelect } from '@mantine/core'

import { sectorWeightingSchema } from '#shared/domain/sector-reports/sector-weighting.ts'
import type {
  ReportableYear,
  SectorSelection,
} from '#shared/domain/sector-reports/sector-selection.ts'

import { useText } from '../../text/text-context.tsx'
import { ScopeField } from './scope-field.tsx'
import classes from './selection-fields.module.css'
import { useCampaignsOf } from './use-sector-reports.ts'
import { YearField } from './year-field.tsx'

/** Which assessments of which sector are averaged, and with which weights. */
export function SelectionFields(props: {
  readonly years: readonly ReportableYear[]
  readonly value: SectorSelection
  readonly onChange: (part: Partial<SectorSelection>) => void
}) {
  const { sectorReports: text } = useText()
  const { value, onChange } = props
  return (
    <fieldset className={classes.fields}>
      <legend className="nb-read-only-aloud">{text.choose}</legend>
      <YearField
        years={props.years}
        value={value}
        onChange={({ referenceYear, instrumentSha256 }) =>
          onChange({ referenceYear, instrumentSha256, campaignId: null })
        }
      />
      <CampaignField value={value} onChange={onChange} />
      <ScopeField value={value.scope} onChange={(scope) => onChange({ scope })} />
      <NativeSelect
        size="md"
        label={text.weighting}
        value={value.weighting}
        data={sectorWeightingSchema.options.map((weighting) => ({
          value: weighting,
          label: text.weightings[weighting],
        }))}
        onChange={(event) =>
          onChange({ weighting: sectorWeightingSchema.parse(event.currentTarget.value) })
        }
      />
      <NativeSelect
        size="md"
        label={text.standing}
        value={value.standing}
        data={(['approved', 'arrived'] as const).map((standing) => ({
          value: standing,
          label: text.standings[standing],
        }))}
        onChange={(event) =>
          onChange({ standing: event.currentTarget.value === 'arrived' ? 'arrived' : 'approved' })
        }
      />
    </fieldset>
  )
}

/** Shown once there is a campaign to choose. */
function CampaignField(props: {
  readonly value: SectorSelection
  readonly onChange: (part: Partial<SectorSelection>) => void
}) {
  const { sectorReports: text } = useText()
  const campaigns = useCampaignsOf(props.value.referenceYear)
  if (campaigns.length === 0) return null
  return (
    <NativeSelect
      size="md"
      label={text.campaign}
      value={props.value.campaignId ?? ''}
      data={[
        { value: '', label: text.anyCampaign },
        ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) =>
        props.onChange({ campaignId: currentTarget.value === '' ? null : currentTarget.value })
      }
    />
  )
}
