import { Select } from '@mantine/core'
import { memo } from 'react'

import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { FirmFilter } from '#shared/domain/firms/firm.ts'

import { useLanguage, useText } from '../text/text-context.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import styles from './firm-filter-bar.module.css'
import { choicesOf, countFilters, type FilterChoices } from './firm-filter.ts'
import type { ReferenceIndex } from './use-reference-index.ts'
import { VsicPicker } from './vsic-picker.tsx'
import { WardPicker } from './ward-picker.tsx'

const sizes = ['micro', 'small', 'medium', 'large', 'unknown'] as const

type FirmFilterBarProps = FilterChoices & {
  readonly index: ReferenceIndex
  readonly onSet: (part: Partial<FirmFilter>) => void
}

/** Narrows the list; every filter can be lifted alone or all at once. Stays as it is while one types. */
export const FirmFilterBar = memo(function FirmFilterBar(props: FirmFilterBarProps) {
  const { index, onSet, ...choices } = props
  const { firms } = useText()
  return (
    <fieldset className={styles.bar}>
      <legend className="nb-read-only-aloud">{firms.filters.legend}</legend>
      <WardPicker
        isFilter
        index={index.wards}
        value={choices.wardCode}
        onChange={(wardCode) => onSet({ wardCode })}
      />
      <VsicPicker
        isFilter
        index={index.vsic['2025']}
        value={choices.vsicPrefix}
        onChange={(vsicPrefix) => onSet({ vsicPrefix })}
      />
      <ChoiceFilters {...props} />
      {countFilters(choices) > 0 && (
        <QuietButton
          className={styles.clear ?? ''}
          size="sm"
          onClick={() => onSet(choicesOf(everyFirm))}
        >
          {firms.filters.clearAll}
        </QuietButton>
      )}
    </fieldset>
  )
})

function ChoiceFilters(props: FirmFilterBarProps) {
  const { index, onSet: set } = props
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
        value={props.keySectorId}
        onChange={(keySectorId) => set({ keySectorId })}
      />
      <Select
        size="sm"
        label={firms.filters.size}
        placeholder={firms.filters.any}
        clearable
        data={sizes.map((size) => ({ value: size, label: firms.size[size] }))}
        value={props.sizeClass}
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
        value={props.assessed}
        onChange={(assessed) => set({ assessed: assessed ?? 'any' })}
      />
    </>
  )
}
