/** What a title must not say when the answer behind it is hushed. */
export const telling =
  /partner|husband|violen|rape|sexual|threat|hurt|harm|attack|assault|abus|extort|bribe|blackmail|blasphem|accus|honou?r|insult|sham|humiliat|smear|lie|hate|rumou?r|fear|afraid|danger|escape|victim|police|body hurt|control/i;
