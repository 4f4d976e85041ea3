import { useEffect, useState } from 'react'

import { useText } from '../text/text-context.tsx'
import { Notice } from '../ui/notice.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import { onFileSaved } from '../ui/save-made-file.ts'

const shownForMs = 6_000

/** Says for a while which file was made and where to look for it. */
export function SavedFileNotice() {
  const { ui } = useText()
  const [saved, setSaved] = useState<{ readonly fileName: string } | null>(null)
  useEffect(() => onFileSaved((fileName) => setSaved({ fileName })), [])
  useEffect(() => {
    if (saved === null) return
    const timer = setTimeout(() => setSaved(null), shownForMs)
    return () => clearTimeout(timer)
  }, [saved])
  if (saved === null) return null
  return (
    <Notice
      tone="done"
      title={ui.savedFile(saved.fileName)}
      actions={<QuietButton onClick={() => setSaved(null)}>{ui.close}</QuietButton>}
    >
      {ui.savedFileWhere}
    </Notice>
  )
}
