import { CloseButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

import { reviewMarks, type ReviewMark } from '#shared/domain/review/review-item.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { QueueFilter } from './queue-filter.ts'
import classes from './review-queue.module.css'
import { countOfTab, reviewTabs } from './review-tabs.ts'

/** The state to look at, words to find, and the marks that lines must carry. */
export function ReviewFilters(props: {
  readonly wanted: QueueFilter
  readonly counts: {
    readonly states: Readonly<Partial<Record<ReviewState, number>>>
    readonly marks: Readonly<Record<ReviewMark, number>>
  }
  readonly onChange: (part: Partial<QueueFilter>) => void
}) {
  const { review } = useText()
  const format = useFormat()
  const { wanted, counts, onChange } = props
  const tabs = reviewTabs.map((tab) => ({
    value: tab,
    label: review.tabs[tab](format.integer(countOfTab(tab, counts.states))),
  }))
  return (
    <div className={classes.filters}>
      <div className={classes.first}>
        <Choice
          label={review.tabs.label}
          value={wanted.tab}
          options={tabs}
          onChange={(tab) => onChange({ tab })}
        />
        <TextField
          type="search"
          aria-label={review.search}
          placeholder={review.search}
          spellCheck={false}
          maxLength={200}
          leftSection={<IconSearch aria-hidden size="1.25rem" stroke={1.75} />}
          value={wanted.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          rightSection={
            wanted.text === '' ? null : (
              <CloseButton aria-label={review.clearSearch} onClick={() => onChange({ text: '' })} />
            )
          }
        />
      </div>
      <MarkFilter {...props} />
    </div>
  )
}

function MarkFilter(props: Parameters<typeof ReviewFilters>[0]) {
  const { review } = useText()
  const format = useFormat()
  const { wanted, counts } = props
  return (
    <fieldset className={classes.marks} title={review.marksExplained}>
      <legend>{review.marksLabel}</legend>
      {reviewMarks.map((mark) => {
        const isWanted = wanted.marks.includes(mark)
        const others = wanted.marks.filter((other) => other !== mark)
        return (
          <label key={mark} className={classes.mark} data-empty={counts.marks[mark] === 0}>
            <input
              type="checkbox"
              checked={isWanted}
              onChange={() => props.onChange({ marks: isWanted ? others : [...others, mark] })}
            />
            {review.markWith(review.marks[mark], format.integer(counts.marks[mark]))}
          </label>
        )
      })}
    </fieldset>
  )
}
