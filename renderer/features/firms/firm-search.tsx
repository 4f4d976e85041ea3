import { CloseButton } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { useCallback, useRef, type Dispatch, type SetStateAction } from 'react'

import type { FirmFilter } from '#shared/domain/firms/firm.ts'

import { useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FirmFilterBar } from '../../reference/firm-filter-bar.tsx'
import { choicesOf, countFilters, isFiltered } from '../../reference/firm-filter.ts'
import styles from './firm-search.module.css'
import type { ReferenceIndex } from '../../reference/use-reference-index.ts'

/** The search field, the filters under it, and how many firms that leaves. */
export function FirmSearch(props: {
  readonly filter: FirmFilter
  readonly total: number | undefined
  readonly index: ReferenceIndex
  readonly onChange: Dispatch<SetStateAction<FirmFilter>>
  readonly onEnterList: () => void
}) {
  const { filter, total, onChange } = props
  const { firms } = useText()
  const field = useRef<HTMLInputElement>(null)
  const [filtersOpen, { toggle }] = useDisclosure(countFilters(filter) > 0)
  useHotkeys([['/', () => field.current?.select()]])
  const onSet = useCallback(
    (part: Partial<FirmFilter>) => onChange((before) => ({ ...before, ...part })),
    [onChange],
  )

  return (
    <div className={styles.search}>
      <div className={styles.line}>
        <TextField
          ref={field}
          className={styles.field ?? ''}
          type="search"
          aria-label={firms.search.label}
          placeholder={firms.search.placeholder}
          spellCheck={false}
          maxLength={200}
          leftSection={<IconSearch aria-hidden size="1.25rem" stroke={1.75} />}
          value={filter.text}
          onChange={(event) => onSet({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            props.onEnterList()
          }}
          rightSection={
            filter.text === '' ? (
              <KeyHint keys="/" />
            ) : (
              <CloseButton aria-label={firms.search.clear} onClick={() => onSet({ text: '' })} />
            )
          }
        />
        <QuietButton
          className={styles.toggle ?? ''}
          aria-expanded={filtersOpen}
          leftSection={<IconAdjustmentsHorizontal aria-hidden size="1.25rem" stroke={1.75} />}
          onClick={toggle}
        >
          {firms.filters.toggle(countFilters(filter))}
        </QuietButton>
      </div>
      <div className={styles.filters} data-open={filtersOpen}>
        <FirmFilterBar {...choicesOf(filter)} index={props.index} onSet={onSet} />
      </div>
      <CountLine filter={filter} total={total} />
    </div>
  )
}

function CountLine(props: { readonly filter: FirmFilter; readonly total: number | undefined }) {
  const { firms } = useText()
  const { filter, total } = props
  const words = isFiltered(filter) ? firms.countFiltered : firms.count
  return (
    <div className={styles.line}>
      <p role="status" className={styles.count}>
        {total === undefined ? '' : words(total)}
      </p>
      <p className={styles.keys}>{firms.search.shortcut}</p>
    </div>
  )
}
