export const resultsVi = {
  title: 'Kết quả và lộ trình',
  lead: (year: number) => `Kết quả và lộ trình, năm đánh giá ${year}`,
  toSign: 'Ký xác nhận',
  toForm: 'Về phiếu đánh giá',
  toHistory: 'Lịch sử thay đổi',
  pdf: 'Tải báo cáo PDF',
  xlsx: 'Tải bảng Excel',
  signed: (when: string) =>
    `Hai bên đã ký xác nhận lúc ${when}. Chữ ký còn hiệu lực với nội dung này.`,
  signatureNoLongerCovers: (when: string) =>
    `Chữ ký lúc ${when} không còn hiệu lực với nội dung này`,
  signatureNoLongerCoversWhy:
    'Phiếu hoặc bằng chứng đã thay đổi sau khi ký. Xem lại kết quả cùng doanh nghiệp rồi ký lại.',
  signAgain: 'Ký lại',

  summary: 'Kết quả',
  readWith: 'Đọc kết quả này cùng các lưu ý',
  openCriteria: (count: number) =>
    `${count} tiêu chí chưa chốt điểm vì chưa đủ số liệu; số thiếu không bị tính là 0.`,
  inferredCriteria: (count: number) =>
    `${count} tiêu chí ở mức suy ra: Thông tư không nêu mức này.`,
  criteria: (count: number) => `${count} tiêu chí`,
  criteriaLead: 'Bấm vào điểm để xem cách tính, số liệu đã dùng và điều của Thông tư.',
  criterion: 'Tiêu chí',
  figure: 'Chỉ số',
  marks: 'Ghi nhận',
  points: 'Điểm',
  markFixed: 'ấn định bằng tay',
  markOpen: 'chưa đủ số liệu',
  markNoNorm: 'chưa chọn chuẩn so sánh',
  markNotComputable: 'chưa tính được',
  markInferred: 'mức suy ra',
  markSampleNorm: 'chuẩn mẫu',

  path: 'Lộ trình nâng bậc',
  pathLead:
    'Những bước ít công sức nhất để lên mức cao hơn, tính theo số điểm chắc chắn hiện có. Chọn bước cùng doanh nghiệp, điểm mới hiện ngay bên dưới.',
  pathTop: 'Doanh nghiệp đã ở mức cao nhất.',
  target: 'Mức muốn đạt',
  /** Null where that bound already holds. */
  gap: (points: string | null, synchrony: string | null) => {
    if (points === null) return `Tổng điểm đã đủ, còn thiếu ${synchrony ?? '0'} hệ số đồng bộ.`
    if (synchrony === null) return `Còn thiếu ${points} điểm; hệ số đồng bộ đã đủ.`
    return `Còn thiếu ${points} điểm và ${synchrony} hệ số đồng bộ.`
  },
  noOption:
    'Chưa tìm được cách lên mức này từ các câu đã trả lời. Trả lời thêm các câu chưa trả lời rồi xem lại.',
  option: (order: number) => `Cách ${order}`,
  reaches: (total: string, synchrony: string, cost: number) =>
    `Đạt ${total} điểm, hệ số ${synchrony}. Tổng công sức ${cost}.`,
  adds: (points: number) => `thêm ${points} điểm`,
  otherWays: (count: number) => `Xem ${count} cách khác cùng công sức`,
  useOption: 'Chọn cách này',
  optionPicked: 'đang chọn',
  orphans: (count: number) => `${count} việc đã hẹn không còn khớp với phiếu`,
  orphansWhy:
    'Số liệu đã đổi từ lúc hẹn, nên bước đó không còn cần hoặc đã khác. Bỏ từng việc, hoặc chọn bước mới bên dưới.',
  dropOrphan: 'Bỏ việc này',
  worksheet: 'Bảng chọn bước',
  worksheetLead:
    'Mỗi dòng là một tiêu chí có thể nâng. Công sức từ 1 đến 3 là đề xuất; bạn sửa được theo thực tế của doanh nghiệp.',
  noSteps: 'Chưa có tiêu chí nào đủ số liệu để tính bước nâng.',
  climbHead: 'Mức nâng',
  effortHead: 'Công sức',
  climbTo: (number: number) => `Tiêu chí ${number}: nâng đến đâu`,
  effortOf: (number: number) => `Tiêu chí ${number}: công sức`,
  efforts: { 1: '1 – nhẹ', 2: '2 – vừa', 3: '3 – nặng' },
  figureFromTo: (symbol: string, from: string, to: string, unit: string) =>
    unit === '%'
      ? `${symbol} từ ${from} % thành ${to} %`
      : `${symbol} từ ${from} thành ${to} ${unit}`,
  lever: (label: string, amount: string) => `${label}: ${amount}`,
  setTo: (label: string, value: string) => `${label}: ${value}`,
  what: 'Việc cần làm',
  byWhom: 'Ai làm',
  byWhomExample: 'Ví dụ: quản đốc',
  dueOn: 'Hạn xong',
  dueOnExample: 'ngày/tháng/năm',
  picked: (count: number) => (count === 0 ? 'Chưa chọn bước nào.' : `Đã chọn ${count} bước.`),
  newTotal: 'Tổng điểm',
  newSynchrony: 'Hệ số đồng bộ',
  newClass: 'Mức đạt được:',

  programmesShort: 'Chương trình hỗ trợ',
  programmeAttached: 'gắn với một bước',
  attach: 'Chương trình hỗ trợ của bước này',
  attachCount: (count: number) =>
    count === 0 ? 'Gắn chương trình hỗ trợ' : `Chương trình hỗ trợ (${count})`,
  nothingToAttach: 'Chưa có chương trình nào khớp với bước này.',
  programmes: 'Chương trình hỗ trợ có thể phù hợp',
  programmesLead:
    'Xếp theo các nhóm còn yếu và các bước đã chọn. Danh sách chỉ để tham khảo; điều kiện cụ thể do cơ quan chủ trì quyết định.',
  noProgrammes: 'Chưa có chương trình nào khớp với kết quả này.',
  forWhom: 'Đối tượng',
  legalDocument: 'Văn bản',
  verification: {
    read: 'đã đọc văn bản',
    secondary: 'theo nguồn thứ cấp',
    'to-verify': 'chưa kiểm chứng',
  },
  checkValidity: (date: string) => `cần kiểm tra hiệu lực (lập ngày ${date})`,
  size: {
    fits: 'đúng quy mô',
    'does-not-fit': 'ngoài quy mô',
    undecided: 'chưa rõ quy mô',
  },
  helpsGroups: 'Giúp cho',
}
