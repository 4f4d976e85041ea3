import type { DoctorCheck } from '#shared/domain/sync/sync-state.ts'

export type ReportLanguage = 'vi' | 'en'

type DoctorText = {
  readonly fileName: string
  readonly title: string
  readonly madeAt: string
  readonly app: string
  readonly lastSync: string
  readonly never: string
  readonly lastFault: string
  readonly none: string
  readonly records: string
  readonly closing: string
  readonly checks: Readonly<Record<DoctorCheck['check'], string>>
  readonly results: Readonly<Record<DoctorCheck['result'], string>>
}

export const doctorText: Readonly<Record<ReportLanguage, DoctorText>> = {
  vi: {
    fileName: 'kham-dong-bo.txt',
    title: 'Nâng Bậc – kết quả khám đồng bộ',
    madeAt: 'Lập lúc',
    app: 'Phiên bản',
    lastSync: 'Lần đồng bộ gần nhất',
    never: 'chưa lần nào',
    lastFault: 'Lỗi gần nhất',
    none: 'không có',
    records: 'Bản ghi theo trạng thái',
    closing: 'Tệp này không có tên người, tên doanh nghiệp hay mã số thuế.',
    checks: {
      enrolment: 'Đăng ký thiết bị',
      network: 'Mạng',
      'captive-portal': 'Trang đăng nhập Wi-Fi',
      proxy: 'Máy chủ trung gian (proxy)',
      tls: 'Kết nối bảo mật',
      server: 'Cổng tiếp nhận của thành phố',
      version: 'Phiên bản ứng dụng',
      certificate: 'Chứng thư thiết bị',
      clock: 'Đồng hồ máy',
      disk: 'Ổ đĩa',
    },
    results: {
      good: 'tốt',
      attention: 'cần chú ý',
      fault: 'có lỗi',
      'not-checked': 'không kiểm tra được',
    },
  },
  en: {
    fileName: 'sync-check.txt',
    title: 'Nâng Bậc – result of the sync check',
    madeAt: 'Made at',
    app: 'Version',
    lastSync: 'Last sync',
    never: 'never',
    lastFault: 'Last fault',
    none: 'none',
    records: 'Records by state',
    closing: 'This file holds no name of a person or a firm, and no tax code.',
    checks: {
      enrolment: 'Enrolment of the device',
      network: 'Network',
      'captive-portal': 'Wi-Fi sign-in page',
      proxy: 'Proxy',
      tls: 'Secure connection',
      server: 'The city’s gateway',
      version: 'Version of the app',
      certificate: 'Certificate of the device',
      clock: 'Clock of the machine',
      disk: 'Disk',
    },
    results: {
      good: 'good',
      attention: 'needs attention',
      fault: 'fault',
      'not-checked': 'could not be checked',
    },
  },
}
