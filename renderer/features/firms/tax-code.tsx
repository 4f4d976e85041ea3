import { useDisclosure } from '@mantine/hooks'

import { isPersonalTaxCode, maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'

/** A personal number stays masked until it is asked for. */
export function TaxCode({ taxCode }: { readonly taxCode: string }) {
  const { firms } = useText()
  const [isShown, { toggle }] = useDisclosure(false)
  if (!isPersonalTaxCode(taxCode)) return <>{taxCode}</>
  return (
    <>
      {isShown ? taxCode : maskPersonalTaxCode(taxCode)}{' '}
      <QuietButton size="compact-sm" onClick={toggle}>
        {isShown ? firms.hideTaxCode : firms.showTaxCode}
      </QuietButton>
    </>
  )
}
