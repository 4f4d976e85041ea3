import { IconFileUpload } from '@tabler/icons-react'
import { useId, useState, type DragEvent } from 'react'

import { useText } from '../text/text-context.tsx'
import classes from './file-picker.module.css'

/** A file of the user's, read whole; the host never sees its path. */
export type PickedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Pressed, reached by keyboard, or dropped on. */
export function FilePicker(props: {
  readonly label: string
  /** `.xlsx,.csv` */
  readonly accept: string
  readonly hint?: string
  readonly onPick: (file: PickedFile) => void
}) {
  const { ui } = useText()
  const inputId = useId()
  const [isOver, setIsOver] = useState(false)

  const take = async (file: File | undefined) => {
    if (!file) return
    props.onPick({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <div
      className={classes.picker}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileUpload aria-hidden className={classes.icon} stroke={1.5} />
      <div>
        <label htmlFor={inputId} className={classes.label}>
          {props.label}
        </label>
        <p className="nb-soft">{props.hint ?? ui.dropFile}</p>
      </div>
      <input
        id={inputId}
        type="file"
        accept={props.accept}
        className={classes.input}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          // The same file may be picked again after it was mended.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
