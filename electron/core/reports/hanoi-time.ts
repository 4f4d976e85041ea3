const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(iso: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
  )
}

/** `dd/MM/yyyy` in Hanoi; a date without a time is taken as it is. */
export function hanoiDate(iso: string): string {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (plain) return `${plain[3] ?? ''}/${plain[2] ?? ''}/${plain[1] ?? ''}`

  const { day = '', month = '', year = '' } = partsOf(iso)
  return `${day}/${month}/${year}`
}

/** `HH:mm` in Hanoi. */
export function hanoiTime(iso: string): string {
  const { hour = '', minute = '' } = partsOf(iso)
  return `${hour}:${minute}`
}
