import type { Device } from '#city/oversight/list-devices.ts'
import type { Publication } from '#city/publications/publication-repository.ts'
import type { ProblemType } from '#shared/wire/gateway-calls.ts'
import type { Receipt } from '#shared/wire/receipt.ts'

import { certificateTextVi } from './certificate-text-vi.ts'
import { helpVi } from './help-vi.ts'
import { personTextVi } from './person-text-vi.ts'
import { when } from './when-vi.ts'

type Role = 'association-manager' | 'mentor'
const roles: Readonly<Record<Role, string>> = {
  'association-manager': 'quản lý hiệp hội',
  mentor: 'tư vấn viên',
}
const published = {
  instrument: 'bộ tiêu chí',
  'norm-set': 'bộ chuẩn so sánh',
  reference: 'danh mục',
} as const
const statuses = {
  accepted: 'đã nhận',
  duplicate: 'đã có từ trước',
  rejected: 'không nhận',
  conflict: 'xung đột',
  held: 'đang giữ lại',
} as const

export const cityTextVi = {
  when,
  persons: personTextVi,
  certificate: certificateTextVi,
  roles,
  reviewRule: {
    required: 'hiệp hội duyệt trước',
    'two-person': 'hai người duyệt trước',
    none: 'tính ngay',
  },
  carriers: { network: 'mạng', relay: 'hiệp hội chuyển', file: 'tệp' },
  batchStates: { waiting: 'chờ lô trước', applied: 'đã ghi', quarantined: 'cách ly' },
  lineStates: { held: 'giữ lại', rejected: 'không nhận' },
  differs: 'máy gửi tính khác',
  undecided: 'chưa rõ',
  waitsForPerson: 'chờ người xem',
  deviceState: ({ revokedAt, clonedAt }: Device): string => {
    if (revokedAt) return `đã thu hồi ${when(revokedAt)}`
    return clonedAt ? `nghi bị sao chép ${when(clonedAt)}` : 'đang dùng'
  },
  heads: {
    associations: ['Mã hiệp hội', 'Tên', 'Duyệt', 'Số máy', 'Kết quả'],
    devices: ['Mã máy', 'Hiệp hội', 'Người dùng', 'Vai trò', 'Đăng ký', 'Hết hạn', 'Tình trạng'],
    batches: [
      'Mã lô',
      'Hiệp hội',
      'Người gửi',
      'Số',
      'Đường',
      'Trạng thái',
      'Còn vướng',
      'Nhận lúc',
    ],
    quarantine: ['Mã dòng', 'Hiệp hội', 'Loại', 'Trạng thái', 'Lý do', 'Đang chờ', 'Thử lại lúc'],
    results: ['Nhận ngày', 'Hiệp hội', 'Năm', 'Ngành', 'Điểm', 'Mức', 'Ghi chú'],
    conflicts: ['Mã xung đột', 'Hiệp hội', 'Loại', 'Bản ghi', 'Lý do', 'Trường', 'Phát sinh'],
  },

  nameMissing: 'Cần tên hiệp hội, tối đa 300 chữ. Ví dụ: add-association "Hiệp hội Cơ khí Hà Nội"',
  notOneOf: (what: string, wanted: readonly string[]) =>
    `${what} phải là một trong: ${wanted.join(', ')}.`,
  notAnAddress: (option: string) =>
    `${option}: đây không phải là một địa chỉ như https://nangbac.example`,
  notAnId: (what: string) => `${what} phải là một mã dạng xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.`,
  noAssociation: (typed: string) =>
    `Không có hiệp hội nào là "${typed}". Lệnh associations liệt kê tất cả.`,
  severalAssociations: (typed: string, names: readonly string[]) =>
    `"${typed}" khớp với nhiều hiệp hội: ${names.join('; ')}. Hãy gõ rõ hơn hoặc dùng mã.`,
  associationAdded: (name: string, orgId: string) => `Đã thêm hiệp hội "${name}", mã ${orgId}.`,
  codeFor: (role: Role, name: string | null, code: string) =>
    [
      `Mã đăng ký máy cho ${roles[role]}${name === null ? '' : ` ${name}`} (dùng một lần, trong 72 giờ):`,
      '',
      `    ${code}`,
      '',
    ].join('\n'),
  deviceRevoked: (deviceId: string) =>
    `Đã thu hồi máy ${deviceId}. Những gì máy này gửi đến từ nay, bằng mạng hay bằng tệp, đều được cách ly để người xem.`,
  noDevice: (deviceId: string) =>
    `Không có máy nào mã ${deviceId}, hoặc máy đã bị thu hồi từ trước.`,
  deviceUnknown: (deviceId: string) => `Không có máy nào mã ${deviceId}.`,
  instantWrong: (typed: string) =>
    `Không đọc được thời điểm "${typed}", hoặc thời điểm ở tương lai. Viết như 2026-11-26T08:30.`,
  incidentReportWritten: (file: string) =>
    `Đã ghi báo cáo sự cố vào ${file}. Điền các chỗ "……" và gửi trước hạn 72 giờ.`,

  whatIsPublished: 'Thứ được công bố',
  untilWrong: 'Trạng thái closing cần --until NĂM-THÁNG-NGÀY; open và closed thì không.',
  publicationUnreadable: (file: string, because: string) =>
    `Không công bố được ${file}: nội dung chưa đúng.\n${because}`,
  published: (what: keyof typeof published, { id, version, sha256 }: Publication) =>
    `Đã công bố ${published[what]} ${id}, phiên bản ${version} (SHA-256 ${sha256}).`,
  fileUnreadable: (file: string) => `Không đọc được tệp ${file}.`,
  fileUnwritable: (file: string) => `Không ghi được tệp ${file}.`,

  noRevision: (revId: string) =>
    `Không có phiên bản đánh giá nào mã ${revId}, hoặc đã có phiên bản mới hơn.`,
  decidedBefore: 'Phiên bản này đã được quyết định như vậy từ trước; không có gì thay đổi.',
  accepted: (revId: string) => `Đã tính kết quả ${revId} ở thành phố; tác giả sẽ được báo.`,
  refused: (revId: string) => `Đã từ chối ${revId}; tác giả sẽ được báo kèm lý do và có thể sửa.`,
  reasonMissing: 'Từ chối thì cần --reason "lý do" để tác giả biết phải sửa gì.',
  noQuarantined: (id: string) =>
    `Không có dòng cách ly nào mã ${id}. Lệnh quarantine liệt kê các dòng đang chờ.`,
  released: (outcome: keyof typeof statuses, code: string | null) =>
    `Đã thử lại: ${statuses[outcome]}${code === null ? '' : ` (${code})`}.`,

  whatIsExported: 'Thứ xuất ra',
  tooManyRows: (most: number) => `Nhiều hơn ${most} kết quả: hãy dùng --format csv hoặc jsonl.`,
  exported: (rows: number, file: string) =>
    `Đã ghi ${rows} kết quả, không kèm thông tin nhận dạng doanh nghiệp, vào ${file}.`,
  xlsxNeedsFile: 'Định dạng xlsx cần --out TỆP.',

  receiptHolds: ({ batch_id, device_seq, received_at, records }: Receipt) =>
    [
      'Biên nhận đúng là do thành phố ký.',
      `Lô ${batch_id}, số ${device_seq}, nhận lúc ${when(new Date(received_at))}, ${records.length} bản ghi:`,
      ...records.map(
        ({ rev_id, kind, status, code }) =>
          `  ${kind} ${rev_id}: ${statuses[status]}${code === null ? '' : ` (${code})`}`,
      ),
    ].join('\n'),
  receiptUnreadable: (file: string) => `${file} không phải là một biên nhận.`,
  receiptNotSigned: (file: string) =>
    `KHÔNG ĐÚNG: chữ ký trong ${file} không phải của thành phố này, hoặc nội dung đã bị sửa.`,
  batchHolds: (batch: { batchId: string; userName: string; orgName: string; lines: number }) =>
    `Lô ${batch.batchId} nguyên vẹn: ${batch.lines} bản ghi, do ${batch.userName} (${batch.orgName}) ký.`,
  batchNeedsChain:
    'Tệp không kèm chứng thư của người ký. Hãy thêm --chain TỆP (tệp .nbct của máy đó).',
  batchFaults: {
    sealed: 'Không mở được: tệp hỏng, bị cắt cụt, hoặc mã hóa cho người khác.',
    'batch/layout': 'Đây không phải là một lô kết quả, hoặc tệp bị cắt cụt.',
    'batch/manifest': 'Phần đầu của lô không đúng dạng.',
    'batch/signature': 'KHÔNG ĐÚNG: chữ ký của lô không khớp, hoặc lô đã bị sửa.',
    'batch/records': 'Các bản ghi trong lô đã bị sửa hoặc bị thiếu.',
    'batch/blobs': 'Tệp minh chứng kèm theo đã bị sửa hoặc bị thiếu.',
    relay: 'Phần hiệp hội ký chuyển tiếp không đúng.',
    chain: 'Chứng thư của người ký không do thành phố này cấp.',
    'too-large': 'Tệp lớn hơn mức cho phép.',
  },
  batchRead: (known: boolean, receipt: Receipt) =>
    [
      known ? 'Lô này đã nhận từ trước; không có gì thay đổi.' : 'Đã nhận lô từ tệp.',
      ...receipt.records.map(
        ({ rev_id, kind, status, code }) =>
          `  ${kind} ${rev_id}: ${statuses[status]}${code === null ? '' : ` (${code})`}`,
      ),
      'Dùng write-way-back để ghi tệp trả lời cho máy đã gửi.',
    ].join('\n'),
  requestAnswered: (userName: string, file: string) =>
    `Đã cấp chứng thư cho ${userName}, ghi ở ${file}. Mang tệp này về máy đã tạo yêu cầu.`,
  requestRefused: {
    unreadable: 'Đây không phải là tệp yêu cầu chứng thư (.nbrq), hoặc tệp đã hỏng.',
    'not-signed': 'KHÔNG ĐÚNG: chữ ký của tệp yêu cầu không khớp, hoặc tệp đã bị sửa.',
    'known-already':
      'Máy này đã được cấp chứng thư cho hiệp hội ấy. Tạo tệp yêu cầu mới trên máy rồi thử lại.',
  },
  batchRefused: (why: string) => `Không nhận được lô: ${why}`,
  problems: {
    'batch-id-reused': 'một lô khác đã đến dưới cùng mã này.',
    'batch-too-large': 'lô lớn hơn mức cho phép.',
    'body-wrong': 'nội dung không phải là một lô kết quả, hoặc đã hỏng.',
    'certificate-unknown':
      'không biết chứng thư của người ký. Máy chưa từng vào mạng thì hiệp hội phải ký chuyển tiếp.',
    'certificate-expired': 'chứng thư của người ký đã hết hạn.',
    'device-revoked': 'máy đã chuyển tiếp lô này đã bị thu hồi.',
    'not-allowed': 'người chuyển tiếp không có quyền làm việc này.',
    'signature-wrong': 'chữ ký không khớp.',
  } as Readonly<Partial<Record<ProblemType, string>>>,
  noManagerDevice: (typed: string) => `Hiệp hội "${typed}" chưa có máy quản lý nào đang dùng.`,
  wayBackWritten: (changes: number, file: string) =>
    `Đã ghi ${changes} thay đổi vào ${file}; chỉ máy được gửi mới mở được.`,

  start: {
    preparing: 'Đang chuẩn bị cơ sở dữ liệu…',
    alreadyRunning: (address: string | null) =>
      address === null
        ? 'Cổng của thành phố đang được khởi động ở một cửa sổ khác.'
        : `Cổng của thành phố đã chạy sẵn tại ${address}. Không cần khởi động lần nữa.`,
    running: (address: string) => `Cổng tiếp nhận của thành phố đang chạy tại ${address}`,
    madeKeys: (file: string) =>
      `Đã tạo khóa của thành phố. Hãy chép ${file} ra USB cất vào két rồi xóa khỏi máy này: cổng chạy không cần tệp đó.`,
    firstSteps: (address: string) => [
      'Việc tiếp theo:',
      '  1. Ở cửa sổ dòng lệnh khác, mở ứng dụng: npm start',
      `     Vào "Đồng bộ", "Thiết bị", nhập địa chỉ ${address} và mã cho tư vấn viên dưới đây.`,
      '  2. Đánh giá một doanh nghiệp, ký xác nhận, bấm "Gửi lên hiệp hội",',
      '     rồi bấm "Đồng bộ ngay" ở mục "Đồng bộ".',
      '  3. Xem kết quả ở thành phố: npm run city -- results',
    ],
    nextSteps: 'Xem mọi lệnh: npm run city -- help. Dừng: Ctrl+C.',
    details: (place: { docs: string; metrics: string; home: string }) =>
      `Tài liệu: ${place.docs} · Chỉ số: ${place.metrics} · Dữ liệu: ${place.home}`,
    firstAssociation: 'Hiệp hội thứ nhất',
    stopping: 'Đang dừng…',
    stopped: 'Đã dừng. Dữ liệu vẫn còn nguyên.',
    portTaken: (port: number) =>
      `Cổng số ${port} đang có chương trình khác dùng. Hãy đặt CITY_PORT thành số khác.`,
    portWrong: 'CITY_PORT phải là một số từ 0 đến 65535.',
    proxyWrong:
      'CITY_TRUSTED_PROXY phải là địa chỉ IP hoặc dải địa chỉ của proxy, cách nhau bằng dấu phẩy.',
    databaseFailed: (because: string) => `Không khởi động được cơ sở dữ liệu: ${because}`,
    folderClosed: (folder: string) =>
      `Tài khoản "postgres" không vào được ${folder}. Hãy đặt CITY_HOME vào một thư mục khác, ví dụ /var/lib/nang-bac-city.`,
  },
  notRunning: 'Cổng của thành phố chưa chạy. Hãy chạy "npm run city" trước, rồi gọi lại lệnh này.',
  unknownCommand: (name: string) => `Không có lệnh "${name}". Lệnh help liệt kê tất cả.`,
  calledWrongly: (usage: string) => `Cách gọi: npm run city -- ${usage}`,
  failed: (because: string) => `Lệnh không xong: ${because}`,
  helpHead: [
    'npm run city                     chạy cổng tiếp nhận của thành phố',
    'npm run city -- LỆNH […]         làm một việc; cổng phải đang chạy',
    '',
  ],
  help: helpVi,
  helpTail: [
    '',
    'Thêm --lang en để đọc tiếng Anh. Mã thoát: 0 xong, 1 không làm được, 2 gọi sai, 3 cổng chưa chạy.',
  ],
}
