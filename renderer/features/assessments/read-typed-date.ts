/** `5/9/2026` -> `2026-09-05`: day before month, as written in Vietnam; null when there is no such day. */
export function readTypedDate(text: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  if (match === null) return null
  const [day, month, year] = match.slice(1).map(Number)
  if (day === undefined || month === undefined || year === undefined) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 2000
  return isReal ? date.toISOString().slice(0, 10) : null
}
