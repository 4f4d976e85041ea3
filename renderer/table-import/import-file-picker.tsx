import { useText } from '../text/text-context.tsx'
import { FilePicker, type PickedFile } from '../ui/file-picker.tsx'

export function ImportFilePicker(props: { readonly onOpen: (file: PickedFile) => void }) {
  const { tableImports } = useText()
  return (
    <FilePicker
      label={tableImports.choose}
      hint={tableImports.drop}
      accept=".xlsx,.csv,.xls,.txt"
      onPick={props.onOpen}
    />
  )
}
