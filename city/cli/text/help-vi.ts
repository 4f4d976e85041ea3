/** Cách gọi từng lệnh, và lệnh làm gì. */
export const helpVi = {
  'add-association': [
    'TÊN [--review none|required|two-person]',
    'thêm hiệp hội, in mã đăng ký cho quản lý',
  ],
  'enrolment-code': [
    'HIỆP_HỘI --role mentor|association-manager [--name TÊN] [--user MÃ]',
    'in mã đăng ký cho một máy',
  ],
  'answer-request': [
    'HIỆP_HỘI TỆP_YÊU_CẦU TỆP_CHỨNG_THƯ --role VAI_TRÒ [--address ĐỊA_CHỈ]',
    'đăng ký một máy không có mạng: nhận .nbrq, ghi .nbct',
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
  erasures: ['[HIỆP_HỘI]', 'liệt kê yêu cầu xóa dữ liệu một người, máy nào đã xác nhận'],
  'erase-person': [
    'HIỆP_HỘI MÃ_SỐ_THUẾ|MÃ_DOANH_NGHIỆP HỌ_TÊN [--asked-on NGÀY]',
    'xóa một người liên hệ khỏi mọi nơi thành phố lưu, yêu cầu các máy xóa',
  ],
  'export-person': [
    'HIỆP_HỘI [--name HỌ_TÊN] [--phone SỐ] [--email ĐỊA_CHỈ] [--out TỆP]',
    'xuất mọi thứ thành phố lưu về một người trong hiệp hội',
  ],
  retention: ['', 'bỏ những gì đã quá thời hạn lưu; cổng tự làm mỗi ngày'],
  results: ['', 'xem 50 kết quả mới nhất được tính, không nêu tên doanh nghiệp'],
  batches: ['', 'liệt kê 50 lô mới nhất'],
  quarantine: ['', 'liệt kê dòng bị giữ lại hoặc không nhận'],
  conflicts: ['', 'liệt kê xung đột đang mở'],
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
  'renew-city-certificate': ['[--root TỆP]', 'gia hạn chứng thư ký của thành phố bằng khóa gốc'],
  help: ['', 'bản hướng dẫn này'],
}
