const times = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** `10/06/2026, 09:30` by the clock of Hà Nội. */
export const when = (at: Date): string => times.format(at)
