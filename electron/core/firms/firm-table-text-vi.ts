import type { ImportField } from '#shared/domain/firms/firm-import.ts'
import type { Ownership } from '#shared/domain/firms/firm.ts'

export type FirmTableText = {
  readonly fileName: string
  readonly templateFileName: string
  readonly sheetName: string
  readonly headers: Readonly<Record<ImportField, string>>
  readonly ownership: Readonly<Record<Ownership, string>>
}

/** Words of the firm table as a file. The import knows every header. */
export const firmTableTextVi: FirmTableText = {
  fileName: 'danh-sach-doanh-nghiep',
  templateFileName: 'mau-danh-sach-doanh-nghiep',
  sheetName: 'Doanh nghiệp',
  headers: {
    name: 'Tên doanh nghiệp',
    taxCode: 'Mã số thuế',
    vsicCode: 'Mã ngành (VSIC)',
    keySector: 'Lĩnh vực trọng điểm',
    ward: 'Phường/xã',
    address: 'Địa chỉ',
    ownership: 'Loại hình sở hữu',
    employees: 'Số lao động bình quân',
    revenue: 'Doanh thu (đồng)',
    totalCapital: 'Tổng nguồn vốn (đồng)',
    contactName: 'Người liên hệ',
    contactTitle: 'Chức vụ',
    contactPhone: 'Điện thoại',
    contactEmail: 'Email',
    note: 'Ghi chú',
  },
  ownership: {
    private: 'Tư nhân',
    state: 'Nhà nước',
    foreign: 'Có vốn nước ngoài',
    joint: 'Liên doanh',
    cooperative: 'Hợp tác xã',
    household: 'Hộ kinh doanh',
  },
}
