import type { FirmRow } from '#shared/domain/firms/firm.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { vsicTitle, type ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { GridCell } from '../../ui/virtual-grid.tsx'
import styles from './firm-table.module.css'

/** One firm of the list. */
export function FirmCells(props: { readonly row: FirmRow; readonly index: ReferenceIndex }) {
  const { row, index } = props
  const { firms } = useText()
  const format = useFormat()
  const taxCode = row.taxCode === null ? null : maskPersonalTaxCode(row.taxCode)
  const ward = wardName(row, index)
  const sector = row.vsic && vsicTitle(index, row.vsic)
  const size = row.sizeClass === 'unknown' ? null : firms.size[row.sizeClass]
  return (
    <>
      <span role="gridcell" className={styles.name}>
        <span className={styles.fullName} title={row.name}>
          {row.name}
        </span>
        {row.isSample && <StateBadge tone="sample">{firms.sample}</StateBadge>}
        <span className={styles.underName}>
          {[taxCode ?? firms.taxCodeUnknown, ward].filter(Boolean).join(' · ')}
        </span>
      </span>
      <GridCell className={styles.taxCode} words={taxCode} missing={firms.taxCodeUnknown} />
      <GridCell className={styles.sector} words={sector} missing={firms.unknown} />
      <GridCell className={styles.ward} words={ward} missing={firms.unknown} />
      <GridCell className={styles.size} words={size} missing={firms.size.unknown} />
      <GridCell className={styles.count} words={format.integer(row.assessmentCount)} missing="" />
    </>
  )
}

function wardName(row: FirmRow, index: ReferenceIndex): string | null {
  return row.wardCode === null ? null : (index.wards.byCode.get(row.wardCode)?.name ?? null)
}
