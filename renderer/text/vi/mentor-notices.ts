/** Gửi phân công của một đợt cho mentor, qua mạng hoặc bằng tệp. */
export const mentorNoticesVi = {
  title: 'Gửi phân công cho mentor',
  waiting: (send: string, withdraw: string) =>
    [
      send === '0' ? '' : `${send} phân công mentor chưa nhận được`,
      withdraw === '0' ? '' : `${withdraw} phân công đã rút mà mentor chưa biết`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  explained:
    'Có mạng thì phân công đi ngay sau khi bạn gửi; trên máy mentor, phân công hiện ở Hôm nay kèm hồ sơ doanh nghiệp.',
  send: 'Gửi cho mentor',
  sent: (sent: string, withdrawn: string) =>
    [
      sent === '0' ? '' : `${sent} phân công`,
      withdrawn === '0' ? '' : `${withdrawn} lần rút phân công`,
    ]
      .filter((part) => part !== '')
      .join(' và '),
  sentDone: (what: string) => `Đã chuẩn bị xong ${what}; có mạng thì máy tự gửi trong ít giây.`,
  sentNothing: 'Không có phân công nào gửi được.',
  left: (count: string) => `${count} phân công chưa gửi được vì mentor chưa gắn với máy nào.`,
  unlinked: (names: string) =>
    `Chưa biết máy của ${names}. Mở hồ sơ mentor, mục Thiết bị, chọn người của máy rồi gửi lại.`,
  toDossier: (name: string) => `Mở hồ sơ ${name}`,
  all: 'Không còn phân công nào chờ đưa đi; cái nào chưa đi, máy tự gửi ngay khi có mạng.',
  byFile: {
    title: 'Mentor không có mạng',
    explained:
      'Tạo tệp .nbar riêng cho từng người, gửi qua Zalo, email hoặc USB. Chỉ máy của người ấy mở được.',
    make: (name: string) => `Tệp cho ${name}`,
  },
  failures: {
    notEnrolled: {
      what: 'Máy này chưa đăng ký với thành phố',
      remedy: 'Đăng ký máy ở Đồng bộ, mục Thiết bị, rồi gửi lại.',
    },
    notYourRole: {
      what: 'Chứng thư của máy này không phải của người quản lý',
      remedy: 'Xin hiệp hội cấp mã đăng ký cho người quản lý rồi đăng ký lại máy.',
    },
    noFile: {
      what: 'Chưa tạo được tệp cho mentor này',
      remedy: 'Gửi phân công trước, và kiểm tra mentor đã được gắn với máy.',
    },
  },
}
