/** Suggestions only: associations whose names were seen on public pages; any other may be typed. */
export const suggestedAssociations: readonly string[] = [
  'Hiệp hội Doanh nghiệp ngành công nghiệp hỗ trợ thành phố Hà Nội',
  'Hiệp hội Doanh nghiệp nhỏ và vừa thành phố Hà Nội',
  'Hội Doanh nghiệp sản xuất sản phẩm công nghiệp chủ lực thành phố Hà Nội',
  'Liên đoàn Thương mại và Công nghiệp Việt Nam',
]
