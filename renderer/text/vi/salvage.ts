export const salvageVi = {
  ways: {
    title: 'Có hai cách đi tiếp',
    salvageFirst:
      'Cứu dữ liệu còn đọc được: đọc từng bản ghi trong tệp hỏng và giữ lại mọi thứ còn đọc được, kể cả việc bạn làm sau lần sao lưu cuối. Nên chọn cách này trước.',
    restoreInstead:
      'Khôi phục bản sao lưu: trở về đúng lúc sao lưu. Chọn khi bản sao lưu vừa mới làm, hoặc khi cứu dữ liệu xong vẫn thiếu nhiều.',
    newest: (age: string) => `Bản sao lưu tốt mới nhất: ${age}.`,
    noBackup: 'Không có bản sao lưu nào, nên chỉ còn cách cứu dữ liệu.',
    keeps: 'Cách nào cũng giữ nguyên tệp hỏng dưới tên khác, nên bạn có thể thử cách kia sau.',
  },
  offer: {
    title: 'Cứu dữ liệu còn đọc được',
    start: 'Cứu dữ liệu',
    fills: (age: string) => `Lấy bản sao lưu (${age}) lấp chỗ không đọc được`,
    fillsHint:
      'Chỗ được lấp có thể là nội dung cũ, và vài mục bạn đã xóa từ sau lần sao lưu có thể hiện lại.',
    working: 'Đang đọc từng phần của tệp hỏng…',
    progress: (percent: number) => `${percent} %`,
    stop: 'Dừng',
    stopped: 'Đã dừng. Chưa có gì thay đổi.',
    typeAgain: 'Gõ lại ở ô phía trên rồi bấm Cứu dữ liệu.',
    impossible: {
      nothing: {
        what: 'Không còn đọc được gì trong tệp hỏng',
        remedy:
          'Phần đầu của tệp đã mất và không có bản sao lưu nào để thay. Hãy giữ nguyên thư mục dữ liệu và liên hệ người hỗ trợ.',
      },
      'newer-app': {
        what: 'Tệp dữ liệu thuộc phiên bản mới hơn',
        remedy: 'Cài phiên bản mới nhất của Nâng Bậc rồi cứu dữ liệu lại.',
      },
    },
    readOnlyLead:
      'Tệp dữ liệu có chỗ hỏng nên đang chỉ đọc. Cứu dữ liệu xong bạn lại ghi được như thường.',
    toBackups: 'Xem các bản sao lưu',
  },
  report: {
    title: 'Kết quả cứu dữ liệu',
    lead: (when: string) => `Đọc xong lúc ${when}. Bạn làm việc tiếp được ngay.`,
    none: 'Chưa có lần cứu dữ liệu nào trong không gian làm việc này.',
    allKept: 'Đọc lại được toàn bộ. Không thấy mất gì.',
    someLost: (count: string) =>
      `Có ${count} mục mất hoặc cần xem lại. Danh sách ở dưới; hãy lưu lại để đối chiếu.`,
    uncounted:
      'Có loại dữ liệu không biết chắc đã mất bao nhiêu, vì phần ghi lại số lượng cũng hỏng.',
    facts: {
      pages: 'Phần hỏng của tệp',
      pagesOf: (destroyed: string, all: string) => `${destroyed} / ${all} trang`,
      undecided: 'Trang đọc được nhưng không biết thuộc mục nào',
      unproven: 'Bản ghi có thể là nội dung cũ',
      mended: 'Phiếu được dựng lại từ lịch sử thay đổi',
      backup: 'Lấp chỗ thiếu bằng bản sao lưu',
      kept: 'Tệp hỏng được giữ với tên',
    },
    logDamaged:
      'Phần ghi những thay đổi cuối cùng cũng hỏng. Vài thay đổi ngay trước khi hỏng có thể thiếu; hãy xem lại phiếu bạn làm gần nhất.',
    profileLost:
      'Thông tin của bạn (tên, vai trò, hiệp hội) không đọc được và phải lấy từ nơi khác. Vào Cài đặt, mục Thông tin của bạn, để kiểm tra.',
    kindsTitle: 'Từng loại dữ liệu',
    kind: 'Loại',
    kept: 'Giữ được',
    fromBackup: 'Từ bản sao lưu',
    lost: 'Mất',
    atLeast: (count: string) => `ít nhất ${count}`,
    unknown: 'không rõ',
    lossesTitle: 'Những mục mất hoặc cần xem lại',
    name: 'Tên',
    state: 'Tình trạng',
    detail: 'Chi tiết',
    nameless: 'Không còn biết tên',
    shownOf: (shown: string, all: string) =>
      `Đang hiện ${shown} trong ${all} mục. Tệp lưu ra có đủ danh sách.`,
    save: 'Lưu kết quả ra tệp',
    toToday: 'Về Hôm nay',
    kinds: {
      firms: 'Doanh nghiệp',
      'firm-contacts': 'Người liên hệ',
      assessments: 'Phiếu đánh giá',
      answers: 'Câu trả lời',
      history: 'Lần thay đổi trong lịch sử',
      evidence: 'Bằng chứng',
      'sign-offs': 'Ký xác nhận',
      mentors: 'Mentor',
      'mentor-records': 'Hồ sơ mentor',
      campaigns: 'Đợt đánh giá và phân công',
      reviews: 'Duyệt phiếu',
      batches: 'Lô gửi',
      sync: 'Đồng bộ',
      other: 'Dữ liệu khác',
    },
    what: {
      lost: 'Không đọc được',
      'history-broken': 'Giữ được, lịch sử bị đứt hoặc không chắc còn đủ',
      'file-missing': 'Giữ được, nhưng tệp bằng chứng thiếu hoặc bị sửa',
      'name-lost': 'Chỉ còn tên hoặc mã; cần nhập lại thông tin',
    },
  },
}
