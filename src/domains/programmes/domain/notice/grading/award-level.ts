import type { Grade } from '../../../contract/grading-rule.ts'
import type { GradedPiece } from './graded-piece.ts'
import { hole, type Hole } from './hole.ts'

type Award = 'first' | 'second' | 'third'
const levels: Readonly<Record<string, Award>> = {
  一: 'first',
  二: 'second',
  三: 'third',
  '1': 'first',
  '2': 'second',
  '3': 'third',
}
const gradeLetters: Record<Grade, string> = { excellent: '优', good: '良', medium: '中', poor: '差' }

/** Grades by the prize won; null where no condition names one. */
export function readAwardLevel(graded: readonly GradedPiece[]): {
  awards: { award: Award; grade: Grade; quote: string }[]
  used: GradedPiece[]
  holes: Hole[]
} | null {
  const awards: { award: Award; grade: Grade; quote: string }[] = []
  const used: GradedPiece[] = []
  const holes: Hole[] = []
  for (const item of graded) {
    const quote = item.piece.quote(startOfAward(item))
    const named = awardsIn(item.condition)
    for (const award of named) awards.push({ award, grade: item.grade, quote })
    const other = /特等奖|优秀奖|优胜奖|鼓励奖|入围奖|[金银铜]奖|提名/.exec(item.condition)?.[0]
    if (other)
      holes.push(
        hole(
          'otherAward',
          item.piece.quote(),
          `“${other}”的等次未能按一、二、三等奖记录，请确定如何评定`,
          gradeLetters[item.grade],
        ),
      )
    const none = /(?:未|没有?|无)(?:获得?)?(?:任何)?(?:奖|名次)|未获奖/.test(item.condition)
    if (none) holes.push(hole('noAward', item.piece.quote(), '已报送但未获奖的等次，请确认', gradeLetters[item.grade]))
    if (named.length > 0 || other || none) used.push(item)
  }
  if (awards.length === 0) return null
  if (!holes.some(({ about }) => about === 'noAward'))
    holes.push(hole('noAward', awards.at(-1)!.quote, '已报送但没有获得奖次的如何评定，文中没有写明'))
  return { awards, used, holes }
}

/** `一等奖`, `一、二等奖`, `二等奖或三等奖`, `三等奖以上` names itself and the better ones. */
function awardsIn(condition: string): Award[] {
  const lists = [...condition.matchAll(/((?:[一二三123][、,和及或])*[一二三123])等奖(?:\(?及?以上)?/g)]
  return [...new Set(lists.flatMap((match) => match[1]!.split(/[、,和及或]/).flatMap((level) => levels[level] ?? [])))]
}

function startOfAward({ piece }: GradedPiece): number {
  const at = piece.text.search(/(?:[一二三123][、,和及或])*[一二三123]等奖/)
  return Math.max(0, at)
}
