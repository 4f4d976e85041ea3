import { Textarea } from '@mantine/core'
import { useState } from 'react'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type { PastedList } from '#shared/domain/campaigns/pasted-list.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction } from './use-campaigns.ts'

type AddProps = {
  readonly campaign: Campaign
  readonly onAdded: (counts: { readonly added: number; readonly already: number }) => void
}

/** A pasted list of tax codes: checked line by line, then added without the faulty lines. */
export function AddByCodes(props: AddProps) {
  const { firmsScreen: text } = useText().campaigns
  const app = useAppClient()
  const [pasted, setPasted] = useState('')
  const [checked, setChecked] = useState<PastedList | null>(null)
  const check = useCampaignAction(app.campaigns.checkCodes)
  const campaignId = props.campaign.id
  return (
    <div className={styles.stack}>
      <Textarea
        className={styles.field}
        label={text.paste}
        description={text.pasteHint}
        value={pasted}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
        onChange={(event) => {
          setPasted(event.currentTarget.value)
          setChecked(null)
        }}
      />
      <div>
        <QuietButton
          disabled={pasted.trim() === ''}
          loading={check.isPending}
          onClick={() => check.mutate({ campaignId, text: pasted }, { onSuccess: setChecked })}
        >
          {text.check}
        </QuietButton>
      </div>
      <ActionFault error={check.error} />
      {checked === null ? null : (
        <Checked
          {...props}
          list={checked}
          onAdded={(counts) => {
            setChecked(null)
            setPasted('')
            props.onAdded(counts)
          }}
        />
      )}
    </div>
  )
}

function Checked(props: AddProps & { readonly list: PastedList }) {
  const { firmsScreen: text } = useText().campaigns
  const app = useAppClient()
  const add = useCampaignAction(app.campaigns.addFirms)
  const { found, faults } = props.list
  const firmIds = found.map(({ firmId }) => firmId)
  const campaignId = props.campaign.id
  return (
    <>
      {faults.length === 0 ? null : <CodeFaults faults={faults} />}
      <ActionFault error={add.error} />
      {found.length === 0 ? (
        <Notice tone="attention">{text.checkedNone}</Notice>
      ) : (
        <div className={styles.row}>
          <PrimaryButton
            loading={add.isPending}
            onClick={() => add.mutate({ campaignId, firmIds }, { onSuccess: props.onAdded })}
          >
            {text.addChecked(found.length)}
          </PrimaryButton>
          <span role="status">{text.checked(found.length)}</span>
        </div>
      )}
    </>
  )
}

function CodeFaults({ faults }: Pick<PastedList, 'faults'>) {
  const { firmsScreen: text } = useText().campaigns
  const format = useFormat()
  return (
    <section>
      <h3>{text.faults(faults.length)}</h3>
      <p className="nb-soft">{text.faultsLead}</p>
      <DataTable
        label={text.faults(faults.length)}
        rows={faults.slice(0, 500)}
        rowKey={({ line, because }) => `${String(line)} ${because}`}
        columns={[
          {
            key: 'line',
            title: text.faultColumns.line,
            cell: ({ line }) => format.integer(line),
          },
          { key: 'text', title: text.faultColumns.text, cell: (fault) => fault.text },
          {
            key: 'because',
            title: text.faultColumns.because,
            cell: ({ because, firstLine }) =>
              firstLine === null ? text.because[because] : text.repeatedOf(firstLine),
          },
        ]}
      />
    </section>
  )
}
