import { memo } from 'react'

import type { FirmId, FirmRow } from '#shared/domain/firms/firm.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import styles from './firm-table.module.css'
import { vsicTitle, type ReferenceIndex } from './use-reference-index.ts'

type FirmTableRowProps = {
  readonly position: number
  readonly top: number
  readonly height: number
  readonly isActive: boolean
  readonly row: FirmRow | undefined
  readonly index: ReferenceIndex
  readonly onOpen: (firmId: FirmId) => void
  readonly onActivate: (position: number) => void
}

export const FirmTableRow = memo(function FirmTableRow(props: FirmTableRowProps) {
  const { position, row, isActive } = props
  return (
    <div
      role="row"
      id={`firm-row-${position}`}
      aria-rowindex={position + 2}
      aria-selected={isActive}
      className={styles.row}
      data-active={isActive}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
      onMouseDown={() => props.onActivate(position)}
      onClick={() => row && props.onOpen(row.id)}
    >
      {row ? <Cells row={row} index={props.index} /> : <Reading />}
    </div>
  )
})

function Cells({ row, index }: { readonly row: FirmRow; readonly index: ReferenceIndex }) {
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
      <Cell className={styles.taxCode} words={taxCode} missing={firms.taxCodeUnknown} />
      <Cell className={styles.sector} words={sector} missing={firms.unknown} />
      <Cell className={styles.ward} words={ward} missing={firms.unknown} />
      <Cell className={styles.size} words={size} missing={firms.size.unknown} />
      <Cell className={styles.count} words={format.integer(row.assessmentCount)} missing="" />
    </>
  )
}

function wardName(row: FirmRow, index: ReferenceIndex): string | null {
  return row.wardCode === null ? null : (index.wards.byCode.get(row.wardCode)?.name ?? null)
}

function Cell(props: {
  readonly className: string | undefined
  readonly words: string | null
  readonly missing: string
}) {
  return (
    <span role="gridcell" className={props.className} title={props.words ?? undefined}>
      {props.words ?? <span className={styles.missing}>{props.missing}</span>}
    </span>
  )
}

function Reading() {
  const { firms } = useText()
  return (
    <span role="gridcell" className={styles.missing}>
      {firms.rowLoading}
    </span>
  )
}
