/** Điều gì không đúng ở một ô của tệp nhập, theo mã lỗi. */
export const importFaultsVi = {
  'name-missing': 'Thiếu tên doanh nghiệp.',
  'too-long': 'Chữ trong ô dài quá mức lưu được. Rút ngắn lại.',
  'tax-code-length': 'Mã số thuế thiếu hoặc thừa chữ số: phải có 10, 13 (10-3) hoặc 12 chữ số.',
  'tax-code-letters': 'Mã số thuế chỉ có chữ số và gạch nối.',
  'tax-code-check-digit':
    'Chữ số thứ 10 của mã số thuế không khớp với 9 chữ số trước: có thể gõ nhầm một chữ số.',
  'tax-code-branch': 'Ba số sau gạch nối của mã số thuế phải từ 001 đến 999.',
  'tax-code-zero-wrong': (code: string) =>
    `Thêm số 0 thành ${code} nhưng chữ số kiểm tra không khớp; xem lại với doanh nghiệp.`,
  'vsic-unknown': 'Mã ngành không có trong bảng VSIC; ngành được để trống.',
  'key-sector-unknown': 'Không nhận ra ngành trọng điểm; ô được để trống.',
  'key-sector-by-words': (sector: string) => `Đoán theo chữ trong ô: ${sector}. Kiểm tra lại.`,
  'ward-unknown': 'Không có phường/xã nào của Hà Nội tên như vậy; ô được để trống.',
  'ward-from-address': (ward: string) => `Lấy từ địa chỉ: ${ward}.`,
  'ward-ambiguous':
    'Phường/xã cũ này nay thuộc nhiều phường/xã mới; ô được để trống để bạn chọn theo địa chỉ.',
  'ward-or-district': (ward: string) =>
    `Đây cũng là tên quận, huyện cũ; ứng dụng đoán là ${ward}. Kiểm tra lại.`,
  'ownership-unknown': 'Không nhận ra loại hình sở hữu; ô được để trống.',
  'number-unreadable': 'Không đọc được số trong ô này.',
  'number-negative': 'Số này không thể âm.',
  'number-not-whole': 'Số này phải là số nguyên.',
  'number-too-large': 'Số này lớn quá mức có thể. Kiểm tra đơn vị tiền.',
  'number-doubtful': 'Số này có thể hiểu hai cách. Kiểm tra cách ứng dụng đã đọc.',
  'phone-wrong': 'Số điện thoại không đúng dạng; vẫn được giữ như trong tệp.',
  'email-wrong': 'Địa chỉ email thiếu phần trước hoặc sau @; vẫn được giữ như trong tệp.',
  other: 'Ô này cần xem lại.',
}
