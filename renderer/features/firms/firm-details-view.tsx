import type { ReactNode } from 'react'

import type { Firm } from '#shared/domain/firms/firm.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import styles from './firm-details-view.module.css'
import { naturalUnit } from './read-figure.ts'
import { TaxCode } from './tax-code.tsx'
import { findVsicPath } from './vsic-search.ts'
import { sentenceCase, vsicTitle, type ReferenceIndex } from './use-reference-index.ts'

/** The firm set as a form that was filled in: the question on the left, the answer on the right. */
export function FirmDetailsView(props: { readonly firm: Firm; readonly index: ReferenceIndex }) {
  const { firm, index } = props
  const { firms, firmPage } = useText()
  const format = useFormat()
  const language = useLanguage()
  const keySector = index.keySectors.find(({ id }) => id === firm.keySectorId)
  const ward = firm.wardCode === null ? undefined : index.wards.byCode.get(firm.wardCode)
  const money = (amount: number | null) =>
    amount === null ? null : format.money(amount, naturalUnit(amount))
  return (
    <dl className={styles.details}>
      <Line name={firmPage.taxCode}>
        {firm.taxCode === null ? null : <TaxCode taxCode={firm.taxCode} />}
      </Line>
      <Line name={firmPage.sector}>{firm.vsic && <Sector firm={firm} index={index} />}</Line>
      <Line name={firmPage.keySector} unknown={firms.none}>
        {keySector?.name[language]}
      </Line>
      <Line name={firmPage.ward}>{ward?.name}</Line>
      <Line name={firmPage.address}>{firm.address}</Line>
      <Line name={firmPage.ownership}>{firm.ownership && firms.ownership[firm.ownership]}</Line>
      <Line name={firmPage.employees}>
        {firm.employees === null ? null : firms.people(firm.employees)}
      </Line>
      <Line name={firmPage.revenue}>{money(firm.revenueVnd)}</Line>
      <Line name={firmPage.capital}>{money(firm.totalCapitalVnd)}</Line>
      <Line name={firmPage.note} unknown={firms.none}>
        {firm.note}
      </Line>
    </dl>
  )
}

function Line(props: {
  readonly name: string
  readonly unknown?: string
  readonly children: ReactNode
}) {
  const { firms } = useText()
  const isKnown = props.children !== null && props.children !== undefined && props.children !== ''
  return (
    <div className={styles.line}>
      <dt>{props.name}</dt>
      <dd className={isKnown ? undefined : styles.unknown}>
        {isKnown ? props.children : (props.unknown ?? firms.unknown)}
      </dd>
    </div>
  )
}

function Sector({ firm, index }: { readonly firm: Firm; readonly index: ReferenceIndex }) {
  const { firms } = useText()
  if (!firm.vsic) return null
  const path = findVsicPath(index.vsic[firm.vsic.version], firm.vsic.code)?.path ?? []
  return (
    <>
      {vsicTitle(index, firm.vsic)}
      <span className={styles.under}>
        {[firms.vsicVersion(firm.vsic.version), ...path.map(({ name }) => sentenceCase(name))].join(
          ' › ',
        )}
      </span>
    </>
  )
}
