const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** `2026-11-26`, the day in Hanoi. */
export function hanoiDay(now: Date): string {
  return format.format(now)
}
