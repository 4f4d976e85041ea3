import { useText } from '../text/text-context.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'

/** The taking back of one import. */
export type UndoOfImport = {
  readonly fileName: string
  readonly isPending: boolean
  /** Why it was refused, in words; null while it was not. */
  readonly refusal: string | null
  readonly error: Error | null
  readonly start: () => void
}

export function UndoButton(props: { readonly undo: UndoOfImport; readonly size: 'sm' | 'md' }) {
  const { tableImports } = useText()
  const { fileName, isPending, start } = props.undo
  return (
    <QuietButton
      size={props.size}
      loading={isPending}
      aria-label={tableImports.undoOf(fileName)}
      onClick={start}
    >
      {tableImports.undo}
    </QuietButton>
  )
}
