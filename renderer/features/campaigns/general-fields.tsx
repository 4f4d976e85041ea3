import { MultiSelect, Select } from '@mantine/core'

import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './campaign-form.module.css'
import type { FieldsProps, KnownInstruments } from './campaign-fields.ts'
import { useNormSets } from './use-norm-sets.ts'

type GeneralProps = FieldsProps & { readonly instruments: KnownInstruments }

/** What is assessed, by what, of which year, and when. */
export function GeneralFields(props: GeneralProps) {
  const { campaignForm: text } = useText()
  const { draft, fault, set } = props
  return (
    <Section title={text.general}>
      <div className={styles.fields}>
        <div className={styles.whole}>
          <TextField
            label={text.name}
            placeholder={text.namePlaceholder}
            value={draft.name}
            maxLength={200}
            error={fault('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </div>
        <MeasureFields {...props} />
        <DayField {...props} field="startsOn" />
        <DayField {...props} field="endsOn" />
        <TextField
          label={text.referenceYear}
          description={text.referenceYearHint}
          inputMode="numeric"
          value={draft.referenceYear}
          error={fault('referenceYear')}
          onChange={(event) => set({ referenceYear: event.currentTarget.value })}
        />
        <SectorField {...props} />
      </div>
    </Section>
  )
}

function MeasureFields({ draft, fault, set, instruments }: GeneralProps) {
  const { campaignForm: text } = useText()
  const language = useLanguage()
  const { data: normSets } = useNormSets()
  const chosen = instruments.find(({ sha256 }) => sha256 === draft.instrument)
  const fitting = (normSets ?? []).filter(({ instrumentId }) => instrumentId === chosen?.id)
  return (
    <>
      <Select
        label={text.instrument}
        allowDeselect={false}
        data={instruments.map(({ sha256, shortTitle, version }) => ({
          value: sha256,
          label: text.instrumentOf(shortTitle[language], version),
        }))}
        value={draft.instrument}
        error={fault('instrument')}
        onChange={(instrument) => set({ instrument: instrument ?? '', normSetId: null })}
      />
      <Select
        label={text.normSet}
        placeholder={text.noNormSet}
        clearable
        data={fitting.map(({ id, name, isSample }) => ({
          value: id,
          label: isSample ? text.sampleNorms(name) : name,
        }))}
        value={draft.normSetId}
        onChange={(normSetId) => set({ normSetId })}
      />
    </>
  )
}

function DayField({ draft, fault, set, field }: FieldsProps & { field: 'startsOn' | 'endsOn' }) {
  const { campaignForm: text } = useText()
  return (
    <DateField
      label={text[field]}
      placeholder={text.datePlaceholder}
      value={draft[field]}
      error={fault(field)}
      onChange={(day) => set({ [field]: day })}
    />
  )
}

function SectorField({ draft, set }: FieldsProps) {
  const { campaignForm: text } = useText()
  const language = useLanguage()
  const { keySectors } = useReferenceIndex()
  return (
    <div className={styles.whole}>
      <MultiSelect
        label={text.sectors}
        size="md"
        description={text.sectorsHint}
        placeholder={draft.sectors.length === 0 ? text.sectorsPlaceholder : ''}
        searchable
        data={keySectors.map(({ id, name }) => ({ value: id, label: name[language] }))}
        value={[...draft.sectors]}
        onChange={(sectors) => set({ sectors })}
      />
    </div>
  )
}
