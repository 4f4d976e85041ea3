/** Chép dữ liệu ra USB, và mở bản chép trên máy khác. */
export const copiesVi = {
  write: {
    title: 'Bản chép trên USB',
    lead: 'Để phòng khi máy hỏng hoặc mất, thỉnh thoảng chép toàn bộ dữ liệu ra USB và cất ở nơi khác. Bản chép được mã hóa như trên máy; mở bằng cụm mật khẩu hoặc mã khôi phục.',
    show: 'Chép ra USB',
    do: 'Bắt đầu chép',
    writing: 'Đang chép và đọc lại. Chưa rút USB.',
    done: 'Đã chép và đọc lại đúng. Có thể rút USB.',
    doneWhere: (folder: string, size: string) => `Bản chép nằm ở ${folder} (${size}).`,
  },
  bringIn: {
    offer: 'Tôi có bản chép trên USB',
    title: 'Mở bản chép trên máy này',
    lead: 'Cắm USB có bản chép. Bản chép được đưa về máy này, rồi bạn mở bằng cụm mật khẩu hoặc mã khôi phục. USB không bị thay đổi.',
    looking: 'Đang tìm trên các ổ đang cắm',
    none: 'Chưa thấy bản chép nào. Cắm USB rồi tìm lại, hoặc gõ đường dẫn thư mục chứa bản chép.',
    again: 'Tìm lại',
    folder: 'Hoặc tìm trong thư mục khác',
    lookThere: 'Tìm trong thư mục này',
    writtenAt: (when: string) => `Ghi lần cuối ${when}`,
    take: 'Đưa về máy này',
    takeOf: (name: string, when: string) => `Đưa ${name}, ghi lần cuối ${when}, về máy này`,
    onlyOne: 'Sau khi đưa về, chỉ làm việc tiếp trên một máy; máy cũ nếu còn thì không dùng nữa.',
    unusable: {
      what: 'Không đọc được bản chép này',
      remedy: 'USB có thể đã rút ra, hoặc bản chép bị thiếu tệp. Cắm lại USB, hoặc chọn bản khác.',
    },
  },
}
