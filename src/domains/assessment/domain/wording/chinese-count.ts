const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A number as it is said before a measure word: 一种, 两项, 三个; digits above ten. */
export function chineseCount(count: number): string {
  return count === 2 ? '两' : (digits[count] ?? String(count))
}

/** 三分之二. */
export function chineseFraction({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return `${digits[denominator] ?? denominator}分之${digits[numerator] ?? numerator}`
}
