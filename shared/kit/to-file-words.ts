import { foldText } from './fold-text.ts'

/** `Đợt 1, năm 2026` as `dot-1-nam-2026`: letters that every file system and mail takes, at most 60. */
export function toFileWords(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}
