interface Listed {
  readonly name: string
  readonly basisConfirmed: unknown
  readonly validTo: string | null
}

/** Why a list cannot be published; null where it can. */
export function faultOfList(items: readonly Listed[], today: string): string | null {
  if (!items.length) return '清单里还没有事项，请先增加'
  const open = items.filter(({ basisConfirmed }) => basisConfirmed === null)
  if (open.length) return `还有 ${open.length} 项的依据待确认（例如“${open[0]!.name}”），请审核人对照原文确认`
  const ended = items.find(({ validTo }) => validTo !== null && validTo < today)
  if (ended) return `“${ended.name}”已经失效，请移除，或更正失效日期`
  return null
}
