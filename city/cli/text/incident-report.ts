import type { LostDevice } from '#city/oversight/read-lost-device.ts'

/** Hours within which whoever is in charge of personal data has to be told (Luật 91/2025/QH15). */
const deadlineHours = 72

export type IncidentWords = {
  readonly when: (at: Date) => string
  readonly role: string
}

/**
 * The incident report of a lost laptop as Markdown, for people to complete and sign. In Vietnamese
 * alone: it goes to an authority. `foundOutAt` starts the 72 hours.
 */
export function incidentReport(
  device: LostDevice & { readonly revokedAt: Date },
  foundOutAt: Date,
  { when, role }: IncidentWords,
): string {
  const deadline = new Date(foundOutAt.getTime() + deadlineHours * 3_600_000)
  const { firms, contacts, assessments } = device.mayHold
  const { count, last } = device.received
  return `# Báo cáo sự cố: mất máy tính có dữ liệu cá nhân

Mẫu này do hệ thống điền những gì thành phố biết; người phụ trách điền các chỗ "……" rồi ký. Thời hạn và nội dung
theo Luật 91/2025/QH15 và Nghị định 356/2025; cần bộ phận pháp chế của thành phố xác nhận.

- Biết sự cố lúc: ${when(foundOutAt)}
- **Hạn báo cáo (${String(deadlineHours)} giờ): ${when(deadline)}**
- Người báo tin: …… Điện thoại: ……

## 1. Máy nào, của ai

- Mã máy: ${device.deviceId}
- Người dùng: ${device.userName} (${role}), ${device.orgName}
- Đăng ký: ${when(device.enrolledAt)}
- Lô kết quả cuối cùng nhận được: ${last ? when(last) : 'chưa có lô nào'}
- Mất ở đâu, khi nào, thế nào: ……

## 2. Trên máy có thể có gì

Tính nhiều nhất theo những gì máy đã gửi hoặc được nhận từ thành phố. Những gì chưa gửi thì thành phố không biết: hỏi
người dùng.

- Doanh nghiệp: ${String(firms)}
- Người liên hệ của các doanh nghiệp đó (họ tên, điện thoại, thư điện tử): ${String(contacts)}
- Phiếu đánh giá: ${String(assessments)}
- Lô đã về thành phố nên không mất: ${String(count)}
- Việc làm dở chưa gửi, theo lời người dùng: ……

## 3. Dữ liệu có được mã hoá không

- Ứng dụng luôn mã hoá cơ sở dữ liệu, ảnh và bản sao lưu trên máy (SQLCipher, AES-256; khoá mở bằng cụm mật khẩu qua
  Argon2id). Không có chế độ nào lưu ở dạng đọc được.
- Thành phố không nhìn thấy chiếc máy nên không xác nhận được: máy có đang mở khoá lúc mất không; cụm mật khẩu hoặc tờ mã khôi phục có bị lộ cùng máy không. Người dùng trả lời: ……
- Tệp đã xuất ra ngoài ứng dụng (PDF, bảng tính) thì **không** được mã hoá. Người dùng đã xuất: ……

## 4. Đã làm và phải làm

| Việc | Lúc | Ai |
| --- | --- | --- |
| Thu hồi máy: không gửi, không nhận được gì nữa; lô đến sau bị cách ly | ${when(device.revokedAt)} | thành phố |
| Báo quản lý hiệp hội | …… | …… |
| Báo cơ quan phụ trách bảo vệ dữ liệu cá nhân (trước ${when(deadline)}) | …… | …… |
| Báo các doanh nghiệp và người liên hệ, nếu dữ liệu có thể đã lộ | …… | …… |
| Cấp mã đăng ký cho máy thay thế (\`enrolment-code … --user\`) | …… | …… |
| Khôi phục từ bản sao lưu trên phương tiện khác, nếu có | …… | …… |

## 5. Kết luận

- Mức độ rủi ro cho người liên quan và lý do: ……
- Việc phòng ngừa: ……

Người lập báo cáo (ký, ghi rõ họ tên): ……                  Ngày: ……
`
}
