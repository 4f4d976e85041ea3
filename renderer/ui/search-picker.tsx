import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { useState, type ReactNode } from 'react'

import styles from './search-picker.module.css'

export type PickerOption = {
  readonly value: string
  readonly title: string
  readonly detail: string | null
}
export type PickerGroup = {
  readonly key: string
  readonly heading: string | null
  readonly options: readonly PickerOption[]
}

type SearchPickerProps = {
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  readonly error?: ReactNode
  /** Title of what is chosen; empty when nothing is. */
  readonly chosen: string
  readonly clearLabel: string
  readonly nothing: string
  /** Shown instead of “nothing found” while nothing has been typed. */
  readonly prompt?: string
  readonly isCompact?: boolean
  readonly find: (query: string) => readonly PickerGroup[]
  /** Hears what is typed, where what can be found is read elsewhere. */
  readonly onType?: (query: string) => void
  readonly onPick: (value: string) => void
  readonly onClear: () => void
  readonly onBlur?: () => void
}

/** A field that searches a long list as the person types and keeps only what was picked. */
export function SearchPicker(props: SearchPickerProps) {
  const [query, setQuery] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const pick = (value: string) => {
    props.onPick(value)
    setQuery(null)
    combobox.closeDropdown()
  }
  const clear = () => {
    setQuery(null)
    props.onClear()
  }
  const leave = () => {
    setQuery(null)
    combobox.closeDropdown()
    props.onBlur?.()
  }

  return (
    <Combobox store={combobox} withinPortal onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          label={props.label}
          description={props.hint}
          error={props.error}
          placeholder={props.placeholder}
          size={props.isCompact ? 'sm' : 'md'}
          autoComplete="off"
          spellCheck={false}
          value={query ?? props.chosen}
          onFocus={(event) => {
            event.currentTarget.select()
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            props.onType?.(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          rightSection={
            props.chosen !== '' && <ClearButton label={props.clearLabel} onClear={clear} />
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Found
          groups={combobox.dropdownOpened ? props.find(query ?? '') : []}
          nothing={(query ?? '').trim() === '' ? (props.prompt ?? props.nothing) : props.nothing}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Keeps the focus in the field. */
function ClearButton(props: { readonly label: string; readonly onClear: () => void }) {
  return (
    <CloseButton
      aria-label={props.label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onClear}
    />
  )
}

function Found(props: { readonly groups: readonly PickerGroup[]; readonly nothing: string }) {
  return (
    <Combobox.Options className={styles.options ?? ''}>
      {props.groups.length === 0 && <Combobox.Empty>{props.nothing}</Combobox.Empty>}
      {props.groups.map((group) =>
        group.heading === null ? (
          group.options.map((option) => <FoundOption key={option.value} option={option} />)
        ) : (
          <Combobox.Group key={group.key} label={group.heading}>
            {group.options.map((option) => (
              <FoundOption key={option.value} option={option} />
            ))}
          </Combobox.Group>
        ),
      )}
    </Combobox.Options>
  )
}

function FoundOption({ option }: { readonly option: PickerOption }) {
  return (
    <Combobox.Option value={option.value}>
      <span className={styles.title}>{option.title}</span>
      {option.detail !== null && <span className={styles.detail}>{option.detail}</span>}
    </Combobox.Option>
  )
}
