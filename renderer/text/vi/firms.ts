export const firmsVi = {
  title: 'Doanh nghiệp',
}
