/** What follows each command, and what it does. */
export const commandHelpVi = {
  'add-association': [
    'TÊN [--review none|required|two-person]',
    'thêm hiệp hội, in mã đăng ký cho quản lý',
  ],
  'enrolment-code': [
    'HIỆP_HỘI --role mentor|association-manager [--name TÊN] [--user MÃ]',
    'in mã đăng ký cho một máy',
  ],
  associations: ['', 'liệt kê hiệp hội'],
  devices: ['[HIỆP_HỘI]', 'liệt kê máy đã đăng ký'],
  revoke: ['MÁY', 'thu hồi một máy'],
  'lost-device': [
    'MÁY [--found-out THỜI_ĐIỂM] [--out TỆP]',
    'máy bị mất: thu hồi và soạn báo cáo sự cố 72 giờ',
  ],
  publish: [
    'instrument|norm-set|reference TỆP [--status open|closing|closed] [--until NGÀY]',
    'công bố cho mọi hiệp hội',
  ],
  results: ['', 'xem 50 kết quả mới nhất được tính, không nêu tên doanh nghiệp'],
  batches: ['', 'liệt kê 50 lô mới nhất'],
  quarantine: ['', 'liệt kê dòng bị giữ lại hoặc không nhận'],
  conflicts: ['', 'liệt kê xung đột đang mở'],
  erasures: ['', 'liệt kê yêu cầu xóa dữ liệu cá nhân, máy nào chưa xác nhận'],
  'export-person': [
    'HIỆP_HỘI HỌ_TÊN|ĐIỆN_THOẠI|E-MAIL [--out TỆP]',
    'lấy ra mọi điều thành phố giữ về một người',
  ],
  'let-go': ['', 'xóa bản sao đã quá hạn giữ; cho chạy mỗi ngày một lần'],
  accept: ['PHIÊN_BẢN', 'tính một đánh giá ở thành phố'],
  refuse: ['PHIÊN_BẢN --reason LÝ_DO', 'từ chối một đánh giá'],
  release: ['MÃ_DÒNG', 'thử lại một dòng cách ly'],
  export: [
    'results --format csv|xlsx|jsonl [--out TỆP]',
    'xuất kết quả không kèm nhận dạng, chỉ của doanh nghiệp đã đồng ý',
  ],
  'verify-receipt': ['TỆP', 'kiểm tra biên nhận, không cần mạng'],
  'verify-batch': ['TỆP [--chain TỆP]', 'kiểm tra lô kết quả, không cần mạng'],
  'read-batch': ['TỆP', 'nhận lô từ tệp .nbac'],
  'write-way-back': [
    'MÁY|HIỆP_HỘI TỆP',
    'ghi tệp trả lời .nbar cho một máy, hoặc cho máy của quản lý',
  ],
  help: ['', 'bản hướng dẫn này'],
}
