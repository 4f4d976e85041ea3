import { formatVietnameseNumber as figure } from '#shared/kit/vietnamese-number.ts'

const whom = (row: number | null) =>
  row === null ? 'người đã có' : `dòng ${figure(row)} trong tệp`

/** Nhập mentor từ danh sách của hiệp hội. */
export const mentorImportsVi = {
  open: 'Nhập từ tệp',
  title: 'Nhập mentor từ tệp',
  intro:
    'Dùng chính danh sách Excel của hiệp hội, cột xếp thế nào cũng được. Chưa có gì được lưu cho đến khi bạn bấm “Nhập”, và sau đó vẫn hoàn tác được cả lần nhập.',
  remembered: (count: number) =>
    `${figure(count)} cột được ghép như lần nhập trước. Đổi được ở bảng dưới.`,
  fields: {
    fullName: 'Họ và tên',
    familyName: 'Họ và tên đệm',
    givenName: 'Tên gọi',
    phone: 'Điện thoại',
    email: 'Email',
    ward: 'Phường/xã',
    workplace: 'Nơi làm việc',
    jobTitle: 'Chức danh',
    fieldsRegistered: 'Lĩnh vực đăng ký',
    skillTags: 'Kỹ năng',
    fieldsPractised: 'Lĩnh vực đã tư vấn',
    experience: 'Kinh nghiệm',
    contracts36m: 'Hợp đồng trong 36 tháng',
    degree: 'Trình độ',
    languages: 'Ngoại ngữ',
    associationMemberships: 'Hiệp hội tham gia',
    capacityPerMonth: 'Doanh nghiệp mỗi tháng',
    hoursPerMonth: 'Giờ mỗi tháng',
    birthDate: 'Ngày sinh (hạn chế)',
    nationality: 'Quốc tịch (hạn chế)',
    idNumber: 'Số CCCD, hộ chiếu (hạn chế)',
    permanentAddress: 'Địa chỉ thường trú (hạn chế)',
    adviserType: 'Cá nhân hay tổ chức',
    orgName: 'Tên tổ chức',
    orgTaxCode: 'Mã số thuế',
    note: 'Ghi chú',
  },
  outcomes: {
    add: 'thêm mới',
    merge: 'gộp',
    skip: 'bỏ qua',
    undecided: 'chờ bạn chọn',
    faulty: 'không nhập, có lỗi',
  },
  months: (count: string) => `${count} tháng`,
  alike: {
    title: (inRoster: number, inFile: number) =>
      [
        inRoster > 0 && `${figure(inRoster)} dòng giống người đã có`,
        inFile > 0 && `${figure(inFile)} dòng giống dòng khác trong tệp`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    lead: 'So hai cột rồi chọn. Ô khác nhau được tô nền. Người trùng tên chưa chắc là một người.',
    inFile: (row: number) => `Dòng ${figure(row)} của tệp`,
    inRoster: 'Trong danh sách',
    earlierRow: (row: number) => `Dòng ${figure(row)} của tệp`,
    field: 'Mục',
    because: {
      'id-number': (row: number, other: number | null) =>
        `Dòng ${figure(row)} trùng số giấy tờ với ${whom(other)}`,
      phone: (row: number, other: number | null) =>
        `Dòng ${figure(row)} trùng số điện thoại với ${whom(other)}`,
      email: (row: number, other: number | null) =>
        `Dòng ${figure(row)} trùng email với ${whom(other)}`,
      name: (row: number, other: number | null) =>
        `Dòng ${figure(row)} trùng họ tên với ${whom(other)}`,
      'near-name': (row: number, other: number | null) =>
        `Dòng ${figure(row)} có họ tên gần giống với ${whom(other)}`,
    },
    choose: 'Bạn chọn',
    choice: (row: number) => `Dòng ${figure(row)} sẽ`,
    choices: {
      skip: 'Bỏ qua dòng này',
      'merge-keep': 'Gộp, giữ điều đã có',
      'merge-file': 'Gộp, lấy theo tệp',
      add: 'Thêm thành người mới',
    },
    otherwise: 'Các dòng giống mà bạn chưa chọn riêng',
    sameTitle: 'Dòng không có gì mới',
    same: (count: number) => `${figure(count)} dòng giống hệt người đã có, sẽ bỏ qua`,
    sameRow: (row: number, name: string) => `Dòng ${figure(row)}: ${name}`,
    sameListed: (shown: number, all: number) => `Hiện ${figure(shown)} trong ${figure(all)} dòng.`,
    listed: (shown: number, all: number) =>
      `Hiện ${figure(shown)} trong ${figure(all)} dòng giống; các dòng sau theo lựa chọn chung.`,
  },
  willAdd: (count: number) => `${figure(count)} mentor được thêm`,
  willMerge: (count: number) => `${figure(count)} dòng được gộp`,
  willDecide: (count: number) => `${figure(count)} dòng chờ bạn chọn ở trên`,
  applyUndecided: (count: number) => `Chọn cho ${figure(count)} dòng ở trên để nhập`,
  doneAdded: (count: number) => `${figure(count)} mentor mới`,
  doneUpdated: (count: number) => `${figure(count)} mentor được gộp thêm`,
  undone: 'Danh sách mentor về như trước lần nhập.',
  notUndoable: {
    'already-undone': 'Lần nhập này đã được hoàn tác trước đó.',
    'too-old':
      'Sau 90 ngày không hoàn tác được nữa: bản cũ của các dòng đã được xóa để không giữ dữ liệu cá nhân quá lâu.',
    'mentors-changed': (names: string) =>
      `Không hoàn tác được vì có mentor của lần nhập này đã được sửa sau đó: ${names}.`,
    'mentors-in-use': (names: string) =>
      `Không hoàn tác được vì có mentor của lần nhập này đã được giao doanh nghiệp hoặc đã có giờ làm việc: ${names}.`,
  },
  seeMentors: 'Xem danh sách mentor',
  faults: {
    'name-missing': 'Thiếu họ tên.',
    'total-row': 'Đây là dòng tổng của bảng, không phải một người.',
    'too-long': 'Chữ trong ô dài quá mức lưu được. Rút ngắn lại.',
    'phone-several': 'Ô ghi nhiều số: số đầu được dùng, cả ô được giữ ở Ghi chú.',
    'phone-wrong': 'Số điện thoại không đúng dạng; vẫn được giữ như trong tệp.',
    'email-wrong': 'Địa chỉ email không đúng dạng; vẫn được giữ như trong tệp.',
    'ward-unknown': 'Không có phường/xã nào của Hà Nội tên như vậy; ô được để trống.',
    'ward-ambiguous': 'Phường/xã cũ này nay thuộc nhiều phường/xã mới; ô được để trống.',
    'ward-or-district': (ward: string) =>
      `Đây cũng là tên quận, huyện cũ; ứng dụng đoán là ${ward}. Kiểm tra lại.`,
    'key-sector-by-words': (sectors: string) => `Đoán theo chữ trong ô: ${sectors}. Kiểm tra lại.`,
    'field-unknown': 'Lĩnh vực không có trong danh mục; được ghi vào kỹ năng.',
    'number-unreadable': 'Không đọc được số trong ô này; ô được để trống.',
    'date-wrong': 'Không có ngày này trên lịch; ô được để trống.',
    'date-year-only': 'Chỉ có năm, chưa phải ngày sinh; ô được để trống.',
    'id-wrong': 'Số giấy tờ không đúng dạng; vẫn được giữ như trong tệp.',
    'tax-code-wrong': 'Mã số thuế không đúng; ô được để trống.',
    other: 'Ô này cần xem lại.',
  },
}
