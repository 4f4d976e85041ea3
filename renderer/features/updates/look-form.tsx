import { useState } from 'react'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { UpdateFailure } from './update-failure.tsx'
import { UpdateTable } from './update-table.tsx'
import classes from './updates.module.css'
import { useLookForUpdates, useStageUpdate } from './use-updates.ts'

/** Sticks and downloads, or any folder by its path; what is found can be copied to this laptop. */
export function LookForm(props: { readonly looksOnline: boolean }) {
  const { updates: text } = useText()
  const look = useLookForUpdates()
  const [folder, setFolder] = useState('')
  const named = folder.trim()
  return (
    <div className={classes.part}>
      <div className={classes.row}>
        <QuietButton loading={look.isPending} onClick={() => look.mutate({ kind: 'usual' })}>
          {text.look}
        </QuietButton>
        {props.looksOnline ? (
          <QuietButton loading={look.isPending} onClick={() => look.mutate({ kind: 'network' })}>
            {text.lookOnline}
          </QuietButton>
        ) : null}
      </div>
      <form
        className={classes.row}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (named !== '') look.mutate({ kind: 'folder', folder: named })
        }}
      >
        <TextField
          className={classes.folder ?? ''}
          label={text.folder}
          placeholder={text.folderExample}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <QuietButton type="submit" disabled={named === ''} loading={look.isPending}>
          {text.lookThere}
        </QuietButton>
      </form>
      {look.error ? <FailureNotice error={look.error} /> : null}
      {look.data?.ok ? <Found {...look.data.value} onTaken={() => look.reset()} /> : null}
      {look.data && !look.data.ok ? <UpdateFailure failure={look.data.failure} /> : null}
    </div>
  )
}

type Looked = Extract<
  NonNullable<ReturnType<typeof useLookForUpdates>['data']>,
  { readonly ok: true }
>
type FoundProps = Looked['value'] & { readonly onTaken: () => void }

function Found({ found, refused, onTaken }: FoundProps) {
  const { updates: text } = useText()
  const stage = useStageUpdate()
  const take = (updateId: string) =>
    stage.mutate(updateId, { onSuccess: (answer) => answer.ok && onTaken() })
  return (
    <>
      {found.length + refused.length === 0 ? (
        <Notice tone="info" title={text.none}>
          {text.noneDo}
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="fault" title={text.refused}>
          {refused.map(({ fileName, because }) => (
            <p key={fileName}>{text.refusedOf(fileName, text.because[because])}</p>
          ))}
        </Notice>
      ) : null}
      {found.length > 0 ? (
        <UpdateTable
          label={text.found}
          rows={found}
          rowKey={({ updateId }) => updateId}
          action={{
            title: text.take,
            cell: ({ updateId, offered }) => (
              <QuietButton
                aria-label={text.takeOf(offered.version)}
                loading={stage.isPending}
                onClick={() => take(updateId)}
              >
                {text.take}
              </QuietButton>
            ),
          }}
        />
      ) : null}
      {stage.error ? <FailureNotice error={stage.error} /> : null}
      {stage.data && !stage.data.ok ? <UpdateFailure failure={stage.data.failure} /> : null}
    </>
  )
}
