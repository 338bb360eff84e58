type Edition = '2011' | '2017'

/** A trade in the words that its people use, and the classes of GB/T 4754 that it stands for, by edition. */
export interface PlainTrade {
  readonly key: string
  readonly name: string
  /** Other words for it. */
  readonly words: readonly string[]
  readonly codes: Readonly<Record<Edition, readonly string[]>>
}

/** Our own wording, not the standard's: 待确认. Changed on this day. */
export const plainTradesState = { writtenOn: '2026-11-21', confirmed: false } as const

const trade = (
  key: string,
  name: string,
  words: string,
  codes2017: readonly string[],
  codes2011: readonly string[] = codes2017,
): PlainTrade => ({ key, name, words: words.split(' '), codes: { '2017': codes2017, '2011': codes2011 } })

/** Ordered as they are offered: the most frequent on a street first. */
export const plainTrades: readonly PlainTrade[] = [
  trade('restaurant', '小饭馆、饭店', '餐饮 餐馆 饭馆 小饭馆 饭店 酒楼 火锅店 烧烤店 烩面馆 面馆 食堂', ['H6210']),
  trade('snacks', '快餐店、小吃店、早餐店', '快餐 小吃 早餐店 早点 包子铺 米线 盒饭', ['H6220', 'H6291']),
  trade('tea-drinks', '奶茶店、饮品店', '奶茶 奶茶店 饮品店 冷饮 果汁 甜品店', ['H6239']),
  trade('tea-house', '茶馆、咖啡馆', '茶馆 茶楼 咖啡 咖啡馆 咖啡店', ['H6231', 'H6232']),
  trade('bar', '酒吧', '酒吧 小酒馆', ['H6233']),
  trade('delivery', '外卖、配餐', '外卖 送餐 配餐', ['H624'], ['H6292']),
  trade('hotel', '宾馆、旅馆、民宿', '宾馆 旅馆 酒店 旅店 招待所 民宿', ['H61']),
  trade('shop', '小卖部、便利店、超市', '小卖部 便利店 小超市 超市 烟酒店 杂货店 百货', ['F521']),
  trade('greengrocer', '蔬菜水果店', '水果店 蔬菜店 菜店 果蔬 卖菜 菜摊', ['F5223']),
  trade('butcher', '肉店、水产店', '肉店 肉铺 水产 海鲜店 鲜肉', ['F5224']),
  trade('bakery', '面包房、蛋糕店', '面包房 面包店 蛋糕店 烘焙 糕点', ['F5222', 'C1411']),
  trade('clothes', '服装店', '服装店 衣服 卖衣服 女装 童装', ['F5232']),
  trade('pharmacy', '药店', '药店 药房', ['F5251']),
  trade('hardware', '五金店', '五金 五金店', ['F5281']),
  trade('hairdresser', '理发店、美容店', '理发 理发店 发廊 美发 美容 美容店 美甲', ['O8040'], ['O7940']),
  trade('laundry', '洗衣店', '洗衣 洗衣店 干洗', ['O8030'], ['O7930']),
  trade('bath', '浴池、足浴店', '浴池 洗浴 澡堂 足浴 足疗', ['O8051', 'O8052'], ['O7950']),
  trade('garage', '汽车修理店、洗车店', '修车 汽修 汽车修理 洗车 洗车店 补胎', ['O8111'], ['O8011']),
  trade('filling-station', '加油站', '加油站', ['F5265'], ['F5264']),
  trade('decorating', '装修队', '装修 装修队 装潢', ['E501'], ['E5010']),
  trade('building', '建筑工地', '工地 建筑工地 施工 建筑公司', ['E47']),
  trade('haulage', '货车运输', '货车 货运 拉货 渣土车', ['G543'], ['G5430']),
  trade('taxi', '出租车、网约车', '出租车 网约车 的士', ['G5413']),
  trade('training', '培训班', '培训班 辅导班 培训机构', ['P829', 'P839'], ['P829']),
  trade('clinic', '诊所、门诊部', '诊所 门诊 门诊部', ['Q8425'], ['Q8330']),
  trade('internet-cafe', '网吧', '网吧 网咖', ['R9013'], ['R8913']),
  trade('karaoke', '歌厅', '歌厅 KTV 歌舞厅', ['R9011'], ['R8911']),
]
