/** Every sentence of the printed agreement between mentors, in Vietnamese. */
export const agreementTextVi = {
  fileName: (year: string) => `muc-thong-nhat-${year}`,
  title: 'Mức thống nhất giữa các mentor',
  subject: (year: string, instrument: string) => `Năm đánh giá ${year}, ${instrument}`,
  lead: 'Hai mentor đánh giá cùng một doanh nghiệp mà không xem phiếu của nhau. So bản gửi lần đầu của mỗi người, chỉ những chỗ cả hai đã chốt điểm.',
  firmCount: (count: string) =>
    `Số doanh nghiệp được hai mentor trở lên đánh giá độc lập: ${count}.`,
  heading: 'Kết quả so',
  what: 'Nội dung so',
  firms: 'Doanh nghiệp',
  pairs: 'Cặp so',
  same: 'Trùng nhau, %',
  alpha: 'Alpha Krippendorff',
  total: 'Tổng điểm',
  level: 'Mức trình độ',
  all: 'Mọi tiêu chí cộng lại',
  noAlpha: 'không tính được',
  notes: [
    'Một cặp so là hai mentor ở cùng một doanh nghiệp, đều đã chốt điểm ở dòng đó. Trùng nhau là phần trăm số cặp mà hai người cho đúng một điểm, hoặc cùng một mức.',
    'Alpha cho biết sự thống nhất sau khi trừ phần trùng do tình cờ; lệch nhiều bị trừ nhiều hơn lệch ít. 1 là hoàn toàn thống nhất, 0 là như chấm ngẫu nhiên, âm là trái ngược nhau.',
    'Alpha từ 0,8 thường được coi là tin được, từ 0,667 là tạm được; thấp hơn thì nên cùng xem lại cách hiểu tiêu chí. Ít hơn 10 doanh nghiệp thì chỉ nên xem là gợi ý.',
    'Alpha không tính được khi mọi người cho cùng một điểm, hoặc chưa đủ hai phiếu.',
  ],
}

export type AgreementText = typeof agreementTextVi
