import { numberPattern, readNumber } from '../text/chinese-number.ts'
import { fold, isFilled } from '../text/fold.ts'

/** `1 次`, `两次`, `2`: how often the materials are handed in. */
const plainCount = new RegExp(`^(?:各|共|上传|报送|提交)?(${numberPattern})(?:次|份|件)?$`)

/** The count of a cell; `unclear` where it says something else (`不少于2次`, `1-2次`). Null where the cell is empty. */
export function readUploadCount(text: string): { count: number | null; unclear: boolean } {
  if (!isFilled(text)) return { count: null, unclear: false }
  const number = plainCount.exec(fold(text).text)?.[1]
  const count = number === undefined ? null : readNumber(number)
  return { count, unclear: count === null }
}
