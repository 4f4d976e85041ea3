import type { Firm } from '#shared/domain/firms/firm.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { FactLine, FactList, UnderFact } from '../../ui/fact-list.tsx'
import { naturalUnit } from './read-figure.ts'
import { TaxCode } from './tax-code.tsx'
import { findVsicPath } from '../../reference/vsic-search.ts'
import {
  sentenceCase,
  vsicTitle,
  type ReferenceIndex,
} from '../../reference/use-reference-index.ts'

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
    <FactList unknown={firms.unknown}>
      <FactLine name={firmPage.taxCode}>
        {firm.taxCode === null ? null : <TaxCode taxCode={firm.taxCode} />}
      </FactLine>
      <FactLine name={firmPage.sector}>
        {firm.vsic && <Sector firm={firm} index={index} />}
      </FactLine>
      <FactLine name={firmPage.keySector} unknown={firms.none}>
        {keySector?.name[language]}
      </FactLine>
      <FactLine name={firmPage.ward}>{ward?.name}</FactLine>
      <FactLine name={firmPage.address}>{firm.address}</FactLine>
      <FactLine name={firmPage.ownership}>
        {firm.ownership && firms.ownership[firm.ownership]}
      </FactLine>
      <FactLine name={firmPage.employees}>
        {firm.employees === null ? null : firms.people(firm.employees)}
      </FactLine>
      <FactLine name={firmPage.revenue}>{money(firm.revenueVnd)}</FactLine>
      <FactLine name={firmPage.capital}>{money(firm.totalCapitalVnd)}</FactLine>
      <FactLine name={firmPage.note} unknown={firms.none}>
        {firm.note}
      </FactLine>
    </FactList>
  )
}

function Sector({ firm, index }: { readonly firm: Firm; readonly index: ReferenceIndex }) {
  const { firms } = useText()
  if (!firm.vsic) return null
  const path = findVsicPath(index.vsic[firm.vsic.version], firm.vsic.code)?.path ?? []
  return (
    <>
      {vsicTitle(index, firm.vsic)}
      <UnderFact>
        {[firms.vsicVersion(firm.vsic.version), ...path.map(({ name }) => sentenceCase(name))].join(
          ' › ',
        )}
      </UnderFact>
    </>
  )
}
