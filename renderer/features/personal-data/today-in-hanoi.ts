const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** `2026-11-26`: what a form about something that just happened begins with. */
export function todayInHanoi(): string {
  return format.format(new Date())
}
