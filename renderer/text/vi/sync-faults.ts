import type { SyncFault } from '#shared/domain/sync/sync-state.ts'

type Words = { readonly what: string; readonly remedy: string }

const trySoon = 'Phiếu vẫn nằm an toàn trên máy và sẽ được gửi lại.'

/** Vì sao lần đồng bộ dừng sớm: chuyện gì xảy ra, cần làm gì. */
export const syncFaultsVi = {
  'sync/offline': {
    what: 'Không có internet, hoặc không đến được máy chủ',
    remedy: `Kiểm tra Wi-Fi hoặc dây mạng. Nếu các trang khác vẫn vào được thì máy chủ của thành phố có thể đang dừng. ${trySoon} Cần ngay thì gửi qua USB.`,
  },
  'sync/captive-portal': {
    what: 'Mạng này đòi đăng nhập trước khi dùng',
    remedy:
      'Mở trình duyệt, đăng nhập vào Wi-Fi của nơi bạn đang ở (khách sạn, quán, nhà xưởng) rồi đồng bộ lại.',
  },
  'sync/tls': {
    what: 'Không xác nhận được máy chủ là của hiệp hội hoặc thành phố',
    remedy:
      'Không có gì được gửi đi. Thử một mạng khác, ví dụ phát Wi-Fi từ điện thoại; nếu vẫn vậy, chạy Khám đồng bộ và gửi báo cáo cho người hỗ trợ.',
  },
  'sync/server-fault': {
    what: 'Máy chủ gặp lỗi',
    remedy: `Không phải do máy của bạn. ${trySoon}`,
  },
  'sync/server-busy': {
    what: 'Máy chủ đang bận',
    remedy: `Máy tự thử lại sau ít phút. ${trySoon}`,
  },
  'sync/answer-wrong': {
    what: 'Câu trả lời của máy chủ không đọc được',
    remedy:
      'Có thể mạng đã chen vào giữa, hoặc ứng dụng và máy chủ lệch phiên bản. Thử mạng khác; nếu vẫn vậy, chạy Khám đồng bộ và gửi báo cáo cho người hỗ trợ.',
  },
  'sync/app-too-old': {
    what: 'Ứng dụng này cũ hơn bản máy chủ đòi hỏi',
    remedy:
      'Cài bản ứng dụng mới do hiệp hội cung cấp, rồi đồng bộ lại. Trước đó chưa gửi và nhận qua mạng được; gửi bằng USB vẫn được.',
  },
  'sync/certificate-expired': {
    what: 'Chứng thư của máy đã hết hạn',
    remedy: 'Vào mục Thiết bị để gia hạn, hoặc xin mã đăng ký mới.',
  },
  'sync/device-revoked': {
    what: 'Máy này đã bị thu hồi quyền gửi',
    remedy:
      'Phiếu vẫn nằm an toàn trên máy. Liên hệ nơi đã cấp mã; nếu máy vẫn là của bạn, xin mã mới rồi đăng ký lại, máy sẽ gửi tiếp.',
  },
  'sync/not-enrolled': {
    what: 'Máy này chưa đăng ký',
    remedy: 'Vào mục Thiết bị để đăng ký, bằng mã hoặc bằng tệp.',
  },
  'sync/receipt-wrong': {
    what: 'Biên nhận vừa nhận không đúng chữ ký',
    remedy:
      'Máy coi như chưa gửi và giữ nguyên mọi phiếu. Đồng bộ lại; nếu lặp lại, chạy Khám đồng bộ và gửi báo cáo cho người hỗ trợ.',
  },
  'sync/too-much-replaced': {
    what: 'Hơn một phần mười hồ sơ trên máy sẽ bị thay hoặc xóa',
    remedy: 'Chưa có gì thay đổi. Xem và quyết định ở màn hình Đồng bộ.',
  },
  'sync/cancelled': {
    what: 'Bạn đã dừng lần đồng bộ này',
    remedy: 'Những gì đã có biên nhận vẫn được tính. Bấm “Đồng bộ ngay” để đi tiếp từ chỗ dừng.',
  },
  'sync/disk-full': {
    what: 'Ổ đĩa của máy đã đầy',
    remedy: 'Xóa bớt tệp không cần rồi đồng bộ lại. Những gì đã lưu vẫn còn nguyên.',
  },
} satisfies Record<SyncFault['code'], Words>
