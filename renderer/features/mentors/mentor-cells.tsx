import type { MentorRow } from '#shared/domain/mentors/mentor-list.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { GridCell } from '../../ui/virtual-grid.tsx'
import { EndWords } from './end-words.tsx'
import styles from './mentor-table.module.css'
import { StatusBadge } from './status-badge.tsx'

/** One mentor of the roster. */
export function MentorCells(props: { readonly row: MentorRow; readonly index: ReferenceIndex }) {
  const { row, index } = props
  const { mentors } = useText()
  const format = useFormat()
  const language = useLanguage()
  const sectors = row.fieldsRegistered.flatMap(
    (sector) => index.keySectors.find(({ id }) => id === sector)?.name[language] ?? [],
  )
  const ward = (row.wardCode && index.wards.byCode.get(row.wardCode)?.name) ?? null
  const capacity = row.capacityPerMonth === null ? null : format.integer(row.capacityPerMonth)
  return (
    <>
      <span role="gridcell" className={styles.name}>
        <span className={styles.fullName}>{row.name}</span>
        <span className={styles.under}>{row.workplace}</span>
      </span>
      <span role="gridcell" className={styles.status}>
        <StatusBadge status={row.status} />
        <EndWords endsOn={row.nextEndsOn} />
      </span>
      <GridCell
        className={styles.sectors}
        words={sectors.length === 0 ? null : sectors.join(', ')}
        missing={mentors.unknown}
      />
      <GridCell className={styles.ward} words={ward} missing={mentors.unknown} />
      <GridCell
        className={styles.phone}
        words={row.phone === '' ? null : row.phone}
        missing={mentors.unknown}
      />
      <GridCell className={styles.capacity} words={capacity} missing={mentors.unknown} />
    </>
  )
}
