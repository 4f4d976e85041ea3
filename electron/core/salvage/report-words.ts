import type { SalvagedKind, SalvageLoss } from '#shared/domain/workspace/salvage.ts'
import type { Language } from '#shared/kit/words.ts'

export type ReportWords = {
  readonly fileName: string
  readonly headers: readonly string[]
  readonly kinds: Readonly<Record<SalvagedKind, string>>
  readonly what: Readonly<Record<SalvageLoss['what'], string>>
  readonly nameless: string
  readonly kept: (count: number) => string
  readonly lost: (count: number) => string
  readonly atLeastLost: (count: number) => string
  readonly fromBackup: (count: number) => string
  readonly more: (count: number) => string
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  vi: {
    fileName: 'ket-qua-cuu-du-lieu',
    headers: ['Loại', 'Tình trạng', 'Tên', 'Chi tiết', 'Mã'],
    kinds: {
      firms: 'Doanh nghiệp',
      'firm-contacts': 'Người liên hệ của doanh nghiệp',
      assessments: 'Phiếu đánh giá',
      answers: 'Câu trả lời',
      history: 'Lần thay đổi trong lịch sử',
      evidence: 'Bằng chứng',
      'sign-offs': 'Ký xác nhận',
      mentors: 'Mentor',
      'mentor-records': 'Hồ sơ mentor',
      campaigns: 'Đợt đánh giá và phân công',
      reviews: 'Duyệt phiếu',
      batches: 'Lô gửi',
      sync: 'Đồng bộ',
      other: 'Dữ liệu khác',
    },
    what: {
      lost: 'Không đọc được',
      'history-broken': 'Giữ được, nhưng lịch sử bị đứt hoặc không chắc còn đủ',
      'file-missing': 'Giữ được, nhưng tệp bằng chứng thiếu hoặc đã bị sửa',
      'name-lost': 'Chỉ giữ được tên hoặc mã, thông tin còn lại không đọc được',
    },
    nameless: '(không còn biết tên)',
    kept: (count) => `giữ được ${String(count)}`,
    lost: (count) => `mất ${String(count)}`,
    atLeastLost: (count) =>
      count > 0 ? `mất ít nhất ${String(count)}, có thể nhiều hơn` : 'không rõ có mất hay không',
    fromBackup: (count) => `trong đó ${String(count)} lấy từ bản sao lưu`,
    more: (count) => `và ${String(count)} mục khác`,
  },
  en: {
    fileName: 'salvage-result',
    headers: ['Kind', 'State', 'Name', 'Detail', 'Id'],
    kinds: {
      firms: 'Firms',
      'firm-contacts': 'Contacts of firms',
      assessments: 'Assessments',
      answers: 'Answers',
      history: 'Changes in the history',
      evidence: 'Evidence',
      'sign-offs': 'Sign-offs',
      mentors: 'Mentors',
      'mentor-records': 'Mentor records',
      campaigns: 'Campaigns and assignments',
      reviews: 'Reviews',
      batches: 'Batches',
      sync: 'Syncing',
      other: 'Other data',
    },
    what: {
      lost: 'Could not be read',
      'history-broken': 'Kept, but its history is broken or not surely whole',
      'file-missing': 'Kept, but its evidence file is missing or was altered',
      'name-lost': 'Only name or id was left, nothing else could be read',
    },
    nameless: '(name no longer known)',
    kept: (count) => `kept ${String(count)}`,
    lost: (count) => `lost ${String(count)}`,
    atLeastLost: (count) =>
      count > 0 ? `lost at least ${String(count)}, perhaps more` : 'not known whether any is lost',
    fromBackup: (count) => `of them ${String(count)} from a backup`,
    more: (count) => `and ${String(count)} more`,
  },
}
