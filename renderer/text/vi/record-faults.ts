import type { RecordFault } from '#shared/wire/receipt.ts'

type Words = { readonly what: string; readonly remedy: string }

const byCode = {
  'record/unreadable': {
    what: 'Máy chủ không đọc được bản ghi này',
    remedy: 'Bản gốc trên máy còn nguyên. Thử lại; nếu vẫn vậy, gửi báo cáo khám cho người hỗ trợ.',
  },
  'record/wrong-shape': {
    what: 'Bản ghi có chỗ không đúng quy cách',
    remedy: 'Mở bản ghi, sửa chỗ được nêu rồi thử lại.',
  },
  'record/newer-schema': {
    what: 'Ứng dụng của bạn mới hơn máy chủ',
    remedy: 'Không cần làm gì: bản ghi được giữ và sẽ vào khi máy chủ nâng cấp xong.',
  },
  'record/older-schema': {
    what: 'Bản ghi do một bản ứng dụng quá cũ tạo ra',
    remedy: 'Cài bản ứng dụng mới, mở lại bản ghi rồi thử lại.',
  },
  'record/too-large': {
    what: 'Bản ghi quá lớn để gửi',
    remedy: 'Rút ngắn ghi chú, bớt tệp bằng chứng rồi gửi lại.',
  },
  'record/unknown-kind': {
    what: 'Máy chủ chưa nhận loại bản ghi này',
    remedy: 'Bản ghi được giữ. Báo hiệp hội nếu sau vài ngày vẫn chưa vào.',
  },
  'record/not-yours': {
    what: 'Bản ghi này thuộc về người khác',
    remedy: 'Hỏi người quản lý ở hiệp hội xem ai đang phụ trách; họ có thể giao lại cho bạn.',
  },
  'record/rev-reused': {
    what: 'Mã của bản sửa này đã dùng cho một nội dung khác',
    remedy:
      'Thường gặp khi khôi phục bản sao lưu cũ. Sửa một chỗ nhỏ trong bản ghi để tạo bản sửa mới, rồi gửi lại.',
  },
  'record/sample': {
    what: 'Đây là hồ sơ mẫu, chỉ để làm quen',
    remedy: 'Hồ sơ mẫu không rời khỏi máy. Lập phiếu cho một doanh nghiệp thật để gửi.',
  },
  'firm/merge-conflict': {
    what: 'Hồ sơ này được sửa khác nhau ở hai nơi',
    remedy: 'Mở xung đột và chọn giá trị đúng cho từng mục.',
  },
  'firm/changed-after-delete': {
    what: 'Hồ sơ này đã bị xóa ở nơi khác trong lúc bạn sửa',
    remedy: 'Mở xung đột, rồi chọn giữ bản của bạn hoặc chấp nhận việc xóa.',
  },
  'firm/unknown': {
    what: 'Máy chủ chưa có hồ sơ doanh nghiệp của phiếu này',
    remedy: 'Hồ sơ sẽ được gửi kèm ở lần đồng bộ tới. Bấm “Thử lại” nếu chờ lâu.',
  },
  'assessment/not-the-owner': {
    what: 'Phiếu này đang do người khác giữ',
    remedy: 'Bản của bạn được lưu lại. Hỏi hiệp hội; nếu cần bạn sửa, họ trả phiếu về cho bạn.',
  },
  'assessment/content-hash': {
    what: 'Nội dung phiếu không khớp với dấu đã ghi',
    remedy: 'Xem lịch sử thay đổi của phiếu, ký lại rồi gửi lại. Nếu lặp lại, báo người hỗ trợ.',
  },
  'assessment/unsigned': {
    what: 'Phiếu chưa có đủ chữ ký còn hiệu lực',
    remedy: 'Ký lại cùng doanh nghiệp rồi gửi lại.',
  },
  'assessment/unknown-instrument': {
    what: 'Thành phố chưa có bộ tiêu chí mà phiếu dùng',
    remedy: 'Không cần làm gì: phiếu được giữ và sẽ vào khi bộ tiêu chí được công bố.',
  },
  'assessment/score-differs': {
    what: 'Thành phố tính ra điểm khác với điểm trên máy',
    remedy:
      'Phiếu đã được nhận, cả hai điểm đều được lưu. Xem phiên bản bộ tiêu chí và chuẩn so sánh của phiếu, rồi báo hiệp hội.',
  },
  'review/unknown-revision': {
    what: 'Ý kiến duyệt nói về một bản chưa đến máy chủ',
    remedy: 'Đồng bộ cả máy của mentor, rồi bấm “Thử lại”.',
  },
  'review/own-work': {
    what: 'Không ai tự duyệt phiếu của mình',
    remedy: 'Nhờ một người quản lý khác của hiệp hội duyệt phiếu này.',
  },
  'review/same-person': {
    what: 'Người duyệt lần hai phải là người khác',
    remedy: 'Nhờ một người quản lý khác của hiệp hội duyệt lần hai.',
  },
  'review/not-a-manager': {
    what: 'Chỉ người quản lý của hiệp hội được duyệt',
    remedy: 'Nhờ người quản lý duyệt, hoặc xin hiệp hội cấp lại chứng thư đúng vai trò.',
  },
  'review/already-decided': {
    what: 'Phiếu này đã được duyệt hoặc trả lại trước đó',
    remedy: 'Không cần làm gì: quyết định đến trước được giữ.',
  },
  'assignment/not-a-manager': {
    what: 'Chỉ người quản lý của hiệp hội được phân công',
    remedy: 'Nhờ người quản lý gửi, hoặc xin hiệp hội cấp lại chứng thư đúng vai trò.',
  },
  'assignment/unknown': {
    what: 'Máy chủ không có phân công này để rút lại',
    remedy: 'Không cần làm gì: mentor chưa từng nhận được phân công ấy.',
  },
  'erasure/not-a-manager': {
    what: 'Chỉ cán bộ hiệp hội được yêu cầu xóa dữ liệu cá nhân',
    remedy: 'Nhờ cán bộ hiệp hội làm, hoặc xin hiệp hội cấp lại chứng thư đúng vai trò.',
  },
  'erasure/unknown': {
    what: 'Máy chủ không có yêu cầu xóa mà máy này xác nhận',
    remedy: 'Không cần làm gì: dữ liệu trên máy này đã được xóa.',
  },
  'batch/missing-earlier': {
    what: 'Một lô gửi trước đó chưa đến',
    remedy:
      'Lô này được giữ và tự vào khi lô trước đến. Nếu lô trước nằm trên USB, hãy nộp USB đó.',
  },
  'device/revoked': {
    what: 'Máy này đã bị thu hồi nên bản ghi được giữ riêng',
    remedy: 'Không mất gì. Liên hệ hiệp hội để người phụ trách xem và cho vào.',
  },
} satisfies Record<RecordFault, Words>

/** Vì sao một bản ghi chưa được nhận, hoặc được nhận kèm lưu ý. */
export const recordFaultsVi = {
  byCode,
  unknown: {
    what: 'Máy chủ nêu một lý do mà bản ứng dụng này chưa biết',
    remedy:
      'Bản ghi còn nguyên trên máy. Cài bản ứng dụng mới, hoặc gửi báo cáo khám cho người hỗ trợ.',
  },
}
