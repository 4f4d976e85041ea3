/** Hôm nay: những doanh nghiệp hiệp hội phân công cho mentor. */
export const receivedAssignmentsVi = {
  title: 'Được phân công',
  lead: (open: string, late: string) =>
    late === '0'
      ? `${open} doanh nghiệp chờ bạn đánh giá.`
      : `${open} doanh nghiệp chờ bạn đánh giá, ${late} đã quá hạn.`,
  allBegun: 'Mọi phân công đều đã có phiếu.',
  due: (date: string) => `Hạn ${date}`,
  late: (date: string) => `Quá hạn từ ${date}`,
  soon: (date: string) => `Sắp đến hạn ${date}`,
  noDue: 'Không đặt hạn',
  withLead: (name: string) => `Mentor chính: ${name}`,
  withCo: (name: string) => `Cùng đi: ${name}`,
  sentBy: (name: string) => `${name} phân công`,
  note: (note: string) => `Ghi chú: ${note}`,
  noTaxCode: 'chưa có mã số thuế',
  withdrawn: (date: string) => `Đã rút lại ngày ${date}`,
  begin: 'Lập phiếu',
  beginFor: (firm: string) => `Lập phiếu cho ${firm}`,
  open: 'Mở phiếu',
  failures: {
    gone: {
      what: 'Phân công này đã được hiệp hội rút lại',
      remedy: 'Không cần làm gì. Hỏi hiệp hội nếu bạn đã hẹn doanh nghiệp.',
    },
    instrument: (name: string) => ({
      what: `Máy này chưa có bộ tiêu chí ${name}`,
      remedy: 'Đồng bộ để nhận bộ tiêu chí, hoặc xin hiệp hội tệp .nbar có bộ ấy.',
    }),
    scope: {
      what: 'Doanh nghiệp chưa có mã ngành, hoặc ngành ấy không thuộc bộ tiêu chí của đợt',
      remedy:
        'Mở hồ sơ doanh nghiệp, ghi hoặc kiểm tra mã ngành rồi lập phiếu lại; nếu mã đã đúng, báo hiệp hội chọn bộ khác.',
      toFirm: 'Mở hồ sơ doanh nghiệp',
    },
  },
}
