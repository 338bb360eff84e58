interface Listed {
  readonly name: string
  /** What tells two of one name apart: 职务, 地点. */
  readonly detail: string
  readonly validTo: string | null
}

/** Why a list cannot be published; null where it can. */
export function faultOfList(items: readonly Listed[], today: string): string | null {
  if (!items.length) return '名单里还没有内容，请先增加'
  const ended = items.find(({ validTo }) => validTo !== null && validTo < today)
  if (ended) return `“${ended.name}”的期限已经届满，请移出，或更正截止日期`
  const keys = items.map(({ name, detail }) => `${name}（${detail}）`)
  const twice = keys.find((key, place) => keys.indexOf(key) !== place)
  return twice === undefined ? null : `${twice}出现了两次，请移出一个`
}
