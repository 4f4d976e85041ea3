import type { LimitedBy } from '#shared/domain/instruments/evaluation.ts'
import type { BreakdownKey } from '#shared/domain/sector-reports/sector-report.ts'
import type { SectorWeighting } from '#shared/domain/sector-reports/sector-weighting.ts'

type LimitWords = {
  readonly next: string
  readonly total: string
  readonly synchrony: string
  /** `chưa`, or `chưa chắc` while something is open. */
  readonly not: string
}

/** Every sentence of the printed sector report, in Vietnamese. */
export const printedTextVi = {
  fileName: 'bao-cao-nganh',
  title: 'BÁO CÁO',
  runningTitle: 'Báo cáo ngành',
  subject: (sector: string, year: string) =>
    `Kết quả đánh giá trình độ và năng lực công nghệ sản xuất\n${sector}, năm đánh giá ${year}`,
  allSectors: 'Các ngành, lĩnh vực có doanh nghiệp được đánh giá',
  vsicSector: (code: string, name: string) => `Ngành ${name} (VSIC ${code})`,
  keySector: (name: string) => `Ngành trọng điểm: ${name}`,
  placeAndDate: (day: string, month: string, year: string) =>
    `Hà Nội, ngày ${day} tháng ${month} năm ${year}`,
  number: 'Số: ……/BC-……',
  basis: (instrument: string) =>
    `Căn cứ ${instrument}, Điều 10 (phương pháp đánh giá trình độ và năng lực công nghệ sản xuất của ngành, lĩnh vực) và Điều 9 khoản 3 (phân loại).`,
  inferredMark: ' (*)',
  inferredNote:
    '(*) Suy ra, chưa đối chiếu được với bản gốc: Điều 10 dẫn đến Phụ lục III. Điểm của ngành là trung bình có trọng số của điểm các doanh nghiệp; hệ số đồng bộ tính bằng công thức tạm của bộ tiêu chí trên điểm nhóm của ngành.',

  sampleHeading: 'Mẫu doanh nghiệp',
  sampleLead:
    'Điều 10 khoản 4 yêu cầu chọn mẫu đại diện, đánh giá từng doanh nghiệp, rồi tổng hợp.',
  sector: 'Ngành, lĩnh vực',
  item: 'Nội dung',
  value: 'Giá trị',
  year: 'Năm đánh giá',
  campaign: 'Đợt đánh giá',
  instrument: 'Bộ tiêu chí',
  standing: 'Phiếu được tính',
  standings: {
    approved: 'phiếu hiệp hội đã duyệt',
    arrived: 'mọi phiếu đã nhận, kể cả chưa duyệt',
  },
  weighting: 'Trọng số khi lấy trung bình',
  weightings: {
    equal: 'bằng nhau',
    revenue: 'theo doanh thu',
    output: 'theo giá trị sản xuất trong năm',
    employees: 'theo số lao động',
  } satisfies Record<SectorWeighting, string>,
  known: 'Doanh nghiệp của ngành trong danh sách',
  sampled: 'Doanh nghiệp đã đánh giá (mẫu)',
  coverage: 'Tỷ lệ phủ',
  notWeighed: 'Trong mẫu, thiếu số liệu làm trọng số nên không vào các số dưới đây',
  open: 'Phiếu chưa chốt điểm',
  openNote:
    'Số chưa biết không bị coi là 0: phiếu chưa chốt điểm vào trung bình bằng cả hai đầu khoảng điểm, nên số liệu có thể là một khoảng.',
  onceNote: 'Mỗi doanh nghiệp tính một lần, theo phiếu đến sau cùng.',
  tooFew:
    'Chưa đủ 5 doanh nghiệp để nêu số liệu mà không lộ kết quả của từng doanh nghiệp, hoặc nêu ra sẽ suy được số liệu của một nhóm đang ẩn.',

  resultHeading: 'Kết quả chung của ngành',
  group: 'Nhóm',
  /** Tên trong bộ tiêu chí bắt đầu bằng “Nhóm”, mà đầu cột đã nói. */
  groupName: (code: string, name: string) => {
    const bare = name.replace(/^Nhóm /, '')
    return `${code} – ${bare.charAt(0).toUpperCase()}${bare.slice(1)}`
  },
  maximum: 'Tối đa',
  mean: 'Điểm trung bình',
  share: 'Tỷ lệ',
  total: 'Tổng điểm',
  synchrony: 'Hệ số đồng bộ',
  class: 'Mức trình độ',
  classOr: (lowest: string, highest: string) => `${lowest} đến ${highest}`,
  limits: {
    total: ({ next, total, not }) => `Chưa lên mức “${next}” vì tổng điểm ${not} đạt ${total}.`,
    synchrony: ({ next, synchrony, not }) =>
      `Chưa lên mức “${next}” vì hệ số đồng bộ ${not} đạt ${synchrony}.`,
    both: ({ next, total, synchrony, not }) =>
      `Chưa lên mức “${next}” vì tổng điểm ${not} đạt ${total} và hệ số đồng bộ ${not} đạt ${synchrony}.`,
    none: () => 'Đã ở mức cao nhất của thang.',
  } satisfies Record<LimitedBy, (words: LimitWords) => string>,
  /** Khi đã chốt điểm, và khi chưa. */
  not: { settled: 'chưa', open: 'chưa chắc' },
  cutDecimals:
    'Số lẻ được cắt bớt, không làm tròn lên, nên cộng lại có thể lệch ở chữ số cuối so với tổng.',
  radarNote: 'Vùng đậm: điểm chắc chắn đạt. Vùng nhạt: phần chưa chốt.',

  classesHeading: 'Phân bố mức trình độ',
  firmCount: 'Số doanh nghiệp',
  openClass: 'chưa chốt mức',
  hidden: 'ẩn',
  hiddenTogether: (count: string) => `Các mức bị ẩn, cộng lại: ${count} doanh nghiệp.`,
  histogramHeading: 'Phân bố tổng điểm',
  histogramLead:
    'Chỉ gồm phiếu đã chốt điểm. Khoảng có dưới 5 doanh nghiệp được gộp với khoảng bên cạnh, nên các khoảng có thể rộng khác nhau.',
  range: 'Khoảng điểm',
  boxHeading: 'Độ phân tán theo nhóm, % điểm tối đa',
  boxNote:
    'Tứ phân vị tính như QUARTILE.INC của Excel, trên phiếu đã chốt điểm. Nhỏ nhất và lớn nhất là số của một doanh nghiệp, không nêu tên.',
  least: 'Nhỏ nhất',
  q1: 'Tứ phân vị 1',
  median: 'Trung vị',
  q3: 'Tứ phân vị 3',
  most: 'Lớn nhất',

  criteriaHeading: 'Tiêu chí còn yếu của ngành',
  criteriaLead: 'Xếp theo số điểm chắc chắn còn thiếu so với điểm tối đa.',
  groupLetters: (groups: string) => `Nhóm tiêu chí: ${groups}.`,
  order: 'TT',
  criterion: 'Tiêu chí',
  lost: 'Điểm thiếu',

  breakdownHeadings: {
    division: 'Theo ngành VSIC cấp 2',
    group: 'Theo nhóm ngành VSIC cấp 3',
    keySector: 'Theo ngành trọng điểm',
    size: 'Theo quy mô doanh nghiệp',
    ward: 'Theo phường/xã',
  } satisfies Record<BreakdownKey, string>,
  cell: 'Nhóm doanh nghiệp',
  knownShort: 'Đã biết',
  sampledShort: 'Mẫu',
  restRow: (cells: string) => `Các nhóm bị ẩn, gộp lại (${cells} nhóm)`,
  hiddenCells: (names: string) => `Các nhóm bị ẩn: ${names}.`,
  unknownCell: 'chưa rõ',
  noKeySector: 'không thuộc ngành trọng điểm, hoặc chưa rõ',
  notAssessed: 'chưa đánh giá',
  stackNote: 'Biểu đồ: điểm trung bình của từng nhóm tiêu chí, cộng dồn thành tổng điểm.',

  notesHeading: 'Cách tính và lưu ý',
  hiddenNote:
    'Ô có dưới 5 doanh nghiệp được ẩn. Để không tính ngược được từ tổng, mỗi bảng ẩn ít nhất hai ô, cộng lại từ 5 doanh nghiệp trở lên; ô đủ 5 doanh nghiệp cũng có thể bị ẩn vì lẽ đó, kể cả khi lấy số của ngành trừ đi số của các nhóm ngành con.',
  limitsOfHiding:
    'Việc ẩn xét từng báo cáo; không công bố hai báo cáo khác ngày, khác trọng số, hoặc của một ngành và của ngành rộng hơn, khi mẫu nhỏ: phép trừ giữa hai báo cáo có thể lộ số liệu của một doanh nghiệp.',
  consentNote:
    'Điều 13 khoản 1: chỉ công bố cho bên thứ ba khi doanh nghiệp đồng ý. Báo cáo không nêu tên doanh nghiệp nào.',
  vsicNote:
    'Mã ngành được gộp theo các chữ số đầu của mã VSIC như ghi ở doanh nghiệp (bản 2018 hoặc 2025).',
  recipients: 'Nơi nhận:',
  recipientLines: ['- Lưu: VT.'],
  signer: 'ĐẠI DIỆN HIỆP HỘI',
  signHint: '(Ký, ghi rõ họ tên)',
}

export type PrintedText = typeof printedTextVi
