/** Chọn USB hoặc thư mục để ghi vào. */
export const folderChoiceVi = {
  where: 'Ghi vào đâu',
  free: (size: string) => `còn trống ${size}`,
  removable: 'USB, thẻ nhớ hoặc ổ khác',
  noDrives: 'Chưa thấy USB nào. Cắm USB rồi bấm “Tìm lại”, hoặc gõ đường dẫn thư mục.',
  again: 'Tìm lại',
  otherFolder: 'Thư mục khác',
  folder: 'Đường dẫn thư mục',
  folderExample: 'Ví dụ: E:\\nang-bac',
  missing: 'Chọn một USB hoặc gõ đường dẫn thư mục.',
}
