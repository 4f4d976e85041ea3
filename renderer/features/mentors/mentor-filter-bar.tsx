import { Select } from '@mantine/core'

import { mentorDetailsSchema } from '#shared/domain/mentors/mentor-details.ts'
import { everyMentor, type MentorFilter } from '#shared/domain/mentors/mentor-list.ts'
import { consentStateSchema, mentorStatusSchema } from '#shared/domain/mentors/mentor.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { WardPicker } from '../../reference/ward-picker.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { hasFilters } from './mentor-filter.ts'
import styles from './mentor-list.module.css'

/** Narrows the list; every filter can be lifted alone or all at once. */
export function MentorFilterBar(props: {
  readonly filter: MentorFilter
  readonly index: ReferenceIndex
  readonly onSet: (part: Partial<MentorFilter>) => void
}) {
  const { filter, index, onSet } = props
  const { mentors } = useText()
  const language = useLanguage()
  return (
    <fieldset className={styles.bar}>
      <legend className="nb-read-only-aloud">{mentors.filters.legend}</legend>
      <OneOf
        label={mentors.filters.status}
        options={mentorStatusSchema.options}
        words={mentors.status}
        value={filter.status}
        onChange={(status) => onSet({ status })}
      />
      <Select
        size="sm"
        label={mentors.filters.sector}
        placeholder={mentors.filters.any}
        clearable
        searchable
        data={index.keySectors.map(({ id, name }) => ({ value: id, label: name[language] }))}
        value={filter.sectorId}
        onChange={(sectorId) => onSet({ sectorId })}
      />
      <WardPicker
        isFilter
        index={index.wards}
        value={filter.wardCode}
        onChange={(wardCode) => onSet({ wardCode })}
      />
      <MoreFilters filter={filter} onSet={onSet} />
      {hasFilters(filter) && (
        <QuietButton size="sm" onClick={() => onSet({ ...everyMentor, text: filter.text })}>
          {mentors.filters.clearAll}
        </QuietButton>
      )}
    </fieldset>
  )
}

function MoreFilters(props: {
  readonly filter: MentorFilter
  readonly onSet: (part: Partial<MentorFilter>) => void
}) {
  const { filter, onSet } = props
  const { mentors } = useText()
  return (
    <>
      <OneOf
        label={mentors.filters.adviserType}
        options={mentorDetailsSchema.shape.adviserType.options}
        words={mentors.adviserType}
        value={filter.adviserType}
        onChange={(adviserType) => onSet({ adviserType })}
      />
      <OneOf
        label={mentors.filters.consent}
        options={consentStateSchema.options}
        words={mentors.consent}
        value={filter.consent}
        onChange={(consent) => onSet({ consent })}
      />
      <OneOf
        label={mentors.filters.isEnding}
        options={['yes'] as const}
        words={{ yes: mentors.filters.isEndingYes }}
        value={filter.isEnding ? 'yes' : null}
        onChange={(chosen) => onSet({ isEnding: chosen !== null })}
      />
    </>
  )
}

function OneOf<Value extends string>(props: {
  readonly label: string
  readonly options: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
}) {
  const { mentors } = useText()
  return (
    <Select
      size="sm"
      label={props.label}
      placeholder={mentors.filters.any}
      clearable
      data={props.options.map((value) => ({ value, label: props.words[value] }))}
      value={props.value}
      onChange={(chosen) =>
        props.onChange(props.options.find((option) => option === chosen) ?? null)
      }
    />
  )
}
