import { formatVietnameseNumber as figure } from '#shared/kit/vietnamese-number.ts'

/** Xuất danh sách, hồ sơ và giấy xác nhận của mentor. */
export const mentorExportsVi = {
  menu: 'Xuất danh sách',
  note: (count: number) => `Xuất ${figure(count)} mentor đang hiện trong danh sách`,
  working: 'Danh sách làm việc (.xlsx)',
  public: 'Danh sách công khai (.xlsx)',
  leftOut: (count: number) =>
    `Danh sách công khai không có ${figure(count)} mentor chưa đồng ý công khai.`,
  profile: 'Xuất hồ sơ',
  profilePlain: 'Hồ sơ (.docx), không có thông tin hạn chế',
  profileFull: 'Hồ sơ đầy đủ (.docx), lần xem được ghi lại',
  hours: 'Giấy xác nhận giờ',
  hoursFrom: 'Từ ngày',
  hoursUntil: 'Đến ngày',
  hoursMake: 'Tạo PDF',
  hoursMissing: 'Ghi đủ hai ngày, ngày cuối không trước ngày đầu.',
  noHours: 'Không có giờ nào được ghi trong khoảng này.',
}
