const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Whether 18 characters are a resident's identity number: province, day of birth and check digit (GB 11643) hold. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-8]\d{16}[\dXx]$/.test(text) || !isBirthday(text.slice(6, 14))) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return checkDigits[sum % 11] === text[17]!.toUpperCase()
}

/** The number of 15 digits that was given out until 1999. It has no check digit; the day of birth must exist. */
export function isOldIdentityNumber(text: string): boolean {
  return /^[1-8]\d{14}$/.test(text) && isBirthday(`19${text.slice(6, 12)}`)
}

/** Whether digits are a card number by the Luhn check; bank cards have 16 to 19 and begin with 3, 4, 5 or 6. */
export function isBankCard(text: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(text)) return false
  const sum = Array.from(text)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  if (year < 1850 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
