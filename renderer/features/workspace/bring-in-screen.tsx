import { useState, type SyntheticEvent } from 'react'

import type { WorkspaceCopy } from '#shared/domain/workspace/workspace-copy.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DoorFault } from './door-fault.tsx'
import { DoorFrame } from './door-frame.tsx'
import classes from './form.module.css'
import { useBringIn, useCopies } from './use-copies.ts'

/** A laptop without a workspace takes one over from a stick; it is unlocked afterwards. */
export function BringInScreen(props: { readonly onBack: () => void; readonly onDone: () => void }) {
  const { copies, ui, folderChoice } = useText()
  const { bringIn: text } = copies
  const [place, setPlace] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const found = useCopies(place)
  const look = (event: SyntheticEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') setPlace(typed.trim())
  }
  return (
    <DoorFrame title={text.title} lead={text.lead} beginsAtTitle>
      {found.isPending ? <Notice tone="info" title={text.looking} /> : null}
      {found.error ? <SyncFailure error={found.error} /> : null}
      {found.data?.length === 0 ? <Notice tone="info" title={text.none} /> : null}
      {found.data && found.data.length > 0 ? (
        <CopyList copies={found.data} onDone={props.onDone} />
      ) : null}
      <form className={classes.form} noValidate onSubmit={look}>
        <TextField
          className={classes.narrow ?? ''}
          label={text.folder}
          placeholder={folderChoice.folderExample}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <QuietButton type="submit" disabled={typed.trim() === ''}>
            {text.lookThere}
          </QuietButton>
          <QuietButton
            loading={found.isFetching}
            onClick={() => {
              setPlace(null)
              void found.refetch()
            }}
          >
            {text.again}
          </QuietButton>
          <QuietButton onClick={props.onBack}>{ui.back}</QuietButton>
        </div>
      </form>
    </DoorFrame>
  )
}

function CopyList(props: {
  readonly copies: readonly WorkspaceCopy[]
  readonly onDone: () => void
}) {
  const { bringIn: text } = useText().copies
  const format = useFormat()
  const bringIn = useBringIn()
  const take = async (folder: string) => {
    const result = await bringIn.mutateAsync(folder)
    if (result.ok) props.onDone()
  }
  const isUnusable = bringIn.data?.ok === false && bringIn.data.failure.code === 'copy/unusable'
  return (
    <div className={classes.backups}>
      {isUnusable ? (
        <Fault {...text.unusable} />
      ) : (
        <DoorFault result={bringIn.data} error={bringIn.error} />
      )}
      <ul className={classes.backupList}>
        {props.copies.map(({ folder, workspaceName, writtenAt }) => {
          const when = format.dateTime(writtenAt)
          return (
            <li key={folder} className={classes.backup}>
              <span>
                {workspaceName}
                <br />
                <span className="nb-soft">{text.writtenAt(when)}</span>
                <br />
                <span className="nb-soft">{folder}</span>
              </span>
              <QuietButton
                loading={bringIn.isPending && bringIn.variables === folder}
                disabled={bringIn.isPending}
                aria-label={text.takeOf(workspaceName, when)}
                onClick={() => void take(folder)}
              >
                {text.take}
              </QuietButton>
            </li>
          )
        })}
      </ul>
      <p className="nb-soft">{text.onlyOne}</p>
    </div>
  )
}
