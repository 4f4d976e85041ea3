import { CloseButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useRef, type Dispatch, type SetStateAction } from 'react'

import type { MentorFilter } from '#shared/domain/mentors/mentor-list.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MentorFilterBar } from './mentor-filter-bar.tsx'
import { isFiltered } from './mentor-filter.ts'
import styles from './mentor-list.module.css'

/** The search field, the filters under it, and how many mentors that leaves. */
export function MentorSearch(props: {
  readonly filter: MentorFilter
  readonly total: number | undefined
  readonly index: ReferenceIndex
  readonly onChange: Dispatch<SetStateAction<MentorFilter>>
  readonly onEnterList: () => void
}) {
  const { filter, total, onChange } = props
  const { mentors } = useText()
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => field.current?.select()]])
  const onSet = useCallback(
    (part: Partial<MentorFilter>) => onChange((before) => ({ ...before, ...part })),
    [onChange],
  )
  const words = isFiltered(filter) ? mentors.countFiltered : mentors.count

  return (
    <div className={styles.search}>
      <TextField
        ref={field}
        type="search"
        className={styles.field ?? ''}
        aria-label={mentors.search.label}
        placeholder={mentors.search.placeholder}
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
            <CloseButton aria-label={mentors.search.clear} onClick={() => onSet({ text: '' })} />
          )
        }
      />
      <MentorFilterBar filter={filter} index={props.index} onSet={onSet} />
      <div className={styles.line}>
        <p role="status" className={styles.count}>
          {total === undefined ? '' : words(total)}
        </p>
        <p className={styles.keys}>{mentors.search.shortcut}</p>
      </div>
    </div>
  )
}
