export const reviewCommentsVi = {
  banner: {
    title: (open: string, all: string) =>
      open === '0'
        ? `Phiếu được trả lại: đã xử lý cả ${all} nhận xét`
        : `Phiếu được trả lại: còn ${open} trên ${all} nhận xét`,
    explained:
      'Sửa xong thì đánh dấu từng nhận xét, hai bên ký lại rồi gửi lại. Bản đã gửi trước vẫn được giữ.',
    list: 'Nhận xét của người duyệt',
    next: 'Đến nhận xét tiếp theo',
    wholeForm: 'Cả phiếu',
  },
  comment: (who: string, when: string) => `${who}, ${when}`,
  label: (text: string) => `Nhận xét của người duyệt: ${text}`,
  done: 'Đã xử lý',
  sentBefore: (value: string) => `Đã gửi: ${value}`,
  now: (value: string) => `nay: ${value}`,
  notChanged: 'câu trả lời chưa đổi',
  today: {
    title: 'Được trả lại',
    count: (sheets: string) => `${sheets} phiếu cần sửa theo nhận xét của người duyệt.`,
    open: (open: string, all: string) =>
      open === '0' ? `đã xử lý cả ${all} nhận xét` : `còn ${open} trên ${all} nhận xét`,
  },
}
