import { formatVietnameseNumber as figure } from '#shared/kit/vietnamese-number.ts'

/** Nhập doanh nghiệp từ tệp, và các lần nhập trước. */
export const firmImportsVi = {
  title: 'Nhập doanh nghiệp từ tệp',
  intro:
    'Chưa có gì được lưu cho đến khi bạn bấm “Nhập”. Sau khi nhập vẫn hoàn tác được cả lần nhập.',
  moneyUnit: 'Đơn vị tiền trong tệp',
  unitDong: 'đồng',
  unitThousand: 'nghìn đồng',
  unitMillion: 'triệu đồng',
  unitBillion: 'tỷ đồng',
  fields: {
    name: 'Tên doanh nghiệp',
    taxCode: 'Mã số thuế',
    vsicCode: 'Mã ngành VSIC',
    keySector: 'Ngành trọng điểm',
    ward: 'Phường/xã',
    address: 'Địa chỉ',
    ownership: 'Loại hình sở hữu',
    employees: 'Lao động',
    revenue: 'Doanh thu',
    totalCapital: 'Tổng nguồn vốn',
    contactName: 'Người liên hệ',
    contactTitle: 'Chức vụ',
    contactPhone: 'Điện thoại',
    contactEmail: 'Email',
    note: 'Ghi chú',
  },
  outcomes: {
    add: 'thêm mới',
    update: 'điền ô trống',
    skip: 'bỏ qua, đã có',
    faulty: 'không nhập, có lỗi',
  },
  duplicateFirm: (name: string, because: 'tax-code' | 'name') =>
    because === 'tax-code' ? `trùng mã số thuế với ${name}` : `trùng tên với ${name}`,
  duplicateRow: (row: number, because: 'tax-code' | 'name') =>
    because === 'tax-code'
      ? `trùng mã số thuế với dòng ${figure(row)}`
      : `trùng tên với dòng ${figure(row)}`,
  duplicatesTitle: (count: number) =>
    `${figure(count)} dòng trùng với doanh nghiệp đã có hoặc với dòng ở trên`,
  duplicates: {
    skip: 'Bỏ qua các dòng trùng',
    'update-empty-fields': 'Chỉ điền những ô còn trống của doanh nghiệp đã có',
    'add-anyway': 'Vẫn thêm thành doanh nghiệp mới',
  },
  duplicatesNotes: {
    skip: 'Không đổi gì ở doanh nghiệp đã có.',
    'update-empty-fields': 'Không ghi đè điều đã có.',
    'add-anyway': 'Dòng trùng mã số thuế vẫn bị bỏ qua, vì mỗi mã chỉ của một doanh nghiệp.',
  },
  willAdd: (count: number) => `${figure(count)} doanh nghiệp được thêm`,
  willUpdate: (count: number) => `${figure(count)} doanh nghiệp được điền thêm`,
  doneAdded: (count: number) => `${figure(count)} doanh nghiệp mới`,
  doneUpdated: (count: number) => `${figure(count)} doanh nghiệp được điền thêm`,
  undone: 'Các doanh nghiệp về như trước lần nhập.',
  notUndoable: {
    'already-undone': 'Lần nhập này đã được hoàn tác trước đó.',
    'too-old':
      'Sau 90 ngày không hoàn tác được nữa: bản cũ của các dòng đã được xóa để không giữ dữ liệu cá nhân quá lâu.',
    'firms-in-use': (names: string) =>
      `Không hoàn tác được vì có doanh nghiệp của lần nhập này đã được đánh giá hoặc sửa sau đó: ${names}.`,
  },
  seeFirms: 'Xem danh sách doanh nghiệp',
}
