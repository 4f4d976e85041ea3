import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'

import type { Drive } from '#shared/domain/sync/sync-state.ts'

import { useAppClient } from './app-client.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { useFormat, useText } from '../text/text-context.tsx'
import classes from '../ui/option-list.module.css'
import { QuietButton } from '../ui/quiet-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { valueOrThrow } from './value-or-throw.ts'

/** The sticks that are plugged in, or any folder by its path. */
export function FolderChoice(props: {
  readonly folder: string
  readonly fault: string | null
  readonly onChange: (folder: string) => void
}) {
  const { folderChoice: text } = useText()
  const { data: drives, error, refetch, isFetching } = useDrives()
  const [isTyped, setIsTyped] = useState(false)
  const hasDrives = drives !== undefined && drives.length > 0
  const showsField = isTyped || !hasDrives
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text.where}</legend>
      {error ? <FailureNotice error={error} /> : null}
      {drives && !hasDrives ? <p className="nb-soft">{text.noDrives}</p> : null}
      {hasDrives ? (
        <DriveList
          drives={drives}
          chosen={isTyped ? null : props.folder}
          onChoose={(path) => {
            setIsTyped(path === null)
            props.onChange(path ?? '')
          }}
        />
      ) : null}
      {showsField ? (
        <TextField
          label={text.folder}
          placeholder={text.folderExample}
          value={props.folder}
          error={props.fault}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      ) : props.fault ? (
        <p role="alert">{props.fault}</p>
      ) : null}
      <div>
        <QuietButton loading={isFetching} onClick={() => void refetch()}>
          {text.again}
        </QuietButton>
      </div>
    </fieldset>
  )
}

function DriveList(props: {
  readonly drives: readonly Drive[]
  /** Null for a folder that is typed. */
  readonly chosen: string | null
  readonly onChoose: (path: string | null) => void
}) {
  const { folderChoice: text } = useText()
  const format = useFormat()
  const name = useId()
  const { chosen, onChoose } = props
  return (
    <ul className={classes.list}>
      {props.drives.map(({ path, label, freeBytes }) => (
        <li key={path}>
          <label className={classes.option}>
            <input
              type="radio"
              name={name}
              checked={chosen === path}
              onChange={() => onChoose(path)}
            />
            <span className={classes.name}>{label === path ? path : `${label} (${path})`}</span>
            <span className={classes.facts}>
              {text.removable}, {text.free(format.fileSize(freeBytes))}
            </span>
          </label>
        </li>
      ))}
      <li>
        <label className={classes.option}>
          <input
            type="radio"
            name={name}
            checked={chosen === null}
            onChange={() => onChoose(null)}
          />
          <span className={classes.name}>{text.otherFolder}</span>
        </label>
      </li>
    </ul>
  )
}

function useDrives() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['drives'],
    queryFn: async () => valueOrThrow(await app.carriedFiles.drives()),
    staleTime: 0,
  })
}
