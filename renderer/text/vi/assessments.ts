export const assessmentsVi = {
  title: 'Phiếu đánh giá',
}
