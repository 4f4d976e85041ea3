import type {
  CertificateFileWrong,
  CodeUsedUp,
  CodeWrong,
  ConflictGone,
  ConflictValueWrong,
  FileUnreadable,
  FolderUnusable,
  GatewayNotTrusted,
  NotEnrolled,
  NothingToSend,
  NotReadyToSend,
  NotUndoable,
  NotYourRole,
  PreviewGone,
  TooMuchReplaced,
} from '#shared/contract/sync-contract.ts'

type Words = { readonly what: string; readonly remedy: string }

/** `code`, or `code:because` where the failure says why. */
type KeyOf<Failure> = Failure extends {
  readonly code: infer Code extends string
  readonly because: infer Reason extends string
}
  ? `${Code}:${Reason}`
  : Failure extends { readonly code: infer Code }
    ? Code
    : never

type CallFailure =
  | CertificateFileWrong
  | CodeUsedUp
  | CodeWrong
  | ConflictGone
  | ConflictValueWrong
  | FileUnreadable
  | FolderUnusable
  | GatewayNotTrusted
  | NotEnrolled
  | NothingToSend
  | NotReadyToSend
  | NotUndoable
  | NotYourRole
  | PreviewGone
  | TooMuchReplaced

const byKey = {
  'sync/not-enrolled': {
    what: 'Máy này chưa đăng ký',
    remedy: 'Vào mục Thiết bị để đăng ký, rồi làm lại.',
  },
  'sync/not-your-role': {
    what: 'Việc này dành cho người quản lý của hiệp hội',
    remedy: 'Chứng thư của máy này ghi vai trò mentor. Nhờ người quản lý làm trên máy của họ.',
  },
  'sync/not-ready:not-signed': {
    what: 'Phiếu chưa được ký',
    remedy: 'Ký xác nhận cùng doanh nghiệp rồi gửi.',
  },
  'sync/not-ready:signature-outdated': {
    what: 'Phiếu đã sửa sau khi ký',
    remedy: 'Xem lại kết quả cùng doanh nghiệp, ký lại rồi gửi.',
  },
  'sync/not-ready:sample': {
    what: 'Đây là phiếu mẫu, chỉ để làm quen',
    remedy: 'Phiếu mẫu không rời khỏi máy. Lập phiếu cho một doanh nghiệp thật để gửi.',
  },
  'sync/nothing-to-send': {
    what: 'Không có gì đang chờ gửi',
    remedy: 'Mở một phiếu đã ký và bấm “Gửi lên hiệp hội” trước.',
  },
  'sync/too-much-replaced': {
    what: 'Hơn một phần mười hồ sơ trên máy sẽ bị thay hoặc xóa',
    remedy: 'Chưa có gì thay đổi. Xem lại tệp, hỏi hiệp hội nếu không rõ, rồi cho phép.',
  },
  'enrolment/code-wrong': {
    what: 'Mã này không đúng hoặc đã hết hạn',
    remedy: 'Đối chiếu từng nhóm bốn ký tự với mã được cấp. Mã có hiệu lực 72 giờ.',
  },
  'enrolment/code-used-up': {
    what: 'Mã này đã được dùng, hoặc đã gõ sai quá năm lần',
    remedy: 'Xin nơi cấp mã một mã mới.',
  },
  'enrolment/not-trusted': {
    what: 'Máy chủ này không chứng minh được là nơi đã cấp mã',
    remedy: 'Không có gì được gửi đi. Kiểm tra lại địa chỉ; nếu đúng rồi, gọi cho nơi cấp mã.',
  },
  'enrolment/file-wrong:unreadable': {
    what: 'Không đọc được tệp này',
    remedy:
      'Tệp có thể bị cắt khi chuyển. Xin gửi lại, tốt nhất là gửi dưới dạng tệp nén hoặc qua USB.',
  },
  'enrolment/file-wrong:not-for-this-laptop': {
    what: 'Tệp này dành cho một máy khác',
    remedy: 'Chọn đúng tệp chứng thư trả lời cho yêu cầu của máy này.',
  },
  'enrolment/file-wrong:not-signed': {
    what: 'Chữ ký của tệp không đúng',
    remedy: 'Tệp có thể đã bị sửa. Không dùng tệp này; xin hiệp hội tạo lại.',
  },
  'enrolment/file-wrong:expired': {
    what: 'Chứng thư trong tệp đã hết hạn',
    remedy: 'Tạo tệp yêu cầu mới và gửi lại cho hiệp hội.',
  },
  'files/folder-unusable:missing': {
    what: 'Không tìm thấy thư mục hoặc ổ này',
    remedy: 'Cắm lại USB, hoặc kiểm tra đường dẫn vừa gõ.',
  },
  'files/folder-unusable:not-writable': {
    what: 'Không ghi được vào đây',
    remedy: 'USB có thể đang khóa chống ghi. Gạt chốt khóa, hoặc chọn nơi khác.',
  },
  'files/folder-unusable:full': {
    what: 'Chỗ trống không đủ',
    remedy:
      'Xóa bớt tệp trên USB, hoặc chọn nơi khác. Dữ liệu trên máy vẫn nguyên, chưa có gì bị tính là đã gửi.',
  },
  'files/folder-unusable:read-back-differs': {
    what: 'Tệp ghi xong đọc lại bị sai',
    remedy: 'USB này có thể đã hỏng. Dùng một USB khác; dữ liệu trên máy vẫn nguyên.',
  },
  'files/unreadable:damaged': {
    what: 'Tệp bị hỏng hoặc bị cắt',
    remedy: 'Chép lại từ USB gốc, hoặc xin gửi lại tệp.',
  },
  'files/unreadable:not-for-you': {
    what: 'Tệp này được mã hóa cho người khác',
    remedy: 'Chọn tệp dành cho máy này. Tên tệp trả lời có đuôi .nbar.',
  },
  'files/unreadable:not-signed': {
    what: 'Chữ ký của tệp không đúng',
    remedy: 'Không có gì được nhận. Xin hiệp hội tạo lại tệp.',
  },
  'files/unreadable:other-association': {
    what: 'Tệp này của một hiệp hội khác',
    remedy: 'Không có gì được nhận. Kiểm tra lại bạn đang cầm tệp của ai.',
  },
  'files/unreadable:too-large': {
    what: 'Tệp quá lớn',
    remedy: 'Xin bên gửi chia thành nhiều tệp nhỏ hơn.',
  },
  'files/preview-gone': {
    what: 'Phần xem trước đã hết hiệu lực',
    remedy: 'Chọn lại tệp để xem trước lần nữa.',
  },
  'conflict/gone': {
    what: 'Xung đột này đã được giải quyết ở nơi khác',
    remedy: 'Danh sách đã được đọc lại; không cần làm gì thêm.',
  },
  'conflict/value-wrong': {
    what: 'Giá trị vừa gõ chưa đúng cho mục này',
    remedy: 'Sửa lại, hoặc chọn một trong hai bản.',
  },
  'conflict/not-undoable': {
    what: 'Lựa chọn này đã được gửi đi nên không lấy lại được ở đây',
    remedy: 'Muốn đổi, hãy sửa hồ sơ doanh nghiệp như thường.',
  },
} satisfies Record<KeyOf<CallFailure>, Words>

/** Vì sao một việc bạn vừa bấm không làm được. */
export const syncFailuresVi = {
  byKey,
  /** Kể tên trước: phiếu của ai. */
  ofFirm: (firmName: string, what: string) =>
    `${firmName}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
}
