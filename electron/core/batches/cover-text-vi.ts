/** Every sentence of a batch's cover sheet, in Vietnamese. */
export const coverTextVi = {
  title: 'BẢNG KÊ LÔ GỬI KẾT QUẢ ĐÁNH GIÁ\nTRÌNH ĐỘ VÀ NĂNG LỰC CÔNG NGHỆ SẢN XUẤT',
  runningTitle: 'Bảng kê lô gửi',
  fileName: 'bang-ke-lo-gui',
  number: (number: number) => `Lô số ${String(number)}`,
  draft: 'BẢN DỰ THẢO – lô này chưa được gửi',
  mends: (number: number) => `Gửi lại các phiếu không được nhận của lô số ${String(number)}`,
  facts: {
    name: 'Tên lô',
    association: 'Hiệp hội',
    madeBy: 'Người lập',
    madeAt: 'Lập lúc',
    confirmedBy: 'Người xác nhận',
    signedByDevice: 'ký bằng khóa của máy riêng',
    nameTyped: 'ghi tên trên máy lập lô, không kèm chữ ký số',
    sentAt: 'Vào hàng gửi lúc',
    notYet: 'chưa',
    printedAt: 'In lúc',
  },
  totals: {
    heading: '1. Tổng hợp',
    all: 'Số phiếu trong lô',
    firms: 'Số doanh nghiệp',
    mentors: 'Số mentor',
    settled: 'Phiếu đã chốt điểm',
    average: 'Điểm trung bình của các phiếu đã chốt điểm',
    years: 'Năm đánh giá',
    answers: (accepted: string, refused: string, waiting: string) =>
      `Thành phố đã nhận ${accepted} phiếu, không nhận ${refused} phiếu, ${waiting} phiếu chờ trả lời.`,
  },
  classes: {
    heading: '2. Theo mức trình độ',
    level: 'Mức trình độ',
    count: 'Số phiếu',
    between: (lowest: string, highest: string) =>
      `${lowest} đến ${highest.toLowerCase()} (chưa chốt điểm)`,
  },
  notes: {
    heading: '3. Điều cần lưu ý',
    none: 'Không có điều gì cần lưu ý.',
    counted: (count: string, what: string) => `${count} phiếu: ${what}`,
  },
  findings: {
    'not-approved': 'chưa được duyệt',
    'newer-revision': 'đã có bản gửi mới hơn',
    'firm-missing': 'chưa có hồ sơ doanh nghiệp',
    'content-altered': 'nội dung không khớp dấu đã ghi',
    unsigned: 'chưa đủ chữ ký còn hiệu lực',
    'open-ranges': 'còn tiêu chí chưa chốt điểm',
    'no-tax-code': 'doanh nghiệp chưa có mã số thuế',
    'consent-refused':
      'doanh nghiệp không đồng ý cung cấp cho bên thứ ba (Điều 13.1 Thông tư 17/2019/TT-BKHCN)',
    'consent-unknown':
      'chưa hỏi doanh nghiệp về việc cung cấp cho bên thứ ba (Điều 13.1 Thông tư 17/2019/TT-BKHCN)',
    'sample-norms': 'dùng bộ chuẩn so sánh mẫu, chưa phải chuẩn được ban hành',
    'no-norms': 'chưa chọn chuẩn so sánh',
    'files-missing': 'còn tệp bằng chứng chưa về máy này',
    'in-last-batch': 'doanh nghiệp đã có phiếu cùng năm trong một lô gửi trước',
  },
  list: {
    heading: '4. Danh sách phiếu',
    number: 'TT',
    firm: 'Doanh nghiệp',
    mentor: 'Mentor',
    year: 'Năm',
    total: 'Điểm',
    synchrony: 'Hệ số',
    level: 'Mức trình độ',
    hash: 'Mã nội dung (SHA-256)',
    noTaxCode: 'chưa có mã số thuế',
    closing: (count: string, firms: string) =>
      `Danh sách có ${count} phiếu của ${firms} doanh nghiệp.`,
  },
  hash: {
    heading: 'Mã kiểm tra của lô (SHA-256)',
    explained:
      'Tính từ mã phiếu, bản gửi, mã nội dung và kết quả của từng phiếu theo đúng thứ tự trong danh sách.',
  },
  signatures: {
    made: 'NGƯỜI LẬP BẢNG',
    confirmed: 'NGƯỜI XÁC NHẬN',
    note: '(Ký, ghi rõ họ tên)',
    place: (day: string, month: string, year: string) =>
      `Hà Nội, ngày ${day} tháng ${month} năm ${year}`,
  },
}
export type CoverText = typeof coverTextVi
