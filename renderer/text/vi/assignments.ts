import { formatVietnameseNumber as figure } from '#shared/kit/vietnamese-number.ts'

/** Phân công: đề xuất, lý do, đổi người, cân lại khi có người rút. */
export const assignmentsVi = {
  title: 'Phân công',
  propose: 'Đề xuất mentor',
  proposeAgain: 'Đề xuất cho các nơi còn lại',
  proposing: 'Đang tính phương án chung cho cả đợt',
  acceptAll: (count: number) => `Chấp nhận ${figure(count)} đề xuất`,
  proposed: (proposed: number, unplaced: number) =>
    unplaced === 0
      ? `Đã đề xuất mentor cho ${figure(proposed)} doanh nghiệp.`
      : `Đã đề xuất mentor cho ${figure(proposed)} doanh nghiệp; ${figure(unplaced)} nơi không ai nhận được.`,
  accepted: (count: number) =>
    `Đã phân công ${figure(count)} doanh nghiệp và hẹn sẵn ngày thăm. Có thể đổi ngày ở từng nơi.`,
  outdated: (count: number) =>
    `${figure(count)} đề xuất không còn hợp (người được đề xuất đã rời, bận, hoặc có xung đột lợi ích) nên được bỏ; hãy đề xuất lại cho các nơi đó.`,
  undo: 'Hoàn tác',
  undone: 'Đã hoàn tác.',
  lastChange: {
    proposed: (count: number) => `Vừa đề xuất ${figure(count)} phân công`,
    accepted: (count: number) => `Vừa chấp nhận ${figure(count)} phân công`,
    'mentor-changed': () => 'Vừa đổi mentor cho một doanh nghiệp',
    withdrawn: (count: number) => `Vừa rút ${figure(count)} phân công`,
    rebalanced: (count: number) => `Vừa cân lại ${figure(count)} phân công`,
  },
  changedBy: (name: string, when: string) => `${name}, ${when}`,
  nothingOpen: {
    title: 'Không còn đề xuất nào chờ',
    body: 'Mọi doanh nghiệp của đợt đã có người.',
    toVisits: 'Lịch thăm và giấy tờ',
  },
  noFirms: {
    title: 'Đợt chưa có doanh nghiệp',
    body: 'Chọn doanh nghiệp cho đợt rồi đề xuất mentor.',
    choose: 'Chọn doanh nghiệp',
  },
  unknown: {
    title: 'Có đề xuất chưa dựa được vào ngành hoặc địa bàn',
    body: (sectors: number, places: number) =>
      `${figure(sectors)} đề xuất chưa biết ngành, ${figure(places)} đề xuất chưa biết địa bàn của doanh nghiệp hoặc của mentor, nên chỉ chia đều việc. Hãy điền ngành và phường/xã của doanh nghiệp, lĩnh vực đăng ký và phường/xã của mentor, bấm Hoàn tác rồi đề xuất lại.`,
    toFirms: 'Điền cho doanh nghiệp',
    toMentors: 'Điền cho mentor',
  },
  waiting: {
    title: (count: number) => `${figure(count)} doanh nghiệp chưa có ai`,
    body: 'Ứng dụng tính phương án chung: đúng ngành, gần, không quá tải, và không xung đột lợi ích.',
  },
  proposalsTitle: 'Đề xuất chờ chấp nhận',
  proposalsLead: 'Bấm vào một dòng để xem đủ lý do hoặc đổi người.',
  columns: { firm: 'Doanh nghiệp', mentor: 'Mentor đề xuất', why: 'Vì sao', due: 'Hạn nộp' },
  unplacedTitle: (count: number) => `${figure(count)} doanh nghiệp không ai nhận được`,
  unplacedLead: 'Thêm mentor, nâng khả năng nhận việc hoặc gỡ giới hạn của đợt rồi đề xuất lại.',
  loadsTitle: 'Việc của từng mentor trong đợt',
  loadColumns: { mentor: 'Mentor', here: 'Trong đợt này', load: 'Tất cả việc', act: '' },
  loadOf: (taken: number, room: number | null) =>
    room === null ? figure(taken) : `${figure(taken)}/${figure(room)}`,
  assumed: 'tạm tính, chưa khai khả năng',
  dropOut: 'Rút khỏi đợt',
  dropOutTitle: (name: string) => `Rút ${name} khỏi đợt?`,
  dropOutBody:
    'Các nơi người này đang giữ sẽ được đề xuất cho người khác; phân công của những người khác không đổi.',
  leftOut: (because: string) => `Đã rút khỏi đợt: ${because}`,
  takeBack: 'Cho tham gia lại',
  because: 'Lý do',
  becauseHint: 'Lý do được lưu lại cùng phân công.',
  becauseFault: 'Ghi lý do, ít nhất 3 chữ.',
  rebalanced: (proposed: number) =>
    `Đã đề xuất người khác cho ${figure(proposed)} doanh nghiệp. Xem và chấp nhận bên dưới.`,
  dialog: {
    whyTitle: 'Vì sao là người này',
    byPerson: 'Do người chọn, không phải đề xuất của ứng dụng.',
    changedBecause: (because: string) => `Lý do đổi: ${because}`,
    othersTitle: 'Vì sao không phải người khác',
    change: 'Đổi mentor',
    addCo: 'Thêm người đi cùng',
    withdraw: 'Rút phân công',
    removeFirm: 'Bỏ khỏi đợt',
    openFirm: 'Mở trang doanh nghiệp',
    visitOn: 'Ngày thăm',
    dueTooEarly: 'Ngày nộp phải từ ngày thăm trở đi',
    dueOn: 'Hạn nộp phiếu',
    saveDays: 'Lưu ngày',
    daysSaved: 'Đã lưu ngày.',
    nobodyTitle: 'Không ai nhận được',
    openExplained: 'Chưa có mentor. Đề xuất ở màn hình Phân công.',
    fixed: 'Đã gửi cho mentor nên không đổi người được. Rút phân công rồi đề xuất lại.',
    done: 'Phân công này đã xong.',
  },
  changeTitle: (firm: string) => `Đổi mentor cho ${firm}`,
  candidate: 'Mentor chính',
  co: 'Người đi cùng (không bắt buộc)',
  coNone: 'Không có',
  candidateLoad: (taken: number, room: number) => `đang có ${figure(taken)}/${figure(room)} việc`,
  candidateTakenOff: (because: string) => `đã được rút khỏi doanh nghiệp này (${because})`,
  candidateNotFree: {
    full: 'đã đủ việc',
    away: 'nghỉ cả đợt',
    'left-out': 'đã rút khỏi đợt',
    unknown: 'không còn trong mạng lưới',
    'same-as-lead': 'đã là mentor chính',
  },
  saveChange: 'Đổi mentor',
  dayIsDropped: (day: string) =>
    `Ngày thăm ${day} là lịch hẹn của mentor trước nên sẽ bỏ. Đổi xong, hãy hẹn lại ngày.`,
  terms: {
    sector: {
      same: 'Đúng ngành đã đăng ký',
      division: 'Cùng nhóm ngành',
      other: 'Khác ngành đã đăng ký',
      unknown: 'Chưa rõ ngành của mentor hoặc doanh nghiệp',
    },
    distance: {
      'same-ward': 'Cùng phường/xã',
      neighbour: 'Phường/xã giáp nhau',
      served: 'Thuộc địa bàn mentor nhận',
      district: 'Cùng quận/huyện trước đây',
      apart: 'Khác quận/huyện trước đây',
      unknown: 'Chưa rõ địa bàn',
    },
    language: {
      'not-needed': 'Không cần ngoại ngữ',
      speaks: 'Có vốn nước ngoài, mentor biết ngoại ngữ',
      'none-stated': 'Có vốn nước ngoài, mentor chưa khai ngoại ngữ',
    },
    history: {
      knows: 'Đã đánh giá nơi này',
      new: 'Chưa từng đến nơi này',
      often: 'Đã đánh giá nơi này nhiều lần, nên đổi người',
    },
    lastYear: (year: number) => `gần nhất năm ${year}`,
  },
  load: (taken: number, room: number) => `Việc:\u00a0${figure(taken)}/${figure(room)}`,
  loadFull: (taken: number, room: number, assumed: boolean) =>
    `Tính cả nơi này có ${figure(taken)} trên ${figure(room)} việc nhận được${assumed ? ' (tạm tính, chưa khai khả năng)' : ''}`,
  points: (points: number) => (points === 0 ? '0' : `+${figure(points)}`),
  pointsExplained: 'Điểm cộng càng ít càng hợp. Ứng dụng chọn phương án ít điểm nhất cho cả đợt.',
  excluded: {
    conflict: (name: string, kind: string) => `${name}: xung đột lợi ích (${kind})`,
    groupConflict: (name: string, kind: string, group: string) =>
      `${name}: xung đột lợi ích với nhóm ${group} (${kind})`,
    takenOff: (name: string, because: string) =>
      `${name}: đã được rút khỏi doanh nghiệp này trong đợt (${because})`,
    unavailable: (count: number) => `${figure(count)} người nghỉ suốt đợt`,
    full: (count: number) => `${figure(count)} người đã đủ việc`,
    leftOut: (count: number) => `${figure(count)} người đã rút khỏi đợt`,
    nobody: 'Mạng lưới chưa có mentor nào nhận việc được.',
  },
  excludedShort: (kind: string) => `Xung đột lợi ích: ${kind}`,
  conflictKinds: {
    owner: 'chủ sở hữu',
    relative: 'người thân',
    supplier: 'nhà cung cấp',
    customer: 'khách hàng',
    competitor: 'đối thủ',
    former_employer: 'nơi làm việc cũ',
  },
  next: {
    dearer: (name: string, worse: string) =>
      worse === '' ? `${name}: không hợp hơn` : `${name}: kém hơn về ${worse}`,
    full: (name: string) => `${name}: đã đủ việc`,
    'needed-elsewhere': (name: string) => `${name}: hợp, nhưng cả đợt lợi hơn khi đến nơi khác`,
  },
  worse: {
    sector: 'ngành',
    distance: 'khoảng cách',
    language: 'ngoại ngữ',
    history: 'hiểu biết về doanh nghiệp',
    load: 'khối lượng việc',
  },
  unknownMentor: 'Mentor đã rời mạng lưới',
}
