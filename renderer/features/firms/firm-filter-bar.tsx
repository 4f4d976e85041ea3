import { Select } from '@mantine/core'

import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { FirmFilter } from '#shared/domain/firms/firm.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import styles from './firm-filter-bar.module.css'
import { countFilters } from './firm-filter.ts'
import type { ReferenceIndex } from './use-reference-index.ts'
import { VsicPicker } from './vsic-picker.tsx'
import { WardPicker } from './ward-picker.tsx'

const sizes = ['micro', 'small', 'medium', 'large', 'unknown'] as const

/** Narrows the list; every filter can be lifted alone or all at once. */
export function FirmFilterBar(props: {
  readonly filter: FirmFilter
  readonly index: ReferenceIndex
  readonly onChange: (filter: FirmFilter) => void
}) {
  const { filter, index, onChange } = props
  const { firms } = useText()
  const set = (part: Partial<FirmFilter>) => onChange({ ...filter, ...part })

  return (
    <fieldset className={styles.bar}>
      <legend className="nb-read-only-aloud">{firms.filters.legend}</legend>
      <WardPicker
        isFilter
        index={index.wards}
        value={filter.wardCode}
        onChange={(wardCode) => set({ wardCode })}
      />
      <VsicPicker
        isFilter
        index={index.vsic['2025']}
        value={filter.vsicPrefix}
        onChange={(vsicPrefix) => set({ vsicPrefix })}
      />
      <ChoiceFilters filter={filter} index={index} onSet={set} />
      {countFilters(filter) > 0 && (
        <QuietButton
          className={styles.clear ?? ''}
          size="sm"
          onClick={() => onChange({ ...everyFirm, text: filter.text })}
        >
          {firms.filters.clearAll}
        </QuietButton>
      )}
    </fieldset>
  )
}

function ChoiceFilters(props: {
  readonly filter: FirmFilter
  readonly index: ReferenceIndex
  readonly onSet: (part: Partial<FirmFilter>) => void
}) {
  const { filter, index, onSet: set } = props
  const { firms } = useText()
  const language = useLanguage()
  return (
    <>
      <Select
        size="sm"
        label={firms.filters.keySector}
        placeholder={firms.filters.any}
        clearable
        data={index.keySectors.map(({ id, name }) => ({ value: id, label: name[language] }))}
        value={filter.keySectorId}
        onChange={(keySectorId) => set({ keySectorId })}
      />
      <Select
        size="sm"
        label={firms.filters.size}
        placeholder={firms.filters.any}
        clearable
        data={sizes.map((size) => ({ value: size, label: firms.size[size] }))}
        value={filter.sizeClass}
        onChange={(sizeClass) => set({ sizeClass })}
      />
      <Select
        size="sm"
        label={firms.filters.assessed}
        allowDeselect={false}
        data={[
          { value: 'any', label: firms.filters.any },
          { value: 'yes', label: firms.filters.assessedYes },
          { value: 'no', label: firms.filters.assessedNo },
        ]}
        value={filter.assessed}
        onChange={(assessed) => set({ assessed: assessed ?? 'any' })}
      />
    </>
  )
}
