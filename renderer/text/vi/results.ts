export const resultsVi = {
  title: 'Kết quả và lộ trình',
}
