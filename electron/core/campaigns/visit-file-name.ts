import { foldText } from '#shared/kit/fold-text.ts'

/** `lich-tham-dot-1-2026.ics`: letters every file system and mail takes. */
export function visitFileName(prefix: string, name: string, extension: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${prefix}-${words}.${extension}`
}
