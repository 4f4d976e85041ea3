/** TCVN3 (ABC): each item is the byte as Latin-1, then the letter it stands for. */
export const tcvn3Table = [
  'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ',
  'Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ',
  '\u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư',
].join(' ')

/** VNI for Windows: each item is one or two characters as Latin-1, then the letter. */
export const vniTable = [
  'aùá aøà aûả aõã aïạ eùé eøè eûẻ eõẽ eïẹ oùó oøò oûỏ oõõ oïọ uùú uøù uûủ uõũ uïụ yùý',
  'yøỳ yûỷ yõỹ aââ aáấ aàầ aåẩ aãẫ aäậ eâê eáế eàề eåể eãễ eäệ oâô oáố oàồ oåổ oãỗ oäộ',
  'aêă aéắ aèằ aúẳ aüẵ aëặ ôơ öư ôùớ öùứ ôøờ öøừ ôûở öûử ôõỡ öõữ ôïợ öïự ñđ íí ìì æỉ',
  'óĩ òị îỵ AÙÁ AØÀ AÛẢ AÕÃ AÏẠ EÙÉ EØÈ EÛẺ EÕẼ EÏẸ OÙÓ OØÒ OÛỎ OÕÕ OÏỌ UÙÚ UØÙ UÛỦ',
  'UÕŨ UÏỤ YÙÝ YØỲ YÛỶ YÕỸ AÂÂ AÁẤ AÀẦ AÅẨ AÃẪ AÄẬ EÂÊ EÁẾ EÀỀ EÅỂ EÃỄ EÄỆ OÂÔ OÁỐ OÀỒ',
  'OÅỔ OÃỖ OÄỘ AÊĂ AÉẮ AÈẰ AÚẲ AÜẴ AËẶ ÔƠ ÖƯ ÔÙỚ ÖÙỨ ÔØỜ ÖØỪ ÔÛỞ ÖÛỬ ÔÕỠ ÖÕỮ ÔÏỢ ÖÏỰ',
  'ÑĐ ÍÍ ÌÌ ÆỈ ÓĨ ÒỊ ÎỴ',
].join(' ')
