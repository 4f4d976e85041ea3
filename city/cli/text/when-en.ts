const times = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** By the clock of Hà Nội. */
export const when = (at: Date): string => times.format(at)
