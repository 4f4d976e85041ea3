import { toFileWords } from '#shared/kit/to-file-words.ts'

/** `lich-tham-dot-1-2026.ics`. */
export function visitFileName(prefix: string, name: string, extension: string): string {
  return `${prefix}-${toFileWords(name)}.${extension}`
}
