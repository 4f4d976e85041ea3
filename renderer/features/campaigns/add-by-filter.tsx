import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { FirmFilter, FirmRow } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { FirmFilterBar } from '../../reference/firm-filter-bar.tsx'
import { choicesOf } from '../../reference/firm-filter.ts'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction } from './use-campaigns.ts'

const shown = 8

type Counts = { readonly added: number; readonly already: number }

/** Every firm the filters of the firm list find. */
export function AddByFilter(props: {
  readonly campaign: Campaign
  readonly onAdded: (counts: Counts) => void
}) {
  const { firmsScreen: text } = useText().campaigns
  const index = useReferenceIndex()
  const [filter, setFilter] = useState<FirmFilter>(everyFirm)
  const { data: found, error } = useFirstFirms(filter)
  const onSet = useCallback(
    (part: Partial<FirmFilter>) => setFilter((before) => ({ ...before, ...part })),
    [],
  )
  return (
    <div className={styles.stack}>
      <TextField
        className={styles.field}
        label={text.words}
        value={filter.text}
        onChange={(event) => onSet({ text: event.currentTarget.value })}
      />
      <FirmFilterBar index={index} {...choicesOf(filter)} onSet={onSet} />
      {error ? <FailureNotice error={error} /> : null}
      {found === undefined ? <Loading /> : <Found {...props} filter={filter} found={found} />}
    </div>
  )
}

function useFirstFirms(filter: FirmFilter) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['firms', 'first', filter],
    queryFn: async () => valueOrThrow(await app.firms.search({ filter, offset: 0, limit: shown })),
    placeholderData: keepPreviousData,
  })
}

function Found(props: {
  readonly campaign: Campaign
  readonly filter: FirmFilter
  readonly found: { readonly total: number; readonly rows: readonly FirmRow[] }
  readonly onAdded: (counts: Counts) => void
}) {
  const { firmsScreen: text } = useText().campaigns
  const app = useAppClient()
  const add = useCampaignAction(app.campaigns.addByFilter)
  const { found, filter, campaign } = props
  // What this filter finds is in the campaign; another filter may find more.
  const isAdded = add.isSuccess && add.variables.filter === filter
  if (found.total === 0) return <p>{text.nothingFound}</p>
  return (
    <>
      <p role="status">
        <strong>{text.found(found.total)}</strong>
      </p>
      <section>
        <h3>{text.firstOnes}</h3>
        <ul className={styles.list}>
          {found.rows.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </section>
      <ActionFault error={add.error} />
      {isAdded ? null : (
        <div>
          <PrimaryButton
            loading={add.isPending}
            onClick={() =>
              add.mutate({ campaignId: campaign.id, filter }, { onSuccess: props.onAdded })
            }
          >
            {text.addFound(found.total)}
          </PrimaryButton>
        </div>
      )}
    </>
  )
}
