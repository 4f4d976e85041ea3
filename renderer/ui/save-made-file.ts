import type { MadeFile } from '#shared/contract/file-schema.ts'

type OnSaved = (fileName: string) => void

const listeners = new Set<OnSaved>()

/** Hears of every file handed over, wherever in the window it was made. Answers how to stop. */
export function onFileSaved(listener: OnSaved): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Hands a file the core made to the user, through the browser's own saving. */
export function saveMadeFile(file: MadeFile): void {
  const blob = new Blob([new Uint8Array(file.bytes)], { type: file.mimeType })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = file.fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has taken the bytes by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  for (const listener of listeners) listener(file.fileName)
}
