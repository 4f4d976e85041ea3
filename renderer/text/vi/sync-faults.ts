import type {
  CertificateFileWrong,
  CodeUsedUp,
  CodeWrong,
  ConflictGone,
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
import type { SyncFault } from '#shared/domain/sync/sync-state.ts'
import type { RecordFault } from '#shared/wire/receipt.ts'

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

/** Mỗi lý do có một câu nói chuyện gì xảy ra và một câu nói cần làm gì. */
const trySoon = 'Phiếu vẫn nằm an toàn trên máy và sẽ được gửi lại.'

export const syncFaultsVi = {
  /** Vì sao lần đồng bộ dừng sớm. */
  sync: {
    'sync/offline': {
      what: 'Không có internet, hoặc không đến được máy chủ',
      remedy: `Kiểm tra Wi-Fi hoặc dây mạng. ${trySoon} Cần ngay thì gửi qua USB.`,
    },
    'sync/captive-portal': {
      what: 'Mạng này đòi đăng nhập trước khi dùng',
      remedy:
        'Mở trình duyệt, đăng nhập vào Wi-Fi của nơi bạn đang ở (khách sạn, quán, nhà xưởng) rồi đồng bộ lại.',
    },
    'sync/tls': {
      what: 'Không xác nhận được máy chủ là của hiệp hội hoặc thành phố',
      remedy:
        'Không có gì được gửi đi. Thử một mạng khác, ví dụ phát Wi-Fi từ điện thoại; nếu vẫn vậy, chạy Khám đồng bộ và báo hiệp hội.',
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
        'Phiếu vẫn gửi lên được. Để nhận thay đổi về, cài bản ứng dụng mới do hiệp hội cung cấp.',
    },
    'sync/certificate-expired': {
      what: 'Chứng thư của máy đã hết hạn',
      remedy: 'Vào mục Thiết bị để gia hạn, hoặc xin hiệp hội mã đăng ký mới.',
    },
    'sync/device-revoked': {
      what: 'Hiệp hội đã thu hồi máy này',
      remedy:
        'Những gì đã gửi được giữ riêng cho người phụ trách. Liên hệ hiệp hội; nếu máy vẫn là của bạn, xin mã mới để đăng ký lại.',
    },
    'sync/not-enrolled': {
      what: 'Máy này chưa đăng ký với hiệp hội',
      remedy: 'Vào mục Thiết bị để đăng ký, bằng mã hoặc bằng tệp.',
    },
    'sync/receipt-wrong': {
      what: 'Biên nhận vừa nhận không đúng chữ ký',
      remedy:
        'Máy coi như chưa gửi và giữ nguyên mọi phiếu. Đồng bộ lại; nếu lặp lại, chạy Khám đồng bộ và báo hiệp hội.',
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
  } satisfies Record<SyncFault['code'], Words>,
  /** Vì sao một bản ghi chưa được nhận, hoặc được nhận kèm lưu ý. */
  records: {
    'record/unreadable': {
      what: 'Máy chủ không đọc được bản ghi này',
      remedy:
        'Bản gốc trên máy còn nguyên. Thử lại; nếu vẫn vậy, gửi báo cáo khám cho người hỗ trợ.',
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
    'assessment/no-consent': {
      what: 'Doanh nghiệp chưa đồng ý công bố',
      remedy: 'Hỏi doanh nghiệp, ghi câu trả lời vào hồ sơ rồi gửi lại.',
    },
    'review/unknown-revision': {
      what: 'Ý kiến duyệt nói về một bản chưa đến máy chủ',
      remedy: 'Đồng bộ cả máy của mentor, rồi bấm “Thử lại”.',
    },
    'review/own-work': {
      what: 'Không ai tự duyệt phiếu của mình',
      remedy: 'Nhờ một người quản lý khác của hiệp hội duyệt phiếu này.',
    },
    'review/not-a-manager': {
      what: 'Chỉ người quản lý của hiệp hội được duyệt',
      remedy: 'Nhờ người quản lý duyệt, hoặc xin hiệp hội cấp lại chứng thư đúng vai trò.',
    },
    'review/already-decided': {
      what: 'Phiếu này đã được duyệt hoặc trả lại trước đó',
      remedy: 'Không cần làm gì: quyết định đến trước được giữ.',
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
  } satisfies Record<RecordFault, Words>,
  unknownRecord: {
    what: 'Máy chủ nêu một lý do mà bản ứng dụng này chưa biết',
    remedy:
      'Bản ghi còn nguyên trên máy. Cài bản ứng dụng mới, hoặc gửi báo cáo khám cho người hỗ trợ.',
  },
  /** Vì sao một việc bạn vừa bấm không làm được. */
  calls: {
    'sync/not-enrolled': {
      what: 'Máy này chưa đăng ký với hiệp hội',
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
    'sync/not-ready:no-consent': {
      what: 'Doanh nghiệp chưa đồng ý công bố',
      remedy: 'Hỏi doanh nghiệp, ghi câu trả lời vào hồ sơ rồi gửi lại.',
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
      remedy: 'Xin hiệp hội một mã mới.',
    },
    'enrolment/not-trusted': {
      what: 'Máy chủ này không chứng minh được là nơi đã cấp mã',
      remedy: 'Không có gì được gửi đi. Kiểm tra lại địa chỉ; nếu đúng rồi, gọi cho hiệp hội.',
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
      remedy: 'Xóa bớt tệp trên USB, hoặc chọn nơi khác. Chưa có phiếu nào bị tính là đã gửi.',
    },
    'files/folder-unusable:read-back-differs': {
      what: 'Tệp ghi xong đọc lại bị sai',
      remedy: 'USB này có thể đã hỏng. Dùng một USB khác; phiếu vẫn còn nguyên trên máy.',
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
    'conflict/not-undoable': {
      what: 'Lựa chọn này đã được gửi đi nên không lấy lại được ở đây',
      remedy: 'Muốn đổi, hãy sửa hồ sơ doanh nghiệp như thường.',
    },
  } satisfies Record<KeyOf<CallFailure>, Words>,
  /** Kể tên trước: phiếu của ai. */
  ofFirm: (firmName: string, what: string) =>
    `${firmName}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
}
