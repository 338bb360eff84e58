const checks = '10X98765432'

/** Weights 2^(18−i) mod 11 of GB 11643-1999. */
const weights = Array.from({ length: 17 }, (_, index) => 2 ** (17 - index) % 11)

/** The check character of the first seventeen digits of a 居民身份证号码 (GB 11643-1999). */
export function idNumberCheck(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checks[sum % 11]!
}

/** What is wrong with an identity number, in Chinese, without repeating it; null where nothing is. */
export function faultOfIdNumber(number: string): string | null {
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号码应为 18 位，前 17 位是数字，末位是数字或 X'
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const day = new Date(`${born}T00:00:00Z`)
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === born
  if (!exists || born < '1850-01-01') return '身份证号码里的出生日期不存在，请核对第 7 至 14 位'
  if (idNumberCheck(number) !== number[17]) return '身份证号码的校验码不对，至少有一位写错了，请核对'
  return null
}
