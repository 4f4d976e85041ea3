import { Radio, Select } from '@mantine/core'

import {
  mentorImportFieldSchema,
  rowChoiceSchema,
  type LikeRow,
  type MentorImportPreview,
  type RowChoice,
} from '#shared/domain/mentors/mentor-import.ts'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import type { Decisions } from './count-decisions.ts'
import styles from './alike-rows.module.css'
import { useShownWords } from './use-shown-words.ts'

/** Rows that look like somebody, each beside that somebody, and what becomes of each. */
export function AlikeRows(props: {
  readonly preview: MentorImportPreview
  readonly decisions: Decisions
  readonly onChoice: (row: number, choice: RowChoice) => void
  readonly onOtherwise: (choice: RowChoice) => void
}) {
  const { alike } = useText().mentorImports
  const { likeRows, likeCount, likeInFileCount } = props.preview
  const { choices, otherwise } = props.decisions
  return (
    <Section title={alike.title(likeCount - likeInFileCount, likeInFileCount)} lead={alike.lead}>
      {likeCount > 1 && (
        <Radio.Group
          label={alike.otherwise}
          value={otherwise ?? ''}
          onChange={(chosen) => props.onOtherwise(rowChoiceSchema.parse(chosen))}
        >
          <div className={styles.choices}>
            {rowChoiceSchema.options.map((choice) => (
              <Radio key={choice} value={choice} label={alike.choices[choice]} />
            ))}
          </div>
        </Radio.Group>
      )}
      <div className={styles.pairs}>
        {likeRows.map((like) => (
          <Pair
            key={like.row}
            like={like}
            choice={choices[String(like.row)] ?? otherwise}
            onChoice={(choice) => props.onChoice(like.row, choice)}
          />
        ))}
      </div>
      {likeCount > likeRows.length && (
        <p className="nb-soft">{alike.listed(likeRows.length, likeCount)}</p>
      )}
    </Section>
  )
}

function Pair(props: {
  readonly like: LikeRow
  readonly choice: RowChoice | null
  readonly onChoice: (choice: RowChoice) => void
}) {
  const { alike, fields: names } = useText().mentorImports
  const wordsOf = useShownWords()
  const { row, because, shown, other } = props.like
  const fields = mentorImportFieldSchema.options.filter(
    (field) => shown[field] !== undefined || other.shown[field] !== undefined,
  )
  return (
    <div className={styles.pair}>
      <table className={styles.table}>
        <caption>{alike.because[because](row, other.row)}</caption>
        <thead>
          <tr>
            <th scope="col">{alike.field}</th>
            <th scope="col">{other.row === null ? alike.inRoster : alike.earlierRow(other.row)}</th>
            <th scope="col">{alike.inFile(row)}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field} data-differs={shown[field] !== other.shown[field]}>
              <th scope="row">{names[field]}</th>
              <td>{wordsOf(field, other.shown[field])}</td>
              <td>{wordsOf(field, shown[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Select
        label={alike.choice(row)}
        allowDeselect={false}
        placeholder={alike.choose}
        data={rowChoiceSchema.options.map((choice) => ({
          value: choice,
          label: alike.choices[choice],
        }))}
        value={props.choice}
        onChange={(chosen) => props.onChoice(rowChoiceSchema.parse(chosen))}
      />
    </div>
  )
}
