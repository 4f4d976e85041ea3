/** Brings a question into view and puts the cursor into it. */
export function focusQuestion(key: string): void {
  const row = document.querySelector(`[data-question="${CSS.escape(key)}"]`)
  const field = row === null ? null : firstField(row)
  if (row === null || field === null) return
  row.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
  if (isTextInput(field)) field.select()
}

/** From one field to the next in the order on screen; a group of choices counts as one. */
export function focusNextField(form: Element, from: Element, step: 1 | -1 = 1): void {
  const stops = stopsOf(form)
  const at = stops.findIndex((stop) => stop === from || sameGroup(stop, from))
  const next = stops[at + step]
  if (at === -1 || next === undefined) return
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
  if (isTextInput(next)) next.select()
}

/** The key of the question the cursor is in. */
export function questionInFocus(): string | null {
  const row = document.activeElement?.closest('[data-question]')
  return row?.getAttribute('data-question') ?? null
}

function firstField(row: Element): HTMLInputElement | null {
  return stopsOf(row)[0] ?? null
}

function stopsOf(root: Element): HTMLInputElement[] {
  const fields = [...root.querySelectorAll<HTMLInputElement>('input[data-field]:not(:disabled)')]
  return fields.filter((field) => {
    if (field.type !== 'radio') return true
    const group = fields.filter((other) => sameGroup(other, field))
    return field === (group.find(({ checked }) => checked) ?? group[0])
  })
}

function sameGroup(a: Element, b: Element): boolean {
  return (
    a instanceof HTMLInputElement &&
    b instanceof HTMLInputElement &&
    a.type === 'radio' &&
    b.type === 'radio' &&
    a.name === b.name
  )
}

function isTextInput(field: HTMLInputElement): boolean {
  return field.type !== 'radio'
}
