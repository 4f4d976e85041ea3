import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'

import type { KeptFirmDraft } from '#shared/domain/firms/firm-draft.ts'
import { firmIdSchema, type Firm } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { usePreferences } from '../../client/use-preferences.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { FirmForm } from './firm-form.tsx'
import { emptyFirmForm, toFirmFormValues } from './firm-form-values.ts'
import { FirmNotFoundScreen } from './firm-not-found-screen.tsx'
import { useDiscardFirmDraft, useFirmDraft, type FirmFormSubject } from './use-firm-draft.ts'
import { useFirm } from './use-firm.ts'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useFindTaxCodeOwner, useSaveFirmForm } from './use-save-firm-form.ts'

export function AddFirmScreen() {
  const { firmForm, firms } = useText()
  return (
    <Screen title={firmForm.addTitle} above={<Link to="/firms">{firms.title}</Link>}>
      <FormOf firm={null} onReload={() => undefined} />
    </Screen>
  )
}

export function EditFirmScreen() {
  const firmId = firmIdSchema.safeParse(useParams()['firmId'])
  return firmId.success ? <EditFirm firmId={firmId.data} /> : <FirmNotFoundScreen />
}

function EditFirm({ firmId }: { readonly firmId: Firm['id'] }) {
  const { firmForm } = useText()
  const { data: firm, error, refetch } = useFirm(firmId)
  const [reloads, setReloads] = useState(0)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!firm) return <Loading />
  return (
    <Screen
      title={firmForm.editTitle(firm.name)}
      above={<Link to={`/firms/${firm.id}`}>{firm.name}</Link>}
    >
      <FormOf
        key={reloads}
        firm={firm}
        onReload={() => void refetch().then(() => setReloads((count) => count + 1))}
      />
    </Screen>
  )
}

type FormOfProps = { readonly firm: Firm | null; readonly onReload: () => void }

/** The form, after it was settled what becomes of an earlier draft. */
function FormOf(props: FormOfProps) {
  const firmId = props.firm?.id ?? null
  const { data: kept, error, refetch } = useFirmDraft(firmId)
  const discard = useDiscardFirmDraft(firmId)
  const [draft, setDraft] = useState<KeptFirmDraft | null>(null)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (kept === undefined) return <Loading />
  if (kept === null || draft !== null) return <OpenForm {...props} draft={draft} />
  return (
    <>
      {discard.error ? <FailureNotice error={discard.error} /> : null}
      <DraftOffer
        kept={kept}
        onContinue={() => setDraft(kept)}
        onDiscard={() => discard.mutate()}
      />
    </>
  )
}

function OpenForm(props: FormOfProps & { readonly draft: KeptFirmDraft | null }) {
  const { firm, draft } = props
  const navigate = useNavigate()
  const { moneyUnit } = usePreferences()
  const index = useReferenceIndex()
  // Of this visit: what is changed elsewhere meanwhile must be refused, not written over.
  const [subject] = useState(() => subjectOf(firm, draft))
  const findTaxCodeOwner = useFindTaxCodeOwner(subject.firmId)
  const { save, savedId } = useSaveFirmForm(subject)
  const saved = firm ? toFirmFormValues(firm, moneyUnit) : { ...emptyFirmForm, moneyUnit }
  return (
    <FirmForm
      subject={subject}
      saved={saved}
      initial={draft?.draft ?? saved}
      index={index}
      findTaxCodeOwner={findTaxCodeOwner}
      onSave={save}
      onReload={props.onReload}
      onSaved={() => void navigate(`/firms/${savedId.current ?? ''}`, { replace: true })}
      onCancel={() => void navigate(firm ? `/firms/${firm.id}` : '/firms')}
    />
  )
}

function subjectOf(firm: Firm | null, draft: KeptFirmDraft | null): FirmFormSubject {
  if (firm === null) return { firmId: null, version: null }
  return { firmId: firm.id, version: draft?.version ?? firm.version }
}
