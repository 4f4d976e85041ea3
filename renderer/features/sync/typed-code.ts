const codeLength = 16
/** Letters of the code, and those read as one of them (I and L as 1, O as 0). */
const isLetter = /^[0-9A-TV-Z]$/

export type TypedCode =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: 'letter'; readonly letter: string }
  | { readonly ok: false; readonly fault: 'length'; readonly count: number }

/** Whether what was typed can be a code, whatever its case, dashes and spaces; else the first thing to mend. */
export function checkTypedCode(typed: string): TypedCode {
  const letters = Array.from(bare(typed))
  const wrong = letters.find((letter) => !isLetter.test(letter))
  if (wrong !== undefined) return { ok: false, fault: 'letter', letter: wrong }
  if (letters.length !== codeLength) return { ok: false, fault: 'length', count: letters.length }
  return { ok: true }
}

/** The code as it is read out: groups of four. */
export function groupTypedCode(typed: string): string {
  return bare(typed)
    .slice(0, 2 * codeLength)
    .replace(/(.{4})(?=.)/g, '$1-')
}

function bare(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—.]/g, '')
}
