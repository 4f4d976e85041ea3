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

/** MiB như người dùng đọc: `812 MB`, `36 GB`. */
const room = (freeMiB: Figures[string] | undefined): string => {
  const free = Number(freeMiB)
  return free < 1024 ? `${free} MB` : `${Math.floor(free / 1024)} GB`
}

/** Từng phép thử của Khám đồng bộ. */
const checks: Readonly<Record<DoctorCheck['check'], Check>> = {
  enrolment: {
    name: 'Đăng ký thiết bị',
    good: () => 'Máy đã đăng ký.',
    attention: ({ state }) =>
      state === 'requested' ? 'Đang chờ tệp chứng thư từ hiệp hội.' : 'Máy chưa đăng ký.',
    fault: () => 'Máy này đã bị thu hồi quyền gửi.',
    remedy:
      'Vào mục Thiết bị để đăng ký bằng mã hoặc bằng tệp; cần mã thì hỏi hiệp hội; hiệp hội thì hỏi thành phố.',
  },
  network: {
    name: 'Mạng',
    good: () => 'Máy đang có mạng và tìm được máy chủ.',
    attention: () => 'Có mạng nhưng chưa tìm được máy chủ.',
    fault: ({ interfaces }) =>
      interfaces === 0 ? 'Máy không có mạng.' : 'Có mạng nhưng không đến được máy chủ.',
    remedy:
      'Kiểm tra Wi-Fi hoặc dây mạng, hoặc phát Wi-Fi từ điện thoại. Nếu các trang khác vẫn vào được thì máy chủ của thành phố có thể đang dừng: máy tự thử lại. Cần ngay thì gửi qua USB.',
  },
  'captive-portal': {
    name: 'Trang đăng nhập Wi-Fi',
    good: () => 'Mạng này không chen trang đăng nhập vào giữa.',
    attention: () => 'Chưa chắc mạng này có đòi đăng nhập hay không.',
    fault: () => 'Mạng này đòi đăng nhập trước khi dùng.',
    remedy: 'Mở trình duyệt, vào một trang bất kỳ, đăng nhập Wi-Fi rồi khám lại.',
  },
  proxy: {
    name: 'Máy chủ trung gian (proxy)',
    good: () => 'Máy không đặt proxy nào.',
    attention: ({ setting }) =>
      `Máy có đặt proxy (${String(setting)}); ứng dụng này đi thẳng, không qua proxy đó.`,
    fault: () => 'Proxy chặn đường đến máy chủ.',
    remedy:
      'Nếu không đồng bộ được, nhờ người quản trị mạng mở đường thẳng đến máy chủ, hoặc phát Wi-Fi từ điện thoại.',
  },
  tls: {
    name: 'Kết nối bảo mật (TLS)',
    good: ({ scheme }) =>
      scheme === 'http'
        ? 'Máy chủ ở ngay trên máy này nên không cần mã hóa đường truyền.'
        : 'Kết nối được mã hóa và đúng máy chủ.',
    attention: () => 'Kết nối dùng được nhưng có điểm cần xem.',
    fault: () => 'Không xác nhận được máy chủ.',
    remedy:
      'Phần mềm diệt virus hoặc mạng công ty có thể đang chen vào giữa. Thử mạng khác; xem lại ngày giờ của máy.',
  },
  server: {
    name: 'Cổng tiếp nhận của thành phố',
    good: ({ milliseconds }) => `Máy chủ trả lời đúng, sau ${String(milliseconds)} mili giây.`,
    attention: () => 'Máy chủ đang bận.',
    fault: ({ reason, status }) =>
      reason === 'other-city'
        ? 'Máy chủ này không phải nơi máy đã đăng ký.'
        : `Máy chủ không trả lời đúng (mã ${String(status)}).`,
    remedy:
      'Không phải do máy của bạn. Đợi ít phút; nếu vẫn vậy, gửi báo cáo này cho người hỗ trợ.',
  },
  version: {
    name: 'Phiên bản ứng dụng',
    good: ({ app }) => `Ứng dụng ${String(app)} và máy chủ hiểu nhau.`,
    attention: () => 'Máy chủ và ứng dụng lệch phiên bản, vẫn gửi được.',
    fault: ({ app, oldest }) =>
      `Ứng dụng ${String(app)} cũ hơn bản máy chủ đòi hỏi (${String(oldest)}).`,
    remedy: 'Cài bản ứng dụng mới do hiệp hội cung cấp. Phiếu trên máy vẫn giữ nguyên.',
  },
  certificate: {
    name: 'Chứng thư thiết bị',
    good: ({ days }) => `Chứng thư còn hiệu lực ${String(days)} ngày.`,
    attention: ({ days }) => `Chứng thư còn ${String(days)} ngày là hết hạn.`,
    fault: () => 'Chứng thư đã hết hạn hoặc bị thu hồi.',
    remedy: 'Vào mục Thiết bị để gia hạn, hoặc xin mã mới.',
  },
  clock: {
    name: 'Đồng hồ máy',
    good: () => 'Đồng hồ của máy đúng.',
    attention: ({ offsetMinutes }) =>
      `Đồng hồ của máy lệch ${String(Math.abs(Number(offsetMinutes)))} phút so với máy chủ.`,
    fault: ({ offsetMinutes }) =>
      `Đồng hồ của máy lệch ${String(Math.round(Math.abs(Number(offsetMinutes)) / 60))} giờ so với máy chủ.`,
    remedy: 'Chỉnh lại ngày giờ của máy trong phần cài đặt Windows, bật tự đặt giờ.',
  },
  disk: {
    name: 'Ổ đĩa',
    good: ({ freeMiB }) => `Ổ đĩa còn trống ${room(freeMiB)}.`,
    attention: ({ freeMiB }) => `Ổ đĩa sắp đầy, còn ${room(freeMiB)}.`,
    fault: ({ freeMiB }) => `Ổ đĩa gần như đã đầy, còn ${room(freeMiB)}.`,
    remedy: 'Xóa bớt tệp không cần trên máy rồi khám lại.',
  },
}

export const syncDoctorVi = {
  lead: 'Thử từng chặng đường từ máy này đến máy chủ và nói cần làm gì.',
  again: 'Khám lại',
  running: 'Đang khám, mất khoảng nửa phút khi mạng chậm',
  allGood: 'Mọi thứ đều ổn.',
  goodAsFar: (skipped: string) =>
    `Những bước thử được đều ổn; ${skipped} bước chưa thử, vì máy này chưa nối với máy chủ nào. Làm việc bằng tệp thì không cần các bước ấy.`,
  some: (count: string) => `${count} chỗ cần xem.`,
  notChecked: 'Chưa thử, vì bước trước chưa qua hoặc chưa có máy chủ.',
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
