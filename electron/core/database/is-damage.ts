/** The driver's words for a file that is not, or no longer, what the key wrote. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^SQLITE_(NOTADB|CORRUPT)/.test(code)
}
