/** The document as browsers still know it; the types call the way of copying without asking outdated. */
type CopyingDocument = { readonly execCommand: (command: 'copy') => boolean }

/**
 * Puts text on the clipboard, as a person's own press of copy would. `navigator.clipboard` asks for a
 * permission, and the app grants its windows none. Answers false when nothing was copied.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put)
  const isCopied = (document as unknown as CopyingDocument).execCommand('copy')
  document.removeEventListener('copy', put)
  return isCopied
}
