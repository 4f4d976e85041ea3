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
import styles from './alike-rows.module.css'
import { useShownWords } from './use-shown-words.ts'

/** Rows that look like somebody, each beside that somebody, and what becomes of each. */
export function AlikeRows(props: {
  readonly preview: MentorImportPreview
  readonly choices: Readonly<Record<string, RowChoice>>
  readonly otherwise: RowChoice
  readonly onChoice: (row: number, choice: RowChoice) => void
  readonly onOtherwise: (choice: RowChoice) => void
}) {
  const { alike } = useText().mentorImports
  const { likeRows, likeCount } = props.preview
  return (
    <Section title={alike.title(likeCount)} lead={alike.lead}>
      <Radio.Group
        label={alike.otherwise}
        value={props.otherwise}
        onChange={(chosen) => props.onOtherwise(rowChoiceSchema.parse(chosen))}
      >
        <div className={styles.choices}>
          {rowChoiceSchema.options.map((choice) => (
            <Radio key={choice} value={choice} label={alike.choices[choice]} />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.pairs}>
        {likeRows.map((like) => (
          <Pair
            key={like.row}
            like={like}
            choice={props.choices[String(like.row)] ?? props.otherwise}
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
  readonly choice: RowChoice
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
        <caption>{alike.because[because]}</caption>
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
