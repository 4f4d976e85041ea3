import { formatVietnameseNumber as figure } from '#shared/kit/vietnamese-number.ts'

/** Nhập một bảng từ tệp: chọn, xem trước, nhập, hoàn tác; dùng chung cho mọi danh sách. */
export const tableImportsVi = {
  choose: 'Chọn tệp .xlsx hoặc .csv',
  drop: 'hoặc kéo tệp vào đây',
  limits: 'Tối đa 50 MB, 100.000 dòng.',
  template: 'Tải tệp mẫu (.xlsx)',
  templateNote: 'Tệp mẫu có sẵn tên cột mà ứng dụng hiểu và một dòng ví dụ.',
  reading: (fileName: string) => `Đang đọc ${fileName}`,
  cancel: 'Dừng lại',
  cancelled: 'Đã dừng. Chưa có gì được lưu.',
  otherFile: 'Chọn tệp khác',
  progress: (done: number, all: number) => `${figure(done)}/${figure(all)} dòng`,
  refusedTitle: (fileName: string) => `Không đọc được ${fileName}`,
  refused: {
    'not-a-table':
      'Tệp này không phải bảng tính .xlsx hoặc .csv, hoặc đã hỏng. Mở tệp bằng Excel, chọn Tệp, Lưu thành, loại “Excel Workbook (.xlsx)”, rồi chọn lại.',
    'not-excel':
      'Tệp này không phải tệp Excel: có thể là thư, PDF hoặc ảnh mang đuôi tên của bảng tính. Chọn đúng tệp danh sách. Nếu danh sách nằm trong Word hay PDF, chép bảng sang Excel, lưu thành .xlsx, rồi chọn tệp đó. Bảng dạng chữ thì để đuôi .csv.',
    'empty-file':
      'Tệp trống (0 byte): có thể chưa tải xong hoặc chép xong. Tải hoặc chép lại tệp, rồi chọn lại.',
    'too-large':
      'Tệp lớn quá 50 MB hoặc có quá nhiều ô. Chia bảng thành nhiều tệp, hoặc xóa hình ảnh và trang không dùng, rồi chọn lại.',
    'too-many-entries':
      'Tệp chứa quá nhiều phần bên trong. Chép riêng bảng sang một sổ tính mới, lưu lại rồi chọn tệp đó.',
    'too-compressed':
      'Tệp được nén bất thường nên ứng dụng không mở, để bảo vệ máy của bạn. Chép bảng sang một sổ tính mới, lưu lại rồi chọn tệp đó.',
    doctype:
      'Tệp có nội dung lạ mà Excel không tự tạo ra, nên ứng dụng không mở. Chép bảng sang một sổ tính mới, lưu lại rồi chọn tệp đó.',
    'too-many-rows': 'Bảng có hơn 100.000 dòng hoặc 500 cột. Chia thành nhiều tệp nhỏ hơn.',
    'no-rows': 'Không thấy dòng dữ liệu nào. Kiểm tra trang tính và dòng tiêu đề cột trong tệp.',
    'too-slow':
      'Đọc quá 20 giây nên ứng dụng đã dừng. Chia bảng thành nhiều tệp nhỏ hơn, hoặc lưu thành .csv.',
    'legacy-xls':
      'Đây là tệp Excel đời cũ (.xls). Mở tệp bằng Excel, chọn Tệp, Lưu thành, loại “Excel Workbook (.xlsx)”, rồi chọn tệp .xlsx vừa lưu.',
  },
  sheet: 'Trang tính',
  headerRow: 'Dòng tiêu đề cột',
  encoding: 'Bảng mã chữ',
  encodings: { unicode: 'Unicode', tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI (VNI-Times)' },
  encodingNote: 'Chữ trong tệp dùng bảng mã cũ. Kiểm tra chữ đã đổi đúng chưa:',
  encodingBefore: 'Trong tệp',
  encodingAfter: 'Sau khi đổi',
  columnsTitle: 'Cột trong tệp và ô sẽ ghi vào',
  columnHeader: 'Cột trong tệp',
  columnSamples: 'Ví dụ trong tệp',
  columnField: 'Ghi vào',
  columnIgnored: 'Không nhập cột này',
  columnFor: (letter: string, header: string) => `Cột ${letter}: ${header}`,
  columnUnnamed: 'không có tên',
  faultsTitle: 'Chỗ cần xem lại',
  faultsNone: 'Không thấy lỗi nào.',
  faultsListed: (shown: number, all: number) =>
    `Hiện ${figure(shown)} trong ${figure(all)} chỗ. Sửa trong tệp rồi chọn lại tệp.`,
  faultsError: (count: number) => `${figure(count)} lỗi: dòng đó không nhập được`,
  faultsWarning: (count: number) => `${figure(count)} lưu ý: dòng vẫn nhập được`,
  faultCell: 'Ô',
  faultKind: 'Loại',
  faultWhat: 'Vấn đề',
  faultFound: 'Trong tệp',
  faultSuggestion: (suggestion: string) => `Có phải: ${suggestion}?`,
  repairs: {
    'phone-zero-restored': (count: number) =>
      `${figure(count)} số điện thoại đã được thêm số 0 ở đầu`,
    'id-zero-restored': (count: number) => `${figure(count)} số CCCD đã được thêm số 0 ở đầu`,
    'tax-code-zero-restored': (count: number) =>
      `${figure(count)} mã số thuế đã được thêm số 0 ở đầu`,
    'ward-from-address': (count: number) => `${figure(count)} phường/xã lấy từ địa chỉ`,
    'key-sector-by-words': (count: number) =>
      `${figure(count)} ô ngành, lĩnh vực được đoán theo chữ; xem lại`,
  },
  repairedTo: 'Sẽ ghi là',
  repairsListed: (shown: number, all: number) => `Hiện ${figure(shown)} trong ${figure(all)} ô.`,
  faultSeverity: { error: 'Lỗi', warning: 'Lưu ý' },
  empty: '(ô trống)',
  rowsTitle: 'Các dòng đầu như sẽ được lưu',
  rowsShown: (shown: number, all: number) =>
    `Hiện ${figure(shown)} trong ${figure(all)} dòng của tệp.`,
  row: 'Dòng',
  outcome: 'Sẽ làm gì',
  willHappen: 'Khi bấm Nhập',
  willSkip: (count: number) => `${figure(count)} dòng bị bỏ qua`,
  willStoreNothing: 'Không có gì được lưu',
  apply: (count: number, skipped: number) =>
    skipped === 0
      ? `Nhập ${figure(count)} dòng`
      : `Nhập ${figure(count)} dòng, bỏ qua ${figure(skipped)}`,
  applyNothing: 'Không có dòng nào để nhập',
  applying: 'Đang nhập, đừng tắt máy',
  previewGone:
    'Bản xem trước không còn trong bộ nhớ, có lẽ vì ứng dụng đã khóa hoặc một tệp khác đã được mở. Chọn lại tệp để xem lại.',
  doneTitle: 'Đã nhập xong',
  doneSkipped: (count: number) => `${figure(count)} dòng bị bỏ qua`,
  undo: 'Hoàn tác lần nhập này',
  undoOf: (fileName: string) => `Hoàn tác lần nhập ${fileName}`,
  undoneTitle: (fileName: string) => `Đã hoàn tác lần nhập ${fileName}`,
  undoneOn: (on: string) => `Đã hoàn tác ${on}`,
  pastTitle: 'Các lần nhập trước',
  pastNone: 'Chưa có lần nhập nào.',
  pastFile: 'Tệp',
  pastWhen: 'Khi nào',
  pastResult: 'Kết quả',
}
