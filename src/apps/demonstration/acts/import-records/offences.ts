/** Invented, as is everything of the demonstration: how often something happens, where, when and to whom. */
export interface Offence {
  readonly item: string
  /** Cases in an ordinary month. */
  readonly monthly: number
  /** What each year makes of that. */
  readonly years: Readonly<Record<number, number>>
  /** The month with the most, and by how much it stands above the mean. */
  readonly peak: number
  readonly swing: number
  /** The first is the likeliest. */
  readonly places: readonly string[]
  readonly hours: readonly [earliest: number, latest: number]
  /** Trades of the shops and firms; empty where they are passers-by. */
  readonly trades: readonly string[]
  readonly simple: number
  readonly coercive: number
  readonly major: number
  /** In 元. */
  readonly fines: readonly number[]
  /** What is decided where no fine is. */
  readonly mild: string
  /** Checks in an ordinary month of each year. */
  readonly checks: Readonly<Record<number, number>>
  /** Days of a sudden rise, with the cases that each adds. */
  readonly rise?: { readonly from: string; readonly to: string; readonly daily: number }
}

const parking: Offence = {
  item: '违法停车',
  monthly: 44,
  years: { 2018: 0.9, 2019: 1.05, 2020: 0.8 },
  peak: 10,
  swing: 0.15,
  places: ['演示一路', '演示四路', '演示学府路', '演示医院西门'],
  hours: [17, 21],
  trades: [],
  simple: 0.97,
  coercive: 0.02,
  major: 0,
  fines: [0, 50, 100, 150],
  mild: '警告',
  checks: { 2018: 58, 2019: 60, 2020: 61 },
}

const stalls: Offence = {
  item: '占道经营',
  monthly: 6,
  years: { 2018: 1.2, 2019: 1, 2020: 0.75 },
  peak: 7,
  swing: 0.5,
  places: ['演示二路', '演示三路', '演示夜市街'],
  hours: [16, 22],
  trades: ['6291', '6210', '5299'],
  simple: 0.35,
  coercive: 0,
  major: 0,
  fines: [0, 0, 50, 200, 500],
  mild: '责令改正',
  checks: { 2018: 30, 2019: 32, 2020: 21 },
  rise: { from: '2020-12-21', to: '2020-12-27', daily: 4 },
}

const signs: Offence = {
  item: '户外设施管理',
  monthly: 0.3,
  years: { 2018: 1, 2019: 1, 2020: 0.8 },
  peak: 6,
  swing: 0.5,
  places: ['演示二路', '演示五路'],
  hours: [9, 17],
  trades: ['7259', '6210'],
  simple: 0,
  coercive: 0,
  major: 0,
  fines: [0],
  mild: '责令改正',
  checks: { 2018: 7, 2019: 8, 2020: 8 },
}

const kitchenWaste: Offence = {
  item: '餐厨垃圾未按规定交运',
  monthly: 4,
  years: { 2018: 0.8, 2019: 1, 2020: 1.3 },
  peak: 8,
  swing: 0.3,
  places: ['演示夜市街', '演示美食广场', '演示二路'],
  hours: [9, 20],
  trades: ['6210', '6220', '6291'],
  simple: 0.2,
  coercive: 0,
  major: 0.01,
  fines: [200, 500, 1000, 3000],
  mild: '警告',
  checks: { 2018: 20, 2019: 22, 2020: 24 },
}

const muckTrucks: Offence = {
  item: '渣土车未密闭运输',
  monthly: 7,
  years: { 2018: 1.1, 2019: 1, 2020: 0.9 },
  peak: 4,
  swing: 0.4,
  places: ['演示北三环', '演示快速路东段', '演示工地南门'],
  hours: [0, 5],
  trades: ['5431', '4710'],
  simple: 0.05,
  coercive: 0.06,
  major: 0.08,
  fines: [2000, 5000, 8000, 20_000],
  mild: '警告',
  checks: { 2018: 26, 2019: 28, 2020: 30 },
}

const dust: Offence = {
  item: '物料堆场未苫盖',
  monthly: 6,
  years: { 2018: 1.3, 2019: 1, 2020: 0.7 },
  peak: 3,
  swing: 0.5,
  places: ['演示物流园', '演示建材市场', '演示北三环'],
  hours: [9, 17],
  trades: ['3021', '4710'],
  simple: 0,
  coercive: 0.02,
  major: 0.06,
  fines: [10_000, 20_000, 50_000],
  mild: '警告',
  checks: { 2018: 24, 2019: 25, 2020: 26 },
}

const fumes: Offence = {
  item: '油烟净化设施停用',
  monthly: 8,
  years: { 2018: 0.9, 2019: 1, 2020: 1.1 },
  peak: 7,
  swing: 0.4,
  places: ['演示美食广场', '演示夜市街', '演示学府路'],
  hours: [17, 22],
  trades: ['6210', '6220'],
  simple: 0.1,
  coercive: 0,
  major: 0,
  fines: [5000, 8000],
  mild: '警告',
  checks: { 2018: 30, 2019: 34, 2020: 36 },
}

const nightNoise: Offence = {
  item: '夜间施工噪声',
  monthly: 4,
  years: { 2018: 1, 2019: 1.1, 2020: 1 },
  peak: 5,
  swing: 0.4,
  places: ['演示工地南门', '演示学府路', '演示五路'],
  hours: [22, 23],
  trades: ['4710'],
  simple: 0,
  coercive: 0,
  major: 0.02,
  fines: [10_000, 30_000],
  mild: '警告',
  checks: { 2018: 12, 2019: 12, 2020: 14 },
}

/** What each of the three departments meets with. */
export const offences = {
  countyEnforcement: [parking, stalls, signs, kitchenWaste],
  cityManagement: [{ ...parking, monthly: 30 }, { ...stalls, monthly: 5 }, muckTrucks],
  ecology: [dust, fumes, nightNoise],
} as const satisfies Record<string, readonly Offence[]>
