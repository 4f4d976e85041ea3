export const sectorReportsVi = {
  title: 'Báo cáo',
  tabs: { label: 'Phần của báo cáo', sector: 'Báo cáo ngành', quality: 'Chất lượng phiếu' },
  empty: {
    title: 'Chưa có phiếu nào để báo cáo',
    explained:
      'Báo cáo được lập từ phiếu của mentor gửi về hiệp hội. Nhận phiếu ở mục Đồng bộ, duyệt ở mục Duyệt, rồi trở lại đây.',
    toSync: 'Đến Đồng bộ',
  },
  choose: 'Chọn phiếu và ngành',
  year: 'Năm đánh giá',
  yearOption: (year: number, instrument: string) => `${String(year)}, ${instrument}`,
  unknownInstrument: 'bộ tiêu chí không có trên máy này',
  campaign: 'Đợt đánh giá',
  anyCampaign: 'Mọi đợt',
  standing: 'Phiếu được tính',
  standings: { approved: 'Đã duyệt', arrived: 'Mọi phiếu đã nhận' },
  scope: 'Ngành',
  scopeAll: 'Mọi ngành',
  scopeGroups: {
    keySectors: 'Ngành trọng điểm',
    divisions: 'Ngành VSIC cấp 2',
    groups: 'Nhóm ngành VSIC cấp 3',
  },
  scopeNothing: 'Không thấy ngành này',
  weighting: 'Trọng số',
  weightings: {
    equal: 'Bằng nhau',
    revenue: 'Theo doanh thu',
    output: 'Theo giá trị sản xuất',
    employees: 'Theo lao động',
  },
  print: { pdf: 'Tải báo cáo PDF', docx: 'Tải bản Word', xlsx: 'Tải bảng Excel' },
  instrumentMissing: {
    what: 'Chưa tính được: bộ tiêu chí của các phiếu này không có trên máy',
    remedy: 'Đồng bộ để nhận bộ tiêu chí thành phố đã ban hành, rồi mở lại báo cáo.',
  },

  tooFew: 'Chưa nêu được số liệu của ngành này',
  tooFewWhy:
    'Cần ít nhất 5 doanh nghiệp có phiếu được tính, để giữ kín kết quả của từng nơi. Chọn ngành rộng hơn, năm khác, hoặc chờ thêm phiếu.',
  inferredMark: 'suy ra',
  inferred: 'Điểm, hệ số và mức của ngành là suy ra',
  inferredWhy:
    'Điều 10 dẫn đến Phụ lục III của Thông tư, chưa đối chiếu được với bản gốc. Điểm của ngành là trung bình có trọng số của các doanh nghiệp; hệ số tính bằng công thức tạm trên điểm nhóm của ngành.',
  hiddenWhy:
    'Nhóm dưới 5 doanh nghiệp không hiện, để giữ kín số liệu của từng nơi. Có khi một nhóm lớn hơn cũng phải ẩn theo, vì lấy tổng trừ đi sẽ lộ nhóm nhỏ. Trung vị và độ phân tán chỉ nêu khi có từ 10 doanh nghiệp.',

  sample: 'Mẫu',
  sampleOf: (sample: string, known: string) => `${sample} trong ${known} doanh nghiệp của ngành`,
  coverage: (percent: string) => `phủ ${percent} %`,
  notWeighed: (count: string) => `${count} doanh nghiệp thiếu số làm trọng số, không được tính`,
  openCount: (count: string) => `${count} phiếu chưa chốt điểm`,
  total: 'Tổng điểm',
  outOf: (maximum: string) => `/${maximum}`,
  synchrony: 'Hệ số đồng bộ',
  level: 'Mức trình độ',
  levelFromTo: (lowest: string, highest: string) => `${lowest} đến ${highest}`,
  nextNeeds: (name: string, points: string | null, synchrony: string | null) => {
    if (points === null && synchrony === null)
      return `Các tiêu chí chưa chốt điểm quyết định mức “${name}”.`
    const needs = [
      points === null ? null : `${points} điểm`,
      synchrony === null ? null : `${synchrony} hệ số đồng bộ`,
    ].filter((need) => need !== null)
    return `Lên mức “${name}” còn thiếu ${needs.join(' và ')}.`
  },
  top: 'Ngành đã ở mức cao nhất.',

  groups: 'Điểm theo nhóm tiêu chí',
  radar: 'Phần trăm điểm tối đa',
  radarSure: 'chắc chắn',
  radarOpen: 'chưa chốt',
  group: 'Nhóm',
  maximum: 'Tối đa',
  mean: 'Trung bình',
  share: '% tối đa',

  classes: 'Phân bố mức trình độ',
  firmCount: 'Số doanh nghiệp',
  openClass: 'Chưa chốt mức',
  hidden: 'ẩn',
  hiddenTogether: (count: string) => `Các mức bị ẩn cộng lại là ${count} doanh nghiệp.`,
  histogram: 'Phân bố tổng điểm',
  histogramLead:
    'Chỉ gồm phiếu đã chốt điểm. Khoảng dưới 5 doanh nghiệp được gộp với khoảng bên cạnh.',
  noHistogram: 'Chưa đủ 5 phiếu đã chốt điểm để vẽ.',
  points: 'Khoảng điểm',
  spread: 'Độ phân tán theo nhóm',
  spreadLead:
    'Phần trăm điểm tối đa, trên phiếu đã chốt điểm. Hộp chứa nửa giữa của các doanh nghiệp, vạch đậm là trung vị, hai đầu là nhỏ nhất và lớn nhất.',
  five: { min: 'Nhỏ nhất', q1: 'Tứ phân vị 1', median: 'Trung vị', q3: 'Tứ phân vị 3', max: 'Lớn nhất' }, // prettier-ignore

  criteria: 'Tiêu chí còn yếu của ngành',
  criteriaLead: 'Xếp theo số điểm chắc chắn còn thiếu so với tối đa.',
  criterion: 'Tiêu chí',
  lost: 'Còn thiếu',
  allCriteria: (count: number) => `Xem cả ${String(count)} tiêu chí`,

  breakdown: 'Phân tích theo nhóm doanh nghiệp',
  breakdownBy: 'Chia theo',
  by: {
    division: 'Ngành cấp 2',
    group: 'Nhóm cấp 3',
    keySector: 'Ngành trọng điểm',
    size: 'Quy mô',
    ward: 'Phường/xã',
  },
  stacks: 'Điểm trung bình của từng nhóm, cộng dồn thành tổng điểm',
  tooManyBars: 'Nhiều nhóm quá nên không vẽ; bảng dưới có đủ số.',
  cell: 'Nhóm doanh nghiệp',
  known: 'Đã biết',
  sampled: 'Mẫu',
  rest: (count: string) => `${count} nhóm bị ẩn, gộp lại`,
  whichHidden: (count: string) => `Xem tên ${count} nhóm bị ẩn`,
  unknownCell: 'Chưa rõ',
  noKeySector: 'Ngoài ngành trọng điểm, hoặc chưa rõ',
  nothingToDivide: 'Chưa doanh nghiệp nào có thông tin này.',

  quality: {
    lead: 'Để giúp nhau làm phiếu tốt hơn, không để xếp hạng: mentor đứng theo tên gọi, và mỗi số đi cùng số phiếu làm nên nó.',
    mentors: 'Công việc của mentor',
    mentor: 'Mentor',
    assessments: 'Số phiếu',
    few: 'ít phiếu, số còn dao động',
    returns: 'Lượt trả lại trên 10 phiếu',
    open: 'Tiêu chí chưa chốt điểm',
    openOf: (percent: string, count: string) => `${percent} % (ở ${count} phiếu)`,
    evidence: 'Bằng chứng',
    strengths: {
      measured: 'đã đo',
      document: 'có tài liệu',
      seen: 'nhìn thấy',
      told: 'nghe nói',
      none: 'không ghi',
    },
    strengthShare: (name: string, percent: string) => `${name} ${percent} %`,
    days: 'Từ ngày tại chỗ đến khi phiếu về',
    daysOf: (days: string, count: string) => `${days} ngày (trung vị của ${count} phiếu)`,
    noDays: 'chưa ghi ngày tại chỗ',
    agreement: 'Mức thống nhất giữa các mentor',
    agreementLead:
      'Khi hai mentor đánh giá cùng một doanh nghiệp mà không xem phiếu của nhau. So bản gửi lần đầu của mỗi người, chỉ những chỗ cả hai đã chốt điểm.',
    sameHint:
      'Một cặp so là hai mentor ở cùng một doanh nghiệp, đều đã chốt điểm ở dòng đó. Trùng nhau là phần trăm số cặp mà hai người cho đúng một điểm, hoặc cùng một mức.',
    printAgreement: 'Tải bảng này (PDF)',
    noPairs: 'Chưa có doanh nghiệp nào được hai mentor đánh giá độc lập trong năm này.',
    noPairsHow:
      'Giao cùng một doanh nghiệp cho hai mentor ở mục Đợt đánh giá; vài doanh nghiệp mỗi đợt là đủ để biết các mentor hiểu tiêu chí có giống nhau không.',
    firms: 'Doanh nghiệp',
    pairs: 'Cặp so',
    same: 'Trùng nhau',
    alpha: 'Alpha Krippendorff',
    alphaHint:
      'Alpha cho biết sự thống nhất sau khi trừ phần trùng do tình cờ: 1 là hoàn toàn thống nhất, 0 là như chấm ngẫu nhiên, âm là trái ngược nhau. Thường coi từ 0,8 là tin được, từ 0,667 là tạm được; thấp hơn thì nên cùng xem lại cách hiểu tiêu chí. Ít hơn 10 doanh nghiệp thì chỉ nên xem là gợi ý.',
    noAlpha: 'không tính được',
    noAlphaWhy: 'Alpha không tính được khi mọi người cho cùng một điểm, hoặc chưa đủ hai phiếu.',
    all: 'Mọi tiêu chí cộng lại',
    total: 'Tổng điểm',
    level: 'Mức trình độ',
  },
}
