/** How long copies of personal data are kept that only serve to take something back. */
export const copiesKeptDays = 90

const dayMs = 86_400_000

/** Whether an import is too old to be undone: what it replaced is let go. */
export function isPastUndo(importedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(importedAt) > copiesKeptDays * dayMs
}
