import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'

import { firmIdSchema, type Firm } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { usePreferences } from '../../client/use-preferences.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { FirmForm } from './firm-form.tsx'
import { emptyFirmForm, toFirmFormValues } from './firm-form-values.ts'
import { FirmNotFoundScreen } from './firm-not-found-screen.tsx'
import { useFirm } from './use-firm.ts'
import { useReferenceIndex } from './use-reference-index.ts'
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

function FormOf(props: { readonly firm: Firm | null; readonly onReload: () => void }) {
  const { firm } = props
  const navigate = useNavigate()
  const { moneyUnit } = usePreferences()
  const index = useReferenceIndex()
  const findTaxCodeOwner = useFindTaxCodeOwner(firm?.id ?? null)
  const { save, savedId } = useSaveFirmForm(firm)
  return (
    <FirmForm
      initial={firm ? toFirmFormValues(firm, moneyUnit) : { ...emptyFirmForm, moneyUnit }}
      index={index}
      findTaxCodeOwner={findTaxCodeOwner}
      onSave={save}
      onReload={props.onReload}
      onSaved={() => void navigate(`/firms/${savedId.current ?? ''}`, { replace: true })}
      onCancel={() => void navigate(firm ? `/firms/${firm.id}` : '/firms')}
    />
  )
}
