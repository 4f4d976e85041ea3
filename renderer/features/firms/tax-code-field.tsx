import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { Link } from 'react-router'

import {
  isPersonalTaxCode,
  maskPersonalTaxCode,
  parseTaxCode,
} from '#shared/domain/firms/tax-code.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { checkTaxCode } from './check-firm-form.ts'
import type { FirmFormValues, TaxCodeOwner } from './firm-form-values.ts'
import styles from './firm-form.module.css'

type FindOwner = (taxCode: string) => Promise<TaxCodeOwner | null>

/** A personal number that is stored stays masked until somebody asks to see and change it. */
export function TaxCodeField(props: { readonly findOwner: FindOwner }) {
  const { firms, firmForm } = useText()
  const { formState } = useFormContext<FirmFormValues>()
  const [isShown, { open }] = useDisclosure(false)
  const stored = formState.defaultValues?.taxCode ?? ''
  if (isShown || !isPersonalTaxCode(stored)) return <OpenTaxCodeField {...props} />
  return (
    <div>
      <TextField
        readOnly
        label={firmForm.taxCode}
        description={firmForm.taxCodePersonal}
        value={maskPersonalTaxCode(stored)}
      />
      <QuietButton size="compact-sm" onClick={open}>
        {firms.showTaxCode}
      </QuietButton>
    </div>
  )
}

/** Says while typing what is wrong with the code, and which other firm already has it. */
function OpenTaxCodeField(props: { readonly findOwner: FindOwner }) {
  const { firmForm } = useText()
  const { register, control, formState } = useFormContext<FirmFormValues>()
  const typed = useWatch({ control, name: 'taxCode' })
  const parsed = parseTaxCode(typed)
  const isRight = typed.trim() !== '' && parsed.ok
  const { data: owner } = useQuery({
    queryKey: ['firms', 'tax-code-owner', parsed.ok ? parsed.value : null],
    queryFn: () => props.findOwner(parsed.ok ? parsed.value : ''),
    enabled: isRight,
    staleTime: 0,
  })
  const error = formState.errors.taxCode?.message

  return (
    <div>
      <TextField
        label={firmForm.taxCode}
        description={firmForm.taxCodeHint}
        inputMode="numeric"
        maxLength={30}
        error={error}
        {...register('taxCode')}
      />
      <div aria-live="polite" className={styles.under}>
        {error === undefined && !isRight && checkTaxCode(typed, firmForm)}
        {isRight && owner !== undefined && <RightCode taxCode={parsed.value} owner={owner} />}
      </div>
    </div>
  )
}

/** A code that follows the rule: free, or another firm's. */
function RightCode(props: { readonly taxCode: string; readonly owner: TaxCodeOwner | null }) {
  const { firmForm } = useText()
  const { taxCode, owner } = props
  if (owner) {
    return (
      <span className={styles.wrong}>
        {firmForm.taxCodeTaken(owner.name)}{' '}
        <Link to={`/firms/${owner.id}`}>{firmForm.openOther}</Link>
      </span>
    )
  }
  return (
    <span className={styles.right}>
      {isPersonalTaxCode(taxCode) ? firmForm.taxCodePersonal : firmForm.taxCodeRight}
    </span>
  )
}
