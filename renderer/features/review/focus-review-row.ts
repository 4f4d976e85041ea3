/** Brings a question or a criterion into view and puts the cursor on it. */
export function focusReviewRow(key: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-review-row="${CSS.escape(key)}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  })
}

/** To the row before or after this one, in the order on screen; null at either end. */
export function focusNextRow(from: Element, step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-review-row]')]
  const next = rows[rows.indexOf(from as HTMLElement) + step]
  next?.scrollIntoView({ block: 'nearest' })
  next?.focus({ preventScroll: true })
}
