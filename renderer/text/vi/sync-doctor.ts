import type { DoctorCheck } from '#shared/domain/sync/sync-state.ts'

type Figures = DoctorCheck['figures']
type Check = {
  readonly name: string
  /** Kết quả bằng một câu. */
  readonly good: (figures: Figures) => string
  readonly attention: (figures: Figures) => string
  readonly fault: (figures: Figures) => string
  /** Việc cần làm khi chưa ổn. */
  readonly remedy: string
}

/** Từng phép thử của Khám đồng bộ. */
const checks: Readonly<Record<DoctorCheck['check'], Check>> = {
  enrolment: {
    name: 'Đăng ký máy',
    good: () => 'Máy đã đăng ký với hiệp hội.',
    attention: () => 'Đang chờ tệp chứng thư từ hiệp hội.',
    fault: () => 'Máy chưa đăng ký, hoặc đã bị thu hồi.',
    remedy: 'Vào mục Thiết bị để đăng ký bằng mã hoặc bằng tệp.',
  },
  network: {
    name: 'Mạng',
    good: () => 'Máy đang có mạng và tìm được máy chủ.',
    attention: () => 'Có mạng nhưng chưa tìm được máy chủ.',
    fault: () => 'Máy không có mạng.',
    remedy:
      'Kiểm tra Wi-Fi hoặc dây mạng, hoặc phát Wi-Fi từ điện thoại. Cần ngay thì gửi qua USB.',
  },
  'captive-portal': {
    name: 'Trang đăng nhập Wi-Fi',
    good: () => 'Mạng này không chen trang đăng nhập vào giữa.',
    attention: () => 'Chưa chắc mạng này có đòi đăng nhập hay không.',
    fault: () => 'Mạng này đòi đăng nhập trước khi dùng.',
    remedy: 'Mở trình duyệt, vào một trang bất kỳ, đăng nhập Wi-Fi rồi khám lại.',
  },
  proxy: {
    name: 'Máy trung gian (proxy)',
    good: () => 'Máy không đi qua proxy, hoặc proxy cho qua.',
    attention: () => 'Máy đang đi qua một proxy.',
    fault: () => 'Proxy chặn đường đến máy chủ.',
    remedy:
      'Nhờ người quản trị mạng cho phép địa chỉ của máy chủ, hoặc dùng một mạng khác như phát Wi-Fi từ điện thoại.',
  },
  tls: {
    name: 'Đường truyền bảo mật (TLS)',
    good: () => 'Đường truyền được mã hóa và đúng máy chủ.',
    attention: () => 'Đường truyền dùng được nhưng có điểm cần xem.',
    fault: () => 'Không xác nhận được máy chủ.',
    remedy:
      'Phần mềm diệt virus hoặc mạng công ty có thể đang chen vào giữa. Thử mạng khác; xem lại ngày giờ của máy.',
  },
  server: {
    name: 'Máy chủ',
    good: () => 'Máy chủ trả lời đúng.',
    attention: () => 'Máy chủ đang bận.',
    fault: () => 'Máy chủ không trả lời đúng.',
    remedy: 'Không phải do máy của bạn. Đợi ít phút; nếu vẫn vậy, báo hiệp hội.',
  },
  version: {
    name: 'Phiên bản',
    good: () => 'Ứng dụng và máy chủ hiểu nhau.',
    attention: () => 'Máy chủ và ứng dụng lệch phiên bản, vẫn gửi được.',
    fault: () => 'Ứng dụng này cũ hơn bản máy chủ đòi hỏi.',
    remedy: 'Cài bản ứng dụng mới do hiệp hội cung cấp. Phiếu trên máy vẫn giữ nguyên.',
  },
  certificate: {
    name: 'Chứng thư của máy',
    good: () => 'Chứng thư còn hiệu lực.',
    attention: () => 'Chứng thư sắp hết hạn.',
    fault: () => 'Chứng thư đã hết hạn hoặc bị thu hồi.',
    remedy: 'Vào mục Thiết bị để gia hạn, hoặc xin hiệp hội mã mới.',
  },
  clock: {
    name: 'Đồng hồ',
    good: () => 'Đồng hồ của máy đúng.',
    attention: () => 'Đồng hồ của máy lệch so với máy chủ.',
    fault: () => 'Đồng hồ của máy lệch nhiều so với máy chủ.',
    remedy: 'Chỉnh lại ngày giờ của máy trong phần cài đặt Windows, bật tự đặt giờ.',
  },
  disk: {
    name: 'Chỗ trống trên ổ đĩa',
    good: () => 'Ổ đĩa còn đủ chỗ.',
    attention: () => 'Ổ đĩa sắp đầy.',
    fault: () => 'Ổ đĩa đã đầy.',
    remedy: 'Xóa bớt tệp không cần trên máy rồi khám lại.',
  },
}

export const syncDoctorVi = {
  lead: 'Thử từng chặng đường từ máy này đến máy chủ và nói cần làm gì.',
  again: 'Khám lại',
  running: 'Đang khám, mất khoảng nửa phút khi mạng chậm',
  allGood: 'Mọi thứ đều ổn.',
  some: (count: string) => `${count} chỗ cần xem.`,
  notChecked: 'Chưa thử được vì chặng trước chưa qua.',
  results: {
    good: 'ổn',
    attention: 'cần xem',
    fault: 'hỏng',
    'not-checked': 'chưa thử',
  },
  list: 'Kết quả khám',
  toDo: 'Cần làm:',
  report: 'Tải báo cáo cho người hỗ trợ',
  reportLead:
    'Báo cáo ghi kết quả khám và lỗi gần đây, không có tên người, tên doanh nghiệp hay số liệu nào.',
  checks,
}
