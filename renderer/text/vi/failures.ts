/** What happened and what to do, by failure code; features add words where they know more. */
export const failuresVi = {
  unexpected: {
    what: 'Ứng dụng gặp lỗi chưa lường trước',
    remedy: 'Thử lại; nếu lỗi lặp lại, đọc mã sự cố cho người hỗ trợ.',
  },
  unreachable: {
    what: 'Cửa sổ này mất liên lạc với ứng dụng',
    remedy: 'Ứng dụng có thể đã dừng. Mở lại ứng dụng rồi mở lại cửa sổ.',
  },
  locked: {
    what: 'Không gian làm việc đang khóa',
    remedy: 'Mở khóa bằng cụm mật khẩu rồi làm lại.',
  },
  diskFull: {
    what: 'Ổ đĩa đã đầy',
    remedy: 'Xóa bớt tệp không cần trên máy rồi thử lại. Những gì đã lưu vẫn còn nguyên.',
  },
  readOnly: {
    what: 'Không gian làm việc chỉ đọc',
    remedy:
      'Tệp dữ liệu có chỗ hỏng nên không ghi thêm được. Bạn vẫn xem và xuất được; hãy khôi phục một bản sao lưu trong Cài đặt.',
  },
  notYourRole: {
    what: 'Việc này không thuộc vai trò của không gian làm việc',
    remedy: 'Cán bộ hiệp hội làm việc này. Xem vai trò trong Cài đặt, mục Thông tin của bạn.',
  },
  notFound: {
    what: 'Không tìm thấy mục này',
    remedy: 'Mục có thể đã được xóa. Quay lại danh sách và mở lại.',
  },
  other: {
    what: 'Không làm được việc này',
    remedy: 'Quay lại và thử lại.',
  },
}
