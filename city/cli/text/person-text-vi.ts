import type { ErasedPerson } from '#city/oversight/erase-person.ts'
import type { SeenErasure } from '#city/oversight/list-erasures.ts'

import { when } from './when-vi.ts'

type Told = NonNullable<SeenErasure['device']>

/** Về dữ liệu của một người. */
export const personTextVi = {
  heads: [
    'Mã yêu cầu xóa',
    'Hiệp hội',
    'Doanh nghiệp',
    'Yêu cầu ngày',
    'Số chỗ đã xóa',
    'Mã máy',
    'Người dùng',
    'Tình trạng',
  ],
  confirmation: ({ confirmedAt, waitsSince }: Told) =>
    confirmedAt ? `đã xác nhận ${when(confirmedAt)}` : `chưa xác nhận, chờ từ ${when(waitsSince)}`,
  nobodyTold: 'chưa có máy nào đang giữ doanh nghiệp này',
  nameMissing: 'Cần họ tên của người liên hệ, đúng như ghi ở doanh nghiệp.',
  dayWrong: (typed: string) =>
    `"${typed}" không phải là một ngày đã qua. Viết như 2026-11-26 (năm, tháng, ngày).`,
  noFirm: (typed: string) =>
    `Hiệp hội này không có doanh nghiệp nào có mã hoặc mã số thuế "${typed}".`,
  erased: ({ erasureId, places }: ErasedPerson) =>
    [
      places === 0
        ? 'Thành phố không lưu ai tên như vậy ở doanh nghiệp này. Hãy kiểm tra lại cách viết họ tên; các máy vẫn được yêu cầu xóa.'
        : `Đã xóa người này ở ${places} chỗ thành phố đang lưu. Các máy của hiệp hội được yêu cầu xóa và xác nhận.`,
      `Mã yêu cầu: ${erasureId}. Lệnh erasures cho biết máy nào đã xác nhận.`,
    ].join('\n'),
  soughtMissing:
    'Cần ít nhất một trong --name "HỌ TÊN" (từ 4 chữ), --phone SỐ (từ 8 chữ số), --email ĐỊA_CHỈ.',
  personExported: (places: number, file: string) =>
    `Đã ghi ${places} chỗ thành phố lưu về người này vào ${file}. Tệp không được mã hóa: hãy giữ kín và xóa khi xong việc.`,
  quiet: (until: Date) =>
    `Chưa bỏ gì: lần đầu chạy, hoặc đồng hồ đã nhảy xa kể từ lần trước. Hãy xem lại đồng hồ của máy; việc này tiếp tục từ ${when(until)}.`,
  letGo: ({ lines, codes, changes }: { lines: number; codes: number; changes: number }) =>
    `Đã bỏ những gì quá thời hạn lưu: nội dung ${lines} dòng cách ly đã giải quyết, ${codes} mã đăng ký hết hạn, ${changes} thông báo cũ đã có bản mới.`,
}
