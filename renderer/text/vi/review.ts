export const reviewVi = {
  title: 'Duyệt',
  lead: 'Phiếu mentor đã gửi lên. Phiếu chờ lâu nhất đứng trên cùng.',
  tabs: {
    label: 'Trạng thái',
    waiting: (count: string) => `Chờ duyệt (${count})`,
    returned: (count: string) => `Đã trả lại (${count})`,
    approved: (count: string) => `Đã duyệt (${count})`,
    sent: (count: string) => `Đã gửi (${count})`,
    all: (count: string) => `Tất cả (${count})`,
  },
  search: 'Tìm theo doanh nghiệp, mã số thuế hoặc mentor',
  clearSearch: 'Xóa từ đang tìm',
  marksLabel: 'Chỉ xem phiếu có',
  marks: {
    warnings: 'cảnh báo',
    'open-ranges': 'khoảng điểm chưa khép',
    'hand-fixed': 'tiêu chí sửa tay',
    'weak-evidence': 'bằng chứng yếu',
    outlier: 'điểm khác thường',
    'changed-after-signature': 'sửa sau khi ký',
  },
  markWith: (mark: string, count: string) => `${mark} (${count})`,
  marksExplained:
    'Bằng chứng yếu: hơn một nửa số câu trả lời chỉ nghe nói. Điểm khác thường: cách trung vị các phiếu đã duyệt cùng ngành hơn ba lần độ lệch tuyệt đối trung vị (ít nhất 5 điểm), khi ngành đã có từ năm phiếu duyệt.',
  rowMarks: {
    warnings: (count: string) => `${count} cảnh báo`,
    openRanges: (count: string) => `${count} tiêu chí chưa khép điểm`,
    handFixed: (count: string) => `${count} tiêu chí sửa tay`,
    weakEvidence: (percent: string) => `${percent} % câu chỉ nghe nói`,
    outlier: 'điểm khác thường so với ngành',
    changedAfterSignature: 'sửa sau khi ký',
    mended: (count: string) => `bản gửi thứ ${count}`,
    unknownInstrument: 'máy này chưa có bộ tiêu chí của phiếu',
    none: 'không có gì cần lưu ý',
  },
  columns: {
    firm: 'Doanh nghiệp',
    mentor: 'Mentor',
    arrived: 'Đến lúc',
    result: 'Kết quả',
    marks: 'Cần lưu ý',
  },
  states: {
    waiting: 'Chờ duyệt',
    first_approval: 'Chờ người duyệt thứ hai',
    returned: 'Đã trả lại',
    approved: 'Đã duyệt, chờ vào lô',
    batched: 'Trong lô gửi',
    accepted: 'Thành phố đã nhận',
    refused: 'Thành phố không nhận',
  },
  noTaxCode: 'chưa có mã số thuế',
  firmUnknown: 'Doanh nghiệp chưa đến máy này',
  reading: 'Đang đọc…',
  empty: {
    title: 'Chưa có phiếu nào được gửi lên',
    explained:
      'Phiếu của mentor vào đây khi bạn đồng bộ, hoặc khi bạn nhận tệp .nbac mentor gửi qua USB.',
    toSync: 'Đến Đồng bộ',
  },
  noneMatch: {
    title: 'Không có phiếu nào như vậy',
    explained: 'Bỏ bớt điều kiện lọc hoặc xem trạng thái khác.',
    clear: 'Bỏ các điều kiện lọc',
  },
  screen: {
    lead: (of: {
      year: number
      mentor: string
      arrived: string
      visited: string | null
      state: string
    }) =>
      [
        `Năm ${String(of.year)}`,
        `mentor ${of.mentor}`,
        of.visited === null ? 'chưa ghi ngày khảo sát' : `khảo sát ngày ${of.visited}`,
        `đến lúc ${of.arrived}`,
        of.state.toLowerCase(),
      ].join(' · '),
    unknownInstrument: 'Máy này chưa có bộ tiêu chí của phiếu',
    unknownInstrumentWhy: (id: string, version: string) =>
      `Phiếu chấm bằng ${id} bản ${version}. Đồng bộ để nhận bộ tiêu chí, hoặc cập nhật ứng dụng, rồi mở lại phiếu.`,
    answers: 'Câu trả lời và bằng chứng',
    criteria: (count: string) => `${count} tiêu chí`,
    history: (count: string) => `Lịch sử duyệt (${count})`,
    keys: 'Phím mũi tên lên, xuống: chuyển dòng. Enter: viết nhận xét cho dòng đang chọn.',
    panel: 'Kết quả và quyết định',
    toNote: 'Cần lưu ý',
    changed: 'đã sửa',
    before: (value: string) => `trước: ${value}`,
    noStrength: 'chưa ghi mức bằng chứng',
    fileMissing: 'chưa có trên máy này',
    fileMissingWhy:
      'Tệp đã gửi lên thành phố nhưng chưa về máy này. Nhờ mentor gửi phiếu bằng tệp .nbac, tệp đó kèm bằng chứng.',
    openRange: 'điểm chưa khép',
    fixedByHand: 'điểm sửa tay',
    sayOn: (name: string) => `Nhận xét: ${name}`,
    remarkOn: (name: string) => `Nhận xét cho: ${name}`,
    placeholder: 'Cần sửa gì, vì sao',
    keepRemark: 'Giữ nhận xét',
    dropRemark: 'Bỏ nhận xét',
    remarkKeys: 'Ctrl+Enter để giữ, Esc để thôi',
    said: (who: string, when: string) => `${who}, ${when}:`,
    wholeForm: 'Cả phiếu',
    sayOnWhole: 'Nhận xét chung cho cả phiếu',
    remarks: 'Nhận xét',
    decision: 'Quyết định',
    return: (count: string) => (count === '0' ? 'Trả lại' : `Trả lại với ${count} nhận xét`),
    approve: 'Duyệt',
    approveFirst: 'Duyệt lần một',
    returnNeedsRemark: 'Muốn trả lại, hãy viết ít nhất một nhận xét để mentor biết cần sửa gì.',
    returnAsk: (mentor: string) => `Trả phiếu lại cho ${mentor}?`,
    returnWords: (count: string) =>
      `Mentor nhận ${count} nhận xét ở lần đồng bộ tới, hoặc qua tệp .nbar bạn tạo sau bước này. Quyết định trả lại được ký và không rút lại được.`,
    approveAsk: 'Duyệt phiếu này?',
    approveWords:
      'Phiếu chờ vào lô gửi lên thành phố. Trước khi lô được gửi, bạn vẫn lấy lại quyết định này được.',
    approveFirstWords:
      'Hiệp hội đang dùng quy tắc hai người. Phiếu chờ thêm một quản lý khác duyệt rồi mới vào lô gửi.',
    approveWithRemarks:
      'Nhận xét của bạn đi kèm quyết định duyệt để mentor đọc; mentor không phải sửa gì. Muốn mentor sửa thì chọn trả lại.',
    unsound: 'Nội dung không khớp với mã băm của chính phiếu',
    unsoundWhy: 'Phiếu có thể đã bị sửa sau khi ký. Trả lại và nhờ mentor gửi lại từ ứng dụng.',
    ownWork: 'Đây là phiếu của chính bạn',
    ownWorkWhy: 'Người lập phiếu không duyệt phiếu của mình. Nhờ một quản lý khác của hiệp hội.',
    firstApproval: 'Đã có một người duyệt',
    firstApprovalWhy: 'Theo quy tắc hai người, cần một quản lý khác duyệt nữa.',
    returned: 'Phiếu đã được trả lại, đang chờ mentor sửa',
    returnedWhy:
      'Nhận xét đi cùng lần đồng bộ tới. Nếu mentor không có mạng, tạo tệp .nbar rồi gửi qua Zalo, thư điện tử hoặc USB; chỉ máy của mentor đó mở được.',
    makeReturnFile: 'Tạo tệp trả lại (.nbar)',
    noReturnFile:
      'Máy này không có quyết định trả lại của phiếu, hoặc chưa biết máy của mentor. Đồng bộ rồi thử lại.',
    approved: 'Đã duyệt, phiếu chờ vào lô gửi',
    approvedWhy: 'Khi lô có phiếu này được gửi, thành phố mới tính kết quả.',
    withdraw: 'Lấy lại quyết định duyệt',
    noHistory: 'Chưa có quyết định nào.',
    decided: { approve: 'Duyệt', return: 'Trả lại', withdraw: 'Lấy lại quyết định duyệt' },
  },
  failures: {
    'review/own-work': 'Người lập phiếu không duyệt phiếu của mình.',
    'review/same-person': 'Bạn đã duyệt lần một. Cần một quản lý khác duyệt lần hai.',
    'review/closed': 'Phiếu đã có quyết định khác. Mở lại phiếu để xem.',
    'review/outdated': 'Mentor vừa gửi một bản mới hơn. Mở lại phiếu để duyệt bản đó.',
    'review/nothing-said': 'Trả lại cần ít nhất một nhận xét.',
    'sync/not-enrolled':
      'Máy này chưa đăng ký với hiệp hội nên chưa ký được quyết định. Vào Đồng bộ, mục Thiết bị.',
  },
}
