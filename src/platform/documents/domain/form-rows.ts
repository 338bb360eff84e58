/** Columns of a form that a field's box takes: 3 beside its label, or 1 where another half stands beside it. */
export function fieldSpans(fields: readonly { readonly width: 'half' | 'full' }[]): (1 | 3)[] {
  const spans: (1 | 3)[] = []
  let index = 0
  while (index < fields.length) {
    const pair = fields[index]?.width === 'half' && fields[index + 1]?.width === 'half'
    spans.push(...(pair ? ([1, 1] as const) : ([3] as const)))
    index += pair ? 2 : 1
  }
  return spans
}
