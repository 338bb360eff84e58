const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' })

/** Integer 分 as yuan, `¥1,234.50`. */
export function moneyText(fen: number): string {
  return yuan.format(fen / 100)
}
