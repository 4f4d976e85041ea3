import { when } from './when-vi.ts'

/** Về chứng thư ký của thành phố. */
export const certificateTextVi = {
  endsSoon: (end: Date) =>
    `Chứng thư ký của thành phố hết hạn ${when(end)}. Hãy lấy USB khóa gốc trong két rồi chạy: npm run city -- renew-city-certificate --root TỆP`,
  noRoot:
    'Không có khóa gốc của thành phố này. Hãy cắm USB khóa gốc và thêm --root TỆP (tệp city-root.json).',
  renewed: (end: Date) =>
    `Đã gia hạn chứng thư ký của thành phố đến ${when(end)}. Hãy khởi động lại cổng, cất USB khóa gốc vào két và sao lưu city.json. Các máy không phải làm gì.`,
}
