export const shellVi = {
  appName: 'Nâng Bậc',
  places: {
    label: 'Các mục',
    today: 'Hôm nay',
    firms: 'Doanh nghiệp',
    assessments: 'Đánh giá',
    mentors: 'Mạng lưới',
    campaigns: 'Đợt đánh giá',
    review: 'Duyệt',
    batches: 'Lô gửi',
    reports: 'Báo cáo',
    sync: 'Đồng bộ',
    settings: 'Cài đặt',
  },
  skipToContent: 'Bỏ qua các mục, đến nội dung',
  lock: 'Khóa',
  lockHint: 'Khóa màn hình làm việc (Ctrl+L)',
  lockNear: 'Một phút nữa màn hình sẽ tự khóa',
  lockNearStay: 'Nhấn phím bất kỳ hoặc di chuột để tiếp tục. Chữ ký đang ký dở sẽ phải ký lại.',
  demoMark: 'Bản mẫu',
  readOnly:
    'Tệp dữ liệu có chỗ hỏng. Bạn xem được phần còn đọc được nhưng chưa ghi được gì. Hãy cứu dữ liệu hoặc khôi phục bản sao lưu để làm việc tiếp.',
  salvage: 'Cứu dữ liệu hoặc khôi phục',
  notFound: {
    title: 'Không có trang này',
    explained: 'Địa chỉ vừa mở không dẫn đến mục nào của ứng dụng.',
    back: 'Về Hôm nay',
  },
  broken: {
    title: 'Màn hình này gặp lỗi',
    explained:
      'Những gì bạn đã nhập vẫn được lưu trên máy. Hãy mở lại màn hình; nếu lỗi lặp lại, đọc mã sự cố cho người hỗ trợ.',
    incident: 'Mã sự cố',
    reload: 'Mở lại màn hình',
  },
  stopped: {
    title: 'Ứng dụng đã dừng',
    explained: 'Dữ liệu đã được khóa và lưu trên máy. Bạn có thể đóng cửa sổ này.',
  },
}
