import { requireOption, UnusableInput, type Command } from '#base/command-line/index.ts'
import { findHotspots, formatDay, type Hotspot, type Hotspots } from '../domain/index.ts'
import { readDays } from './cells.ts'
import { choiceOption, dayOption, wholeOption } from './options.ts'
import { readTable, type Table } from './read-table.ts'
import { remark } from './remark.ts'
import { percentage, rounded, textTable } from './text-table.ts'

type Place = Hotspot & { readonly items?: readonly { readonly item: string; readonly share: number }[] }
type Answer = Omit<Hotspots, 'places'> & { readonly places: readonly Place[] }

const ITEMS_SHOWN = 3
const LEVELS = { high: '高', medium: '中', low: '低' } as const

export const hotspotsCommand: Command<Answer> = {
  name: 'analyse hotspots',
  usage:
    '易发多发地点：analyse hotspots --csv 文件 --place 列 --date 列 [--item 列] --as-of 日期 --horizon week|month --top 个数',
  run(args) {
    const asOf = dayOption(args, 'as-of')
    const horizon = choiceOption(args, 'horizon', ['week', 'month'])
    const top = wholeOption(args, 'top', 10)
    const [placeColumn, dateColumn] = [requireOption(args, 'place'), requireOption(args, 'date')]
    const itemColumn = args.options['item']
    const table = readTable(requireOption(args, 'csv'), [placeColumn, dateColumn, ...(itemColumn ? [itemColumn] : [])])
    const items = itemColumn ? table.texts(itemColumn) : null
    const { rows, days, names } = completeRows(table, placeColumn, dateColumn)
    const places = [...new Set(names)]
    const indexOf = new Map(places.map((place, index) => [place, index]))
    const found = findHotspots({
      places,
      placeOf: names.map((name) => indexOf.get(name)!),
      dayOf: days,
      asOf,
      horizon,
      top,
    })
    if (!found)
      throw new UnusableInput(`文件 ${table.file} 没有早于 ${formatDay(asOf)} 的记录，--as-of 应晚于最早的记录`)
    if (found.missingPeriods > 0)
      remark(`截至 ${found.from} 之前的 ${found.missingPeriods} 期没有任何记录，按尚未录入处理`)
    const composition =
      items &&
      compose(
        names,
        rows.map((row) => items[row]!),
        days.map((day) => day < asOf),
      )
    return {
      ...found,
      places: found.places.map((place) => (composition ? { ...place, items: composition(place.place) } : place)),
    }
  },
  table: ({ places, from, units }) =>
    [
      `自 ${from} 起一期的易发地点（共 ${units} 处）`,
      textTable(
        ['地点', '预计', '区间', '等级', '占比', '名次范围'],
        places.map((place) => [
          place.place,
          rounded(place.expected),
          `${place.low}–${place.high}`,
          LEVELS[place.level],
          percentage(place.share),
          place.ranks.join('–'),
        ]),
      ),
    ].join('\n'),
}

function completeRows(table: Table, placeColumn: string, dateColumn: string) {
  const names = table.texts(placeColumn)
  const days = readDays(table, dateColumn)
  const rows = names.flatMap((name, row) => (name !== '' && days[row] !== null ? [row] : []))
  if (rows.length === 0) throw new UnusableInput(`文件 ${table.file} 没有一行同时填了“${placeColumn}”和“${dateColumn}”`)
  if (rows.length < table.rows) remark(`${table.rows - rows.length} 行缺地点或日期，未计入`)
  return { rows, names: rows.map((row) => names[row]!), days: rows.map((row) => days[row]!) }
}

/** The commonest items of a place before the as-of date. */
function compose(names: readonly string[], items: readonly string[], earlier: readonly boolean[]) {
  const counts = new Map<string, Map<string, number>>()
  names.forEach((name, i) => {
    if (!earlier[i] || items[i] === '') return
    const place = counts.get(name) ?? new Map<string, number>()
    counts.set(name, place.set(items[i]!, (place.get(items[i]!) ?? 0) + 1))
  })
  return (name: string) => {
    const place = [...(counts.get(name) ?? [])].sort((a, b) => b[1] - a[1])
    const total = place.reduce((sum, [, count]) => sum + count, 0)
    return place.slice(0, ITEMS_SHOWN).map(([item, count]) => ({ item, share: count / total }))
  }
}
