import { useRef } from 'react'

import type { AlwaysPossible } from '#shared/contract/call.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { FirmDetails, FirmId } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import type { Text } from '../../text/text.ts'
import { checkTaxCode } from './check-firm-form.ts'
import type { TaxCodeOwner } from './firm-form-values.ts'
import type { Refusal } from './firm-form.tsx'
import type { FirmFormSubject } from './use-firm-draft.ts'
import { useSaveFirm } from './use-firm.ts'

/** Saves the form and turns what the application refuses into sentences for its fields. */
export function useSaveFirmForm(subject: FirmFormSubject) {
  const { firmForm, failures } = useText()
  const { mutateAsync } = useSaveFirm(subject)
  const savedId = useRef<FirmId | null>(null)

  const save = async (details: FirmDetails): Promise<Refusal | null> => {
    const result = await mutateAsync(details)
    if (result.ok) {
      savedId.current = result.value.id
      return null
    }
    const { failure } = result
    if (isAlwaysPossible(failure)) return wholeForm(wordsForAnyCall(failure, failures))
    switch (failure.code) {
      case 'firm/tax-code-taken':
        return { field: 'taxCode', words: firmForm.taxCodeTaken(failure.firmName) }
      case 'firm/tax-code-wrong':
        return { field: 'taxCode', words: checkTaxCode(failure.taxCode, firmForm) ?? '' }
      case 'firm/unknown-reference':
        return { field: failure.field, words: firmForm.unknownReference[failure.field] }
      case 'firm/contact-erased':
        return { field: null, words: firmForm.contactErased(failure.fullName), canReload: false }
      case 'firm/changed-meanwhile':
        return { field: null, words: firmForm.changedMeanwhile, canReload: true }
      case 'firm/not-found':
        return wholeForm(failures.notFound)
    }
  }
  return { save, savedId }
}

export function useFindTaxCodeOwner(except: FirmId | null) {
  const app = useAppClient()
  return async (taxCode: string): Promise<TaxCodeOwner | null> => {
    const filter = { ...everyFirm, text: taxCode }
    const { rows } = valueOrThrow(await app.firms.search({ filter, offset: 0, limit: 20 }))
    return rows.find((row) => row.taxCode === taxCode && row.id !== except) ?? null
  }
}

function isAlwaysPossible(failure: { readonly code: string }): failure is AlwaysPossible {
  return !failure.code.startsWith('firm/')
}

function wordsForAnyCall({ code }: AlwaysPossible, failures: Text['failures']): Words {
  switch (code) {
    case 'workspace/locked':
      return failures.locked
    case 'workspace/read-only':
      return failures.readOnly
    case 'disk/full':
      return failures.diskFull
    case 'workspace/not-your-role':
      return failures.notYourRole
    case 'unexpected':
      return failures.unexpected
  }
}

type Words = { readonly what: string; readonly remedy: string }

function wholeForm(words: Words): Refusal {
  return { field: null, words: `${words.what}. ${words.remedy}`, canReload: false }
}
